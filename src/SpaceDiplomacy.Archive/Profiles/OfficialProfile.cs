using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Results;
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
        StatementSearch search, string slug, ProfileQuestion asked, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        var (connection, names) = (scope.Connection, scope.Columns.Names);
        if (connection.FindOfficial(slug, names.OfficesOf) is not { } found)
        {
            return null;
        }

        var said = await search.Times.PageOfNumbersAsync(SpokenBy.Official(slug), asked.Page, StatementsOnAPage, cancellationToken);
        var mentioning = connection.NewestFirst(StatementPages.Mentioning, found.Id, asked.Page);
        var axis = new TimelineCriteria { Officials = [slug], On = asked.On };
        var state = await search.FindHeldAsync(axis, asked.Today, cancellationToken);
        var statements = connection.ByNumber(names, [.. said.Items.Concat(mentioning.Items).Concat(state.Numbers).Distinct()]);
        return new()
        {
            Official = found.Record,
            Version = found.Version,
            Sanctions = connection.Sanctions(SanctionReader.OnOfficial, found.Id, asked.Page),
            Statements = said.With(statements),
            Years = await search.CountByPossibleYearAsync(new() { Officials = [slug] }, cancellationToken),
            MentionedIn = mentioning.With(statements),
            Axis = axis,
            OnDay = state.With(statements),
        };
    }
}
