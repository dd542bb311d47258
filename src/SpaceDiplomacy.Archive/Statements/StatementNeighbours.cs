using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>A statement as a step to it shows it.</summary>
public sealed record StatementNeighbour(string Slug, EdtfDate Date, string Venue, StandingSummary Standing);

/// <summary>The statements of the same official right before and after one.</summary>
public sealed record StatementNeighbours(StatementNeighbour? Previous, StatementNeighbour? Next);
