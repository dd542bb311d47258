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

    /// <summary>All that is on the axis in order of time, statements included where they were read.</summary>
    public required IReadOnlyList<TimelineEntry> Entries { get; init; }

    /// <summary>Statements by the months that their dates can mean, of all months that are on the axis in part.</summary>
    public required IReadOnlyList<TimelineCount> StatementCounts { get; init; }

    /// <summary>How many statements are on the axis.</summary>
    public required int StatementTotal { get; init; }

    /// <summary>Whether there were too many statements to read each; then they are no <see cref="Entries"/>.</summary>
    public required bool HasOnlyCounts { get; init; }

    /// <summary>Whether the range is all there is.</summary>
    public bool IsWhole => Span.Covers(Whole);

    public int CountOf(TimelineEntryKind kind) =>
        kind == TimelineEntryKind.Statement ? StatementTotal : Entries.Count(entry => entry.Kind == kind);
}
