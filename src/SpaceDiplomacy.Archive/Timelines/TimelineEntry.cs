using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>The kinds of things on the archive's one axis, in the order of their lanes.</summary>
public enum TimelineEntryKind
{
    Office,
    Sanction,
    Statement,
    Event,
}

/// <summary>One thing on the axis, as the table names it and the picture draws it.</summary>
public sealed record TimelineEntry
{
    public required TimelineEntryKind Kind { get; init; }

    /// <summary>The page to read; an office leads to who held it.</summary>
    public required RecordRef Record { get; init; }

    /// <summary>Who and what, without the dates; of a statement with what its standing is.</summary>
    public required string Title { get; init; }

    /// <summary>From when to when; what happens on one date has it at both ends.</summary>
    public required DatePeriod Period { get; init; }

    /// <summary>The row that it stands in: an organisation for an office, an authority for a sanction.</summary>
    public string Row { get; init; } = "";

    public RecordRef? RowRecord { get; init; }

    /// <summary>The words beside its bar.</summary>
    public string Label { get; init; } = "";

    /// <summary>What its colour tells it apart by; such as the jurisdiction; colours belong to who draws.</summary>
    public string Series { get; init; } = "";

    public Standing Standing { get; init; }

    /// <summary>Whether it has a beginning and an end rather than a date.</summary>
    public bool Lasts => Kind is TimelineEntryKind.Office or TimelineEntryKind.Sanction;

    /// <summary>When, in words, no finer than it is known.</summary>
    public string When => Lasts ? Period.ToReaders() : Period.From!.ToReaders();
}
