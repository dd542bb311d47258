namespace SpaceDiplomacy.Archive.Statements;

/// <summary>A statement by its number, and the first and the last day that its date can mean, as it is written.</summary>
public readonly record struct SaidOn(long Number, DateOnly First, DateOnly Last);
