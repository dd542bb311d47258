using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Timelines;
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
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>400 where something was not understood.</summary>
    public int StatusCode => Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;

    public static async Task<RecordTimeline> ReadAsync(
        ArchiveDbContext db, string own, string name, TimelineFilter filter, TimeProvider time, CancellationToken cancellationToken)
    {
        var (criteria, understood, problems) = filter.Read();
        var today = time.Today();
        return new()
        {
            Own = own,
            Name = name,
            Filter = understood,
            Timeline = await db.ReadTimelineAsync(criteria, today, cancellationToken),
            Day = criteria.On is { } day ? new(await db.ReadStateAsync(criteria, day, today, cancellationToken), understood) : null,
            Problems = problems,
        };
    }

    /// <summary>The statements behind a count.</summary>
    public string Open(TimelineCount count) => SiteLinks.Counted(Filter, count);
}
