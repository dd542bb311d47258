using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>Something that lasts: a sanction, an office.</summary>
/// <param name="Record">What it leads to; null where the archive has no page for it.</param>
/// <param name="Series">What it is told apart by, such as the jurisdiction; colours belong to who draws.</param>
/// <param name="Label">The words beside the bar; empty where the row says enough.</param>
/// <param name="Title">The text alternative: what, on whom, from when to when.</param>
/// <param name="Period">From when to when.</param>
public sealed record TimelineSpan(RecordRef? Record, string Series, string Label, string Title, DatePeriod Period)
{
    /// <summary>Whether it is only possible that it belongs to what is shown.</summary>
    public bool IsDoubtful { get; init; }
}

/// <summary>Something that happens on a date: a statement.</summary>
/// <param name="Record">What it leads to.</param>
/// <param name="Title">The text alternative.</param>
/// <param name="Date">When, as finely as it is known.</param>
public sealed record TimelinePoint(RecordRef Record, string Title, EdtfDate Date);

/// <summary>One line of a timeline: the spans and points of one target, official or office.</summary>
public sealed record TimelineRow(
    string Label, RecordRef? Record, IReadOnlyList<TimelineSpan> Spans, IReadOnlyList<TimelinePoint> Points)
{
    /// <summary>Instead of points that are too many.</summary>
    public IReadOnlyList<TimelineCount> Counts { get; init; } = [];
}

/// <summary>Rows under a heading; an empty label has no heading.</summary>
public sealed record TimelineGroup(string Label, RecordRef? Record, IReadOnlyList<TimelineRow> Rows);
