using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>
/// Draws the archive's one axis: a row for each organisation and authority, statements and events below. What is too much to
/// be told apart is counted.
/// </summary>
public static class ArchiveTimelineDrawing
{
    // More names than this would be a column of words with a timeline beside it.
    private const int MostNamedEvents = 24;

    // In a span as short as this every statement that was read is shown, as far as they can be told apart.
    private const int MostDaysOfMarks = 62;

    private static readonly TimelineEntryKind[] Lasting = [TimelineEntryKind.Office, TimelineEntryKind.Sanction, TimelineEntryKind.Event];

    /// <param name="timeline">What is drawn.</param>
    /// <param name="room">What there is room for; of kinds that have more, the largest are counted first.</param>
    public static TimelinePicture Draw(this ArchiveTimeline timeline, TimelineRoom room)
    {
        var axis = new TimelineAxis(timeline.Span);
        var counted = CountedKinds(timeline, room.Bars);
        IEnumerable<TimelineGroup> groups =
        [
            Of(timeline, TimelineEntryKind.Office, "Offices", counted, axis),
            Of(timeline, TimelineEntryKind.Sanction, "Sanctions", counted, axis),
            Statements(timeline, axis, room.Marks),
            Of(timeline, TimelineEntryKind.Event, "Events", counted, axis),
        ];
        return TimelineLayout.Of(groups.Where(group => group.Rows.Count > 0), axis, timeline.Criteria.On);
    }

    private static HashSet<TimelineEntryKind> CountedKinds(ArchiveTimeline timeline, int mostBars)
    {
        var counted = Lasting.Where(timeline.IsCounted).ToHashSet();
        var drawn = Lasting.Except(counted).OrderBy(kind => timeline.Totals[kind]).ToList();
        while (drawn.Sum(kind => timeline.Totals[kind]) > mostBars)
        {
            counted.Add(drawn[^1]);
            drawn.RemoveAt(drawn.Count - 1);
        }

        return counted;
    }

    private static TimelineGroup Of(
        ArchiveTimeline timeline, TimelineEntryKind kind, string heading, HashSet<TimelineEntryKind> counted, TimelineAxis axis)
    {
        if (counted.Contains(kind))
        {
            // Of what was read one by one, the beginnings are counted here.
            return CountRow(heading, timeline.Counts.GetValueOrDefault(kind) ?? timeline.CountBeginnings(kind), kind, axis);
        }

        return kind == TimelineEntryKind.Event ? Events(timeline) : new(heading, null, Rows(timeline, kind));
    }

    /// <summary>A row for each organisation or authority, the first begun first.</summary>
    private static IReadOnlyList<TimelineRow> Rows(ArchiveTimeline timeline, TimelineEntryKind kind) =>
    [
        .. from entry in timeline.Entries
            where entry.Kind == kind
            group entry by (entry.Row, entry.RowRecord) into row
            select new TimelineRow(row.Key.Row, row.Key.RowRecord, [.. row.Select(entry => Span(entry, entry.Label))], []),
    ];

    private static TimelineGroup Statements(ArchiveTimeline timeline, TimelineAxis axis, int mostMarks)
    {
        const TimelineEntryKind kind = TimelineEntryKind.Statement;
        var said = timeline.Entries.Where(entry => entry.Kind == kind).ToList();
        var areCounted = timeline.IsCounted(kind) || said.Count > mostMarks
            || (axis.Span.Length > MostDaysOfMarks && MarkLanes.AreDense(said.Select(entry => entry.Period.From!), axis));
        return (timeline.Totals[kind], areCounted) switch
        {
            (0, _) => new("", null, []),
            (_, false) => new("Statements", null, [new("", null, [], [.. said.Select(entry => Point(entry))])]),
            _ => CountRow("Statements", timeline.StatementCounts, kind, axis),
        };
    }

    /// <summary>Columns of counts, by month, or by year where there are too many months.</summary>
    private static TimelineGroup CountRow(
        string heading, IReadOnlyList<TimelineCount> counts, TimelineEntryKind kind, TimelineAxis axis)
    {
        var isByYear = CountColumns.AreByYear(axis);
        var shown = isByYear ? counts.ByYear(kind) : counts;
        var most = shown.Where(count => isByYear ? count.IsInOneYear : count.IsMonth).Select(count => count.Count).DefaultIfEmpty().Max();
        return new(
            $"{heading}{kind.Begun()} by {(isByYear ? "year" : "month")}, {most.ToReaders()} at most", null, [new("", null, [], []) { Counts = shown }]);
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
