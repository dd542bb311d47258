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

    public required TimelineCriteria Criteria { get; init; }

    /// <summary>The days shown.</summary>
    public required DaySpan Span { get; init; }

    /// <summary>All days that anything asked for lies in, and today.</summary>
    public required DaySpan Whole { get; init; }

    /// <summary>All that is on the axis in order of time, but for the kinds of which there is too much to read each.</summary>
    public required IReadOnlyList<TimelineEntry> Entries { get; init; }

    /// <summary>How many of each kind are on the axis.</summary>
    public required IReadOnlyDictionary<TimelineEntryKind, int> Totals { get; init; }

    /// <summary>
    /// Of statements, and of the kinds of which there is too much to read each, how many there are by the months that their
    /// dates, or the dates of their beginnings, can mean; of all months that are on the axis in part.
    /// </summary>
    public required IReadOnlyDictionary<TimelineEntryKind, IReadOnlyList<TimelineCount>> Counts { get; init; }

    /// <summary>
    /// Whether there are too many statements about the topics to say what they are linked to: offices, sanctions and events
    /// are left out then.
    /// </summary>
    public required bool HasOnlyStatements { get; init; }

    public IReadOnlyList<TimelineCount> StatementCounts => Counts[TimelineEntryKind.Statement];

    /// <summary>Whether the range is all there is.</summary>
    public bool IsWhole => Span.Covers(Whole);

    /// <summary>The kinds of which there was too much to read each; then they are no <see cref="Entries"/>.</summary>
    public IEnumerable<TimelineEntryKind> Counted =>
        Enum.GetValues<TimelineEntryKind>().Where(kind => Totals[kind] > ArchiveTimelineReader.Most);

    public bool IsCounted(TimelineEntryKind kind) => Counted.Contains(kind);
}
