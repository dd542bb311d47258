using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Timeline;

/// <summary>A step to other days of the axis.</summary>
/// <param name="Key">What it does, for the script: <c>earlier</c>, <c>later</c>, <c>in</c>, <c>out</c> or <c>whole</c>.</param>
/// <param name="Words">What it does, for readers.</param>
/// <param name="Span">The days that it leads to; null where it leads nowhere.</param>
/// <param name="Address">Where it leads; null where it leads nowhere.</param>
public sealed record TimelineMove(string Key, string Words, DaySpan? Span, string? Address)
{
    public static IReadOnlyList<TimelineMove> Of(ArchiveTimeline timeline, TimelineFilter filter)
    {
        var (span, whole) = (timeline.Span, timeline.Whole);
        TimelineMove Move(string key, string words, DaySpan? to) => to switch
        {
            null => new(key, words, null, null),
            _ when to.Covers(whole) => new(key, words, whole, SiteLinks.TimelineOf(filter.Over(null))),
            _ => new(key, words, to, SiteLinks.TimelineOf(filter.Over(to))),
        };
        return
        [
            Move("earlier", "Earlier", span.Earlier(whole)),
            Move("later", "Later", span.Later(whole)),
            Move("in", "Zoom in", span.ZoomedIn(timeline.Criteria.On?.Earliest)),
            Move("out", "Zoom out", span.ZoomedOut(whole)),
            Move("whole", "All years", timeline.IsWhole ? null : whole),
        ];
    }
}
