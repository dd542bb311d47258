using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>The sanction, event or statement that a statement is linked to, and when that was.</summary>
public sealed record LinkTarget(RecordRef Record, EdtfDate Date);

/// <summary>A link of a statement.</summary>
public sealed record LinkDetail
{
    public required LinkType Type { get; init; }

    public required LinkTarget Target { get; init; }

    /// <summary>The sources for the link itself; where there are none, it rests on those of the statement.</summary>
    public required IReadOnlyList<SourceSummary> Sources { get; init; }

    /// <summary>The standing of the target; events and sanctions have none but <see cref="Standing.Attributed"/>.</summary>
    public required StandingSummary TargetStanding { get; init; }
}
