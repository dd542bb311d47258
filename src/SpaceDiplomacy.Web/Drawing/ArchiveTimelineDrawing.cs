using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>Draws the archive's one axis: a row for each organisation and authority, statements and events below.</summary>
public static class ArchiveTimelineDrawing
{
    // More names than this would be a column of words with a timeline beside it.
    private const int MostNamedEvents = 24;

    // In a span as short as this every statement that was read is shown, however high they pile.
    private const int MostDaysOfMarks = 62;

    public static TimelinePicture Draw(this ArchiveTimeline timeline)
    {
        var axis = new TimelineAxis(timeline.Span);
        return TimelineLayout.Of(Groups(timeline, axis).Where(group => group.Rows.Count > 0), axis, timeline.Criteria.On);
    }

    private static IEnumerable<TimelineGroup> Groups(ArchiveTimeline timeline, TimelineAxis axis)
    {
        yield return new("Offices", null, Rows(timeline, TimelineEntryKind.Office));
        yield return new("Sanctions", null, Rows(timeline, TimelineEntryKind.Sanction));
        yield return Statements(timeline, axis);
        yield return Events(timeline);
    }

    /// <summary>A row for each organisation or authority, the first begun first.</summary>
    private static IReadOnlyList<TimelineRow> Rows(ArchiveTimeline timeline, TimelineEntryKind kind) =>
    [
        .. from entry in timeline.Entries
            where entry.Kind == kind
            group entry by (entry.Row, entry.RowRecord) into row
            select new TimelineRow(row.Key.Row, row.Key.RowRecord, [.. row.Select(entry => Span(entry, entry.Label))], []),
    ];

    private static TimelineGroup Statements(ArchiveTimeline timeline, TimelineAxis axis)
    {
        var said = timeline.Entries.Where(entry => entry.Kind == TimelineEntryKind.Statement).ToList();
        var areCounted = timeline.HasOnlyCounts
            || (axis.Span.Length > MostDaysOfMarks && MarkLanes.AreDense(said.Select(entry => entry.Period.From!), axis));
        var most = timeline.StatementCounts.Where(count => count.IsMonth).Select(count => count.Count).DefaultIfEmpty().Max();
        return (timeline.StatementTotal, areCounted) switch
        {
            (0, _) => new("", null, []),
            (_, false) => new("Statements", null, [new("", null, [], [.. said.Select(entry => Point(entry))])]),
            _ => new($"Statements by month, {most} at most", null, [new("", null, [], []) { Counts = timeline.StatementCounts }]),
        };
    }

    private static TimelineGroup Events(ArchiveTimeline timeline)
    {
        var events = timeline.Entries.Where(entry => entry.Kind == TimelineEntryKind.Event).ToList();
        var areNamed = events.Count <= MostNamedEvents;
        return new(
            "Events", null, events.Count == 0 ? [] : [new("", null, [.. events.Select(e => Span(e, areNamed ? e.Label : ""))], [])]);
    }

    private static TimelineSpan Span(TimelineEntry entry, string label) =>
        new(entry.Record, entry.Series, label, Alternative(entry), entry.Period);

    private static TimelinePoint Point(TimelineEntry entry) => new(entry.Record, Alternative(entry), entry.Period.From!);

    /// <summary>The text alternative: kind, who and what, when.</summary>
    private static string Alternative(TimelineEntry entry) =>
        $"{Capital(entry.Kind.Words())}: {entry.Title}, {entry.When}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
