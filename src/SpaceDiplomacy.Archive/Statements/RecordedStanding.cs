namespace SpaceDiplomacy.Archive.Statements;

/// <summary>Whether the words are held to be the official's own.</summary>
/// <param name="Value">The standing.</param>
/// <param name="Note">Why it is that; null only where it is <see cref="Standing.Attributed"/>.</param>
public sealed record RecordedStanding(Standing Value, string? Note);
