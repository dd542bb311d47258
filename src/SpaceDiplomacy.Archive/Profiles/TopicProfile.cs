using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Archive.Topics;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>A topic and the statements about it.</summary>
public sealed record TopicProfile
{
    private const int StatementsOnAPage = 20;

    public required TopicSummary Topic { get; init; }

    public required RecordVersion Version { get; init; }

    /// <summary>The newest first.</summary>
    public required PagedList<StatementSummary> Statements { get; init; }

    /// <summary>How the statements spread over the years.</summary>
    public required IReadOnlyList<FacetValue> Years { get; init; }

    /// <summary>What the timeline of the record shows.</summary>
    public required TimelineCriteria Axis { get; init; }

    public required StateOnDay? OnDay { get; init; }

    /// <summary>Reads it; null where there is none under the slug.</summary>
    public static async Task<TopicProfile?> ReadAsync(
        ArchiveDbContext db, StatementSearch search, string slug, ProfileQuestion asked, CancellationToken cancellationToken)
    {
        var found = db.Topics.Where(t => t.Slug == slug).ToSummaries(db);
        if (await found.SingleOrDefaultAsync(cancellationToken) is not { } topic
            || await db.FindVersionAsync(RecordKind.Topics, slug, cancellationToken) is not { } version)
        {
            return null;
        }

        var axis = new TimelineCriteria { Topics = [slug], On = asked.On };
        return new()
        {
            Topic = topic,
            Version = version,
            Statements = await search.Times.PageAsync(SpokenBy.Topic(slug), asked.Page, StatementsOnAPage, cancellationToken),
            Years = await search.CountByPossibleYearAsync(new() { Topics = [slug] }, cancellationToken),
            Axis = axis,
            OnDay = await db.FindStateAsync(search.Times, axis, asked.Today, cancellationToken),
        };
    }
}
