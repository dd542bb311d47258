using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Timeline;

/// <summary>A step to other days of the axis.</summary>
/// <param name="Key">What it does, for the script: <c>earlier</c>, <c>later</c>, <c>in</c>, <c>out</c> or <c>whole</c>.</param>
/// <param name="Words">What it does, for readers.</param>
/// <param name="Address">Where it leads; null where it leads nowhere.</param>
public sealed record TimelineMove(string Key, string Words, string? Address)
{
    public static IReadOnlyList<TimelineMove> From(ArchiveTimeline timeline, TimelineFilter filter)
    {
        var (span, whole) = (timeline.Axis.Span, timeline.Whole);
        string? To(DaySpan? next) => next is null ? null : SiteLinks.TimelineOf(filter.Over(next.Covers(whole) ? null : next));
        return
        [
            new("earlier", "Earlier", To(span.Earlier(whole))),
            new("later", "Later", To(span.Later(whole))),
            new("in", "Zoom in", To(span.ZoomedIn(timeline.Criteria.On?.Earliest))),
            new("out", "Zoom out", To(span.ZoomedOut(whole))),
            new("whole", "All years", timeline.IsWhole ? null : SiteLinks.TimelineOf(filter.Over(null))),
        ];
    }
}
