namespace SpaceDiplomacy.Archive.Statements;

/// <summary>Which statements a reader browses: all, those of a year, or those of a month of it.</summary>
public sealed record BrowseCriteria
{
    public int? Year { get; init; }

    /// <summary>1 to 12; without a year it says nothing.</summary>
    public int? Month { get; init; }
}
