using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>The standing of a statement as everything that names one shows it.</summary>
/// <param name="Value">The standing.</param>
/// <param name="Note">Why it is that; null only where it is <see cref="Standing.Attributed"/>.</param>
/// <param name="Sources">What the note rests on.</param>
public sealed record StandingSummary(Standing Value, string? Note, IReadOnlyList<SourceSummary> Sources);
