using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Quoting;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>A check of a source with the wording that was looked for.</summary>
public sealed record CheckedWording
{
    public required string Statement { get; init; }

    public required string Official { get; init; }

    public required EdtfDate Date { get; init; }

    /// <summary>The place of the wording in its statement, from 0.</summary>
    public required int Position { get; init; }

    public required string Language { get; init; }

    public required string Text { get; init; }

    public required CheckResult Result { get; init; }

    public required StandingSummary Standing { get; init; }
}
