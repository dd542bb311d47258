namespace SpaceDiplomacy.Archive.Statements;

/// <summary>Which statements a reader browses: all, those of a year, or those of a month of it.</summary>
public sealed record BrowseCriteria
{
    public int? Year { get; init; }

    /// <summary>1 to 12; without a year it says nothing.</summary>
    public int? Month { get; init; }

    /// <summary>The first and the last day on which what is browsed can begin.</summary>
    public (DateOnly First, DateOnly Last) Days => this switch
    {
        { Year: { } year, Month: { } month } => (new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month))),
        { Year: { } year } => (new(year, 1, 1), new(year, 12, 31)),
        _ => (DateOnly.MinValue, DateOnly.MaxValue),
    };
}
