namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>
/// Offices, sanctions, statements and events on one axis: what the archive knows of some officials, agencies or topics,
/// and when. <see cref="ArchiveTimelineReader"/> reads it.
/// </summary>
public sealed record ArchiveTimeline
{
    /// <summary>The series of offices and of events: neither is told apart by colour among its own.</summary>
    public const string OfficeSeries = "office";

    public const string EventSeries = "event";

    // More names than this would be a column of words with a timeline beside it.
    private const int MostNamedEvents = 24;

    // In a span as short as this every statement that was read is shown, however high they pile.
    private const int MostDaysOfMarks = 62;

    public required TimelineCriteria Criteria { get; init; }

    /// <summary>The days shown.</summary>
    public required TimelineAxis Axis { get; init; }

    /// <summary>All days that anything asked for lies in, and today.</summary>
    public required DaySpan Whole { get; init; }

    /// <summary>All that is on the axis in order of time, statements included where they were read.</summary>
    public required IReadOnlyList<TimelineEntry> Entries { get; init; }

    /// <summary>Statements by the months that their dates can mean, of all months that are on the axis in part.</summary>
    public required IReadOnlyList<TimelineCount> StatementCounts { get; init; }

    /// <summary>How many statements are on the axis.</summary>
    public required int StatementTotal { get; init; }

    /// <summary>Whether there were too many statements to read each; then they are no <see cref="Entries"/>.</summary>
    public required bool HasOnlyCounts { get; init; }

    /// <summary>Whether the range is all there is.</summary>
    public bool IsWhole => Axis.Span.Covers(Whole);

    public int CountOf(TimelineEntryKind kind) =>
        kind == TimelineEntryKind.Statement ? StatementTotal : Entries.Count(entry => entry.Kind == kind);

    public TimelinePicture Draw() => TimelineLayout.Of(Groups().Where(group => group.Rows.Count > 0), Axis, Criteria.On);

    private IEnumerable<TimelineGroup> Groups()
    {
        yield return new("Offices", null, Rows(TimelineEntryKind.Office));
        yield return new("Sanctions", null, Rows(TimelineEntryKind.Sanction));
        yield return Statements();
        yield return Events();
    }

    /// <summary>A row for each organisation or authority, the first begun first.</summary>
    private IReadOnlyList<TimelineRow> Rows(TimelineEntryKind kind) =>
    [
        .. from entry in Entries
            where entry.Kind == kind
            group entry by (entry.Row, entry.RowRecord) into row
            select new TimelineRow(row.Key.Row, row.Key.RowRecord, [.. row.Select(entry => entry.ToSpan(entry.Label))], []),
    ];

    private TimelineGroup Statements()
    {
        var said = Entries.Where(entry => entry.Kind == TimelineEntryKind.Statement).ToList();
        var areCounted = HasOnlyCounts
            || (Axis.Span.Length > MostDaysOfMarks && MarkLanes.AreDense(said.Select(entry => entry.Period.From!), Axis));
        var most = StatementCounts.Where(count => count.IsMonth).Select(count => count.Count).DefaultIfEmpty().Max();
        return (StatementTotal, areCounted) switch
        {
            (0, _) => new("", null, []),
            (_, false) => new("Statements", null, [new("", null, [], [.. said.Select(entry => entry.ToPoint())])]),
            _ => new($"Statements by month, {most} at most", null, [new("", null, [], []) { Counts = StatementCounts }]),
        };
    }

    private TimelineGroup Events()
    {
        var events = Entries.Where(entry => entry.Kind == TimelineEntryKind.Event).ToList();
        var areNamed = events.Count <= MostNamedEvents;
        return new(
            "Events", null, events.Count == 0 ? [] : [new("", null, [.. events.Select(e => e.ToSpan(areNamed ? e.Label : ""))], [])]);
    }
}
