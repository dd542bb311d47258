using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>
/// Between when a date of a seed can lie, by what it dates: 9999 and 0205 are slips of the hand, and each would stretch
/// every axis. docs/data.md lists them.
/// </summary>
/// <param name="FirstYear">The first year in which such a thing was.</param>
/// <param name="YearsAhead">How many years after the day of reading it can be at most.</param>
internal sealed record DateLimits(int FirstYear, int YearsAhead)
{
    /// <summary>What was said, happened, was saved or was corrected.</summary>
    public static readonly DateLimits Happening = new(1900, 1);

    public static readonly DateLimits Publishing = new(1500, 1);

    public static readonly DateLimits Birth = new(1850, 0);

    // Agencies, terms of office and measures may be dated far ahead; what was said, written or happened may not.
    public static readonly DateLimits Agency = new(1800, 50);

    /// <summary>An office, a measure.</summary>
    public static readonly DateLimits Term = new(1900, 50);

    /// <summary>The same for a date that ends something, and is left out where no end is recorded.</summary>
    public DateLimits End => this with { IsEnd = true };

    private bool IsEnd { get; init; }

    /// <summary>What was expected of a date that cannot be; null where it can, by some day that it can mean.</summary>
    /// <param name="key">The key that it stands under.</param>
    /// <param name="date">The date.</param>
    /// <param name="today">The day of reading.</param>
    public string? Expected(string key, EdtfDate date, DateOnly today)
    {
        var (first, last) = (new DateOnly(FirstYear, 1, 1), today.AddYears(YearsAhead));
        var ends = new[] { date.Start(), date.End() };
        return Array.TrueForAll(ends, end => end is null || (end.Latest >= first && end.Earliest <= last))
            ? null
            : $"a date from {FirstYear} to {last:yyyy-MM-dd}"
                + (IsEnd ? $"; leave out '{key}' where no end is recorded" : "");
    }
}
