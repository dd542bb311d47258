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
        StatementSearch search, string slug, ProfileQuestion asked, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        using var row = scope.Connection.Prepare($"SELECT r.Name, {RecordVersion.Columns} FROM Topics r WHERE r.Slug = ?1");
        if (!row.Bind(1, slug).Step())
        {
            return null;
        }

        var axis = new TimelineCriteria { Topics = [slug], On = asked.On };
        var statements = await search.Times.PageAsync(SpokenBy.Topic(slug), asked.Page, StatementsOnAPage, cancellationToken);
        return new()
        {
            Topic = new(slug, row.Text(0), statements.Total),
            Version = RecordVersion.Read(row, 1),
            Statements = statements,
            Years = await search.CountByPossibleYearAsync(new() { Topics = [slug] }, cancellationToken),
            Axis = axis,
            OnDay = await search.FindStateAsync(axis, asked.Today, cancellationToken),
        };
    }
}
