using System.Globalization;

namespace SpaceDiplomacy.Archive.Dates;

/// <summary>Dates in words, at their own precision: "April 2014", "about 2022", "the 2010s", "27–28 September 2017".</summary>
public static class EdtfText
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>When something was or lasted, as a reader reads it; nothing is added to what is known.</summary>
    public static string ToReaders(this EdtfDate date) =>
        date.Text.Split('/') switch
        {
            [var single] => Words(single),
            [var from, ".."] => $"since {Words(from)}",
            ["..", var to] => $"until {Words(to)}",
            [var from, ""] => $"{Words(from)} to an unknown date",
            ["", var to] => $"an unknown date to {Words(to)}",
            [var from, var to] when from == to => Words(from),
            [var from, var to] => Range(from, to),
            _ => date.Text,
        };

    /// <summary>
    /// When something began, ended or was done once: an interval says between which days that day lies, not how long it
    /// took. "some day between 2005 and 2010", "2012 or later", "1998 or earlier".
    /// </summary>
    public static string MomentToReaders(this EdtfDate date) =>
        date.Text.Split('/') switch
        {
            [var from, ".." or ""] => $"{Words(from)} or later",
            [".." or "", var to] => $"{Words(to)} or earlier",
            [var from, var to] when from != to => $"some day between {Words(from)} and {Words(to)}",
            _ => date.ToReaders(),
        };

    /// <summary>
    /// A period in words: "24 May 2018 to 15 July 2022", "2005 to some day between 2005 and 2010", "since January 2025, no
    /// end recorded".
    /// </summary>
    public static string ToReaders(this DatePeriod period) => period switch
    {
        ({ Precision: DatePrecision.Interval } from, { } to) => $"from {from.MomentToReaders()} to {to.MomentToReaders()}",
        ({ } from, { } to) => $"{from.MomentToReaders()} to {to.MomentToReaders()}",
        ({ } from, null) => $"since {from.MomentToReaders()}, no end recorded",
        (null, { } to) => $"until {to.MomentToReaders()}, start not recorded",
        _ => "dates not recorded",
    };

    /// <summary>A day that somebody asks for, which may be known less finely: "29 April 2014", "a day of April 2014".</summary>
    public static string DayToReaders(this EdtfDate date) =>
        EdtfPoint.TryParse(date.Text, out var point) && point.Names == DatePrecision.Day
            ? date.ToReaders()
            : $"a day of {date.ToReaders()}";

    /// <summary>One day in words: "29 April 2014".</summary>
    public static string ToReaders(this DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>How finely a date is known: "known to the day", "known to the year, approximate".</summary>
    public static string PrecisionToReaders(this EdtfDate date) =>
        (date.Precision switch
        {
            DatePrecision.Day => "known to the day",
            DatePrecision.Month => "known to the month",
            DatePrecision.Year => "known to the year",
            DatePrecision.Decade => "known to the decade",
            DatePrecision.Century => "known to the century",
            _ => "known as an interval",
        })
        + (date.IsApproximate ? ", approximate" : "") + (date.IsUncertain ? ", uncertain" : "");

    private static string Words(string text)
    {
        var point = EdtfPoint.Parse(text);
        var known = Qualify(Format(point, "d MMMM yyyy", "MMMM yyyy"), point);
        return (point.Precision < point.Names, point.Names) switch
        {
            (true, DatePrecision.Month) => $"an unknown month of {known}",
            (true, DatePrecision.Day) => $"an unknown day of {known}",
            _ => known,
        };
    }

    private static string Qualify(string words, EdtfPoint point) =>
        (point.IsApproximate ? "about " : "") + words + (point.IsUncertain ? " (uncertain)" : "");

    private static string Format(EdtfPoint point, string day, string month) => point.Precision switch
    {
        DatePrecision.Day => point.Earliest.ToString(day, English),
        DatePrecision.Month => point.Earliest.ToString(month, English),
        DatePrecision.Year => Year(point.Year),
        // "The 2000s" may be ten years or a hundred.
        DatePrecision.Decade when point.Year % 100 != 0 => $"the {Year(point.Year)}s",
        _ => $"some year between {Year(point.Year)} and {Year(point.Latest.Year)}",
    };

    private static string Year(int year) => year.ToString("0000", English);

    /// <summary>What both ends share is written once: "27–28 September 2017", "June–July 2013", "1993–1994".</summary>
    private static string Range(string from, string to)
    {
        var start = EdtfPoint.Parse(from);
        var end = EdtfPoint.Parse(to);
        var plain = start.Qualifier is null && end.Qualifier is null && start.Precision == end.Precision
            && start.Names == start.Precision && end.Names == end.Precision;
        return (plain, start.Precision) switch
        {
            (true, DatePrecision.Year) => $"{Words(from)}–{Words(to)}",
            (true, DatePrecision.Month) when start.Year == end.Year =>
                $"{Format(start, "", "MMMM")}–{Words(to)}",
            (true, DatePrecision.Day) when start.Year == end.Year && start.Month == end.Month =>
                $"{start.DayOfMonth}–{Words(to)}",
            (true, DatePrecision.Day) when start.Year == end.Year =>
                $"{Format(start, "d MMMM", "")} – {Words(to)}",
            _ => $"{Words(from)} – {Words(to)}",
        };
    }
}
