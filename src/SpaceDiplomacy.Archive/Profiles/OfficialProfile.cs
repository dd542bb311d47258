using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>An official and all that the archive has of one.</summary>
public sealed record OfficialProfile
{
    private const int StatementsOnAPage = 10;

    public required OfficialDetail Official { get; init; }

    public required RecordVersion Version { get; init; }

    /// <summary>Sanctions on the person.</summary>
    public required PagedList<SanctionSummary> Sanctions { get; init; }

    /// <summary>The newest first.</summary>
    public required PagedList<StatementSummary> Statements { get; init; }

    /// <summary>How the statements spread over the years.</summary>
    public required IReadOnlyList<FacetValue> Years { get; init; }

    /// <summary>Statements of others that mention the person, the newest first.</summary>
    public required PagedList<StatementSummary> MentionedIn { get; init; }

    /// <summary>What the timeline of the record shows.</summary>
    public required TimelineCriteria Axis { get; init; }

    public required StateOnDay? OnDay { get; init; }

    /// <summary>Reads it; null where there is none under the slug.</summary>
    public static async Task<OfficialProfile?> ReadAsync(
        ArchiveDbContext db, StatementSearch search, string slug, ProfileQuestion asked, CancellationToken cancellationToken)
    {
        if (await db.FindOfficialAsync(slug, cancellationToken) is not { } official
            || await db.FindVersionAsync(RecordKind.Officials, slug, cancellationToken) is not { } version)
        {
            return null;
        }

        var axis = new TimelineCriteria { Officials = [slug], On = asked.On };
        return new()
        {
            Official = official,
            Version = version,
            Sanctions = await db.Sanctions.OnOfficial(slug).InOrder().ToSummaries()
                .ToPagedListAsync(asked.Page, PagedLists.Most, cancellationToken),
            Statements = await search.Times.PageAsync(SpokenBy.Official(slug), asked.Page, StatementsOnAPage, cancellationToken),
            Years = await search.CountByPossibleYearAsync(new() { Officials = [slug] }, cancellationToken),
            MentionedIn = await db.StatementsMentioning(slug).NewestFirst()
                .ToPageAsync(db, asked.Page, PagedLists.Most, cancellationToken),
            Axis = axis,
            OnDay = await db.FindStateAsync(search.Times, axis, asked.Today, cancellationToken),
        };
    }
}
