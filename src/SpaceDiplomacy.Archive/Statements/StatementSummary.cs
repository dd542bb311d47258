using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>A statement as lists show it: who, when, in which office, and the wording that stands for it.</summary>
public sealed record StatementSummary
{
    public required string Slug { get; init; }

    public required RecordName Official { get; init; }

    public required EdtfDate Date { get; init; }

    public required Venue Venue { get; init; }

    public required StandingSummary Standing { get; init; }

    public required IReadOnlyList<WordingText> Wordings { get; init; }

    public required IReadOnlyList<Office> Offices { get; init; }

    /// <inheritdoc cref="Leading.Lead"/>
    public WordingText Lead => Wordings.Lead();

    /// <summary>The offices that the official held on the day.</summary>
    public IReadOnlyList<OnDay<Office>> OfficesHeld => Offices.HeldOn(Date);
}
