using System.Globalization;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>
/// What holds on a day, said once more in the plainest way and apart from the archive's own code: the rule of docs/data.md
/// over texts, with days as numbers and open ends as the least and the largest of them.
/// </summary>
internal static class PlainDay
{
    private const int Long = int.MaxValue;

    /// <summary>Whether a period certainly covers a day; null where it does not cover it at all.</summary>
    /// <param name="from">EDTF; null where the start is not recorded.</param>
    /// <param name="to">EDTF; null where no end is recorded.</param>
    /// <param name="day">EDTF.</param>
    /// <param name="today">The day on which a reader asks; null where nobody asks for a day.</param>
    public static bool? Certain(string? from, string? to, string day, DateOnly? today)
    {
        var (first, last) = Readings(day);
        var isToCome = last > (today?.DayNumber ?? Long);
        var start = from is null ? (First: -Long, Last: Long) : Readings(from);
        var end = to is not null ? Readings(to) : isToCome ? (First: -Long, Last: Long) : (First: Long, Last: Long);
        var isPossible = start.First <= last && end.Last >= first;
        return isPossible ? start.Last <= first && end.First >= last : null;
    }

    /// <summary>The first and the last day that some reading of a date can mean.</summary>
    public static (int First, int Last) Readings(string date)
    {
        var ends = date.Split('/');
        return (
            ends[0] is "" or ".." ? -Long : Ends(ends[0]).First,
            ends[^1] is "" or ".." ? Long : Ends(ends[^1]).Last);
    }

    private static (int First, int Last) Ends(string date)
    {
        var off = date[^1] is '%' ? 2 : date[^1] is '~' or '?' ? 1 : 0;
        var text = date.TrimEnd('%', '~', '?');
        var known = text.Replace("-XX", "", StringComparison.Ordinal);
        if (known.Length == 10)
        {
            var day = DateOnly.ParseExact(known, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
            return (day - off, day + off);
        }

        var months = known.Length == 7 ? 1 : known.EndsWith("XX", StringComparison.Ordinal) ? 1200 : known.EndsWith('X') ? 120 : 12;
        var begins = DateOnly.ParseExact(
            known.Replace('X', '0') + (months == 1 ? "-01" : "-01-01"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (
            begins.AddMonths(-off * months).DayNumber,
            begins.Year + ((off + 1) * months / 12) > 9999
                ? DateOnly.MaxValue.DayNumber
                : begins.AddMonths((off + 1) * months).DayNumber - 1);
    }
}
