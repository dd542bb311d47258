using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Citing;

/// <summary>Everything that the archive takes from one source.</summary>
public sealed record SourceUses
{
    /// <summary>Statements of which a wording, a link or the standing rests on the source, oldest first.</summary>
    public required IReadOnlyList<StatementSummary> Statements { get; init; }

    public required IReadOnlyList<SanctionSummary> Sanctions { get; init; }

    public required IReadOnlyList<EventSummary> Events { get; init; }

    /// <summary>Officials whose biography or appointments rest on the source.</summary>
    public required IReadOnlyList<RecordName> Officials { get; init; }

    public required IReadOnlyList<RecordName> Agencies { get; init; }

    public int Count => Statements.Count + Sanctions.Count + Events.Count + Officials.Count + Agencies.Count;
}
