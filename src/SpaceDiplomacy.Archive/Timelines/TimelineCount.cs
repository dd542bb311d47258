using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>So many things in a month, where there are too many to show each; or in the months that their dates can mean.</summary>
/// <param name="Months">A month, a year, or an interval of months: no finer than the dates of what is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Title">The text alternative.</param>
public sealed record TimelineCount(EdtfDate Months, int Count, string Title)
{
    /// <summary>Whether all of them certainly lie in one month.</summary>
    public bool IsMonth => Months is { Precision: DatePrecision.Month, IsApproximate: false, IsUncertain: false };

    /// <summary>Whether all of them certainly lie in one year.</summary>
    public bool IsInOneYear => Months is { IsApproximate: false, IsUncertain: false }
        && Months.Earliest?.Year is { } year && Months.Latest?.Year == year;
}

/// <summary>How often dates occur: those of one month together, and others as they are written.</summary>
public sealed record TimelineTally(IReadOnlyList<(string? Text, int Count)> Dates)
{
    public int Total => Dates.Sum(date => date.Count);
}

public static class TimelineCounts
{
    /// <summary>What is counted of things that last is when they began: <c> taken</c>, <c> imposed</c>; nothing of others.</summary>
    public static string Begun(this TimelineEntryKind kind) => kind switch
    {
        TimelineEntryKind.Office => " taken",
        TimelineEntryKind.Sanction => " imposed",
        _ => "",
    };

    /// <summary>The same counts by year: months of one year are added up, what can lie in several years stays as it is.</summary>
    public static IReadOnlyList<TimelineCount> ByYear(this IReadOnlyList<TimelineCount> counts, TimelineEntryKind kind) =>
    [
        .. from count in counts
            group count by count.IsInOneYear ? Year(count.Months) : count.Months into year
            orderby year.Key
            select Of(year.Key, year.Sum(count => count.Count), kind),
    ];

    /// <summary>How many entries of a kind begin in the months that their dates can mean.</summary>
    public static IReadOnlyList<TimelineCount> CountBeginnings(this ArchiveTimeline timeline, TimelineEntryKind kind) =>
    [
        .. from entry in timeline.Entries
            where entry.Kind == kind && entry.Period.From is { IsBounded: true }
            group entry by MonthsOf(entry.Period.From!) into same
            orderby same.Key
            select Of(same.Key, same.Count(), kind),
    ];

    /// <summary>How many dates can mean the same months; one that is not recorded, or has an open end, counts in the total only.</summary>
    public static async Task<IReadOnlyList<TimelineCount>> CountByMonthAsync(
        this IQueryable<EdtfDate> dates, TimelineEntryKind kind, CancellationToken cancellationToken)
    {
        // A day is counted by its month where it is read: there are a thousand times as many days as months.
        var groups = await dates
            .GroupBy(d => EF.Functions.Like(d.Text, "____-__-__") ? d.Text.Substring(0, 7) : d.Text)
            .Select(g => new { Text = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return new TimelineTally([.. groups.Select(g => ((string?)g.Text, g.Count))]).ByMonth(kind);
    }

    /// <summary>The counts of dates, which are in EDTF, by the months that they can mean.</summary>
    internal static IReadOnlyList<TimelineCount> ByMonth(this TimelineTally tally, TimelineEntryKind kind) =>
    [
        .. from one in tally.Dates
            where EdtfDate.TryParse(one.Text, out var date) && date.IsBounded
            group one.Count by MonthsOf(EdtfDate.Parse(one.Text!)) into same
            orderby same.Key
            select Of(same.Key, same.Sum(), kind),
    ];

    internal static TimelineCount Of(SpokenMonths said) => Of(
        Months(said.FirstMonth, said.LastMonth, Qualifier(said.IsApproximate, said.IsUncertain)), said.Count, TimelineEntryKind.Statement);

    private static TimelineCount Of(EdtfDate months, int count, TimelineEntryKind kind) =>
        new(months, count, $"{months.ToReaders()}: {Counted.Of(count, kind.Words())}{kind.Begun()}");

    private static EdtfDate Year(EdtfDate months) =>
        EdtfDate.Parse(months.Earliest!.Value.Year.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>The months that a date can mean, as uncertain as it is.</summary>
    private static EdtfDate MonthsOf(EdtfDate date) => Months(
        date.Earliest!.Value.MonthNumber(), date.Latest!.Value.MonthNumber(), Qualifier(date.IsApproximate, date.IsUncertain));

    private static string Qualifier(bool isApproximate, bool isUncertain) => (isApproximate, isUncertain) switch
    {
        (true, true) => "%",
        (true, _) => "~",
        (_, true) => "?",
        _ => "",
    };

    /// <summary>A month, a year or an interval, from months counted from the year 0, as uncertain as the dates are.</summary>
    private static EdtfDate Months(int from, int to, string qualifier)
    {
        var isYear = from % 12 == 0 && to == from + 11;
        return EdtfDate.Parse(
            from == to ? Month(from) + qualifier
            : isYear ? Month(from)[..4] + qualifier
            : $"{Month(from)}{qualifier}/{Month(to)}{qualifier}");
    }

    private static string Month(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{number / 12:0000}-{(number % 12) + 1:00}");
}
