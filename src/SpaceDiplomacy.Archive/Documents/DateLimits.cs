using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>
/// Between when a date of a seed can lie, by its key: 9999 and 0205 are slips of the hand, and each would stretch every
/// axis. docs/data.md lists them.
/// </summary>
/// <param name="FirstYear">The first year in which such a thing was.</param>
/// <param name="YearsAhead">How many years after the day of reading it can be at most.</param>
/// <param name="IsEnd">Whether it ends something, and is left out where no end is recorded.</param>
internal sealed record DateLimits(int FirstYear, int YearsAhead, bool IsEnd = false)
{
    // Terms of office, measures and agencies may be dated far ahead; what was said, written or happened may not.
    private static readonly Dictionary<string, DateLimits> ByKey = new()
    {
        ["date"] = new(1900, 1),
        ["published"] = new(1500, 1),
        ["born"] = new(1850, 0),
        ["founded"] = new(1800, 50),
        ["dissolved"] = new(1800, 50, IsEnd: true),
        ["from"] = new(1900, 50),
        ["to"] = new(1900, 50, IsEnd: true),
        ["imposed"] = new(1900, 50),
        ["lifted"] = new(1900, 50, IsEnd: true),
    };

    /// <summary>What was expected of a date that cannot be; null where it can, by some day that it can mean.</summary>
    /// <param name="key">The key that it stands under.</param>
    /// <param name="date">The date.</param>
    /// <param name="today">The day of reading.</param>
    public static string? Expected(string key, EdtfDate date, DateOnly today)
    {
        if (!ByKey.TryGetValue(key, out var limits))
        {
            return null;
        }

        var (first, last) = (new DateOnly(limits.FirstYear, 1, 1), today.AddYears(limits.YearsAhead));
        var ends = new[] { date.Start(), date.End() };
        return Array.TrueForAll(ends, end => end is null || (end.Latest >= first && end.Earliest <= last))
            ? null
            : $"a date from {limits.FirstYear} to {last:yyyy-MM-dd}"
                + (limits.IsEnd ? $"; leave out '{key}' where no end is recorded" : "");
    }
}
