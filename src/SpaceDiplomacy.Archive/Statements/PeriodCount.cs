namespace SpaceDiplomacy.Archive.Statements;

/// <summary>How many statements begin in a year or a month, by its number.</summary>
public sealed record PeriodCount(int Number, int Count);
