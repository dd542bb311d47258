using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Drawing;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>The timeline of one record on the record's own page, and the state on a day where one was asked for.</summary>
public sealed record RecordTimeline
{
    /// <summary>The path of the record's page.</summary>
    public required string Own { get; init; }

    /// <summary>What the picture shows, in words.</summary>
    public required string Name { get; init; }

    /// <summary>Of whom it is, where that is not the record itself.</summary>
    public string? Whose { get; init; }

    /// <summary>The same on the page of the timeline.</summary>
    public required TimelineFilter Filter { get; init; }

    public required ArchiveTimeline Timeline { get; init; }

    public required DayFigure? Day { get; init; }

    /// <summary>What of the address was not understood.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>400 where something was not understood.</summary>
    public int StatusCode => Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;

    /// <param name="search">What the archive is read with.</param>
    /// <param name="own">The path of the record's page.</param>
    /// <param name="name">What the picture shows, in words.</param>
    /// <param name="axis">What the timeline of the record shows.</param>
    /// <param name="state">The state on the day asked for.</param>
    /// <param name="today">The day on which the reader looks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<RecordTimeline> ReadAsync(
        StatementSearch search,
        string own,
        string name,
        TimelineCriteria axis,
        StateOnDay? state,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var filter = TimelineFilter.Of(axis);
        return new()
        {
            Own = own,
            Name = name,
            Filter = filter,
            Timeline = await search.ReadTimelineAsync(axis, today, cancellationToken),
            Day = state is null ? null : new(state, filter),
        };
    }

    public TimelinePicture Picture => Timeline.Draw(TimelineRoom.OnARecord);

    /// <summary>What is behind a count.</summary>
    public string Open(TimelineCount count) => SiteLinks.Counted(Filter, count);
}
