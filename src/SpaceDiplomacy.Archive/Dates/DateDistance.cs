namespace SpaceDiplomacy.Archive.Dates;

/// <summary>What two dates say about which came first.</summary>
public enum DateOrder
{
    /// <summary>Every reading of the date lies before every reading of the other.</summary>
    Before,

    /// <summary>Some readings of the dates are the same day, so that they do not say.</summary>
    Open,

    /// <summary>Every reading of the date lies after every reading of the other.</summary>
    After,
}

/// <summary>
/// Which of two dates came first, and how far they lie apart, never more exactly than both are known. Which came first is
/// said only where all readings of both agree; a distance is that of the dates as they are written, with their qualifiers
/// named beside it.
/// </summary>
public static class DateDistance
{
    /// <summary>Up to so many days apart are counted where the dates overlap; more are called a month or a year.</summary>
    private const int CountedApart = 7;

    /// <summary>Of a span of more days than that only the lower end says something.</summary>
    private const int CountedSpan = 400;

    public static DateOrder OrderTo(this EdtfDate date, EdtfDate other) =>
        date.LatestReading < other.EarliestReading ? DateOrder.Before
        : date.EarliestReading > other.LatestReading ? DateOrder.After
        : DateOrder.Open;

    /// <summary>How many days lie between at least; 0 where both can mean the same day, as they are written.</summary>
    internal static int LeastDaysTo(this EdtfDate date, EdtfDate other) => other.LeastDaysTo(date.Earliest, date.Latest);

    /// <summary>The same to days between a first and a last one; null is an open end.</summary>
    internal static int LeastDaysTo(this EdtfDate date, DateOnly? first, DateOnly? last) =>
        last < date.Earliest ? Days(last, date.Earliest)
        : first > date.Latest ? Days(date.Latest, first)
        : 0;

    /// <summary>The distance in words: "12 days before", "10 to 39 days after", "the same month".</summary>
    public static string DistanceTo(this EdtfDate date, EdtfDate other)
    {
        var words = date.WrittenOrderTo(other) switch
        {
            DateOrder.Before => $"{Span(date.LeastDaysTo(other), Days(date.Earliest, other.Latest))} before",
            DateOrder.After => $"{Span(date.LeastDaysTo(other), Days(other.Earliest, date.Latest))} after",
            _ => Overlap(date, other),
        };
        return words
            + (date.IsApproximate || other.IsApproximate ? " (approximately)" : "")
            + (date.IsUncertain || other.IsUncertain ? " (uncertain)" : "");
    }

    private static DateOrder WrittenOrderTo(this EdtfDate date, EdtfDate other) =>
        date.Latest < other.Earliest ? DateOrder.Before
        : date.Earliest > other.Latest ? DateOrder.After
        : DateOrder.Open;

    private static string Overlap(EdtfDate date, EdtfDate other)
    {
        var most = Math.Max(Days(date.Earliest, other.Latest), Days(other.Earliest, date.Latest));
        var first = date.Earliest < other.Earliest ? date.Earliest : other.Earliest;
        var last = date.Latest > other.Latest ? date.Latest : other.Latest;
        return most switch
        {
            int.MaxValue => "around the same time",
            0 => "the same day",
            <= CountedApart => $"at most {Span(most, most)} apart",
            _ when (first?.Year, first?.Month) == (last?.Year, last?.Month) => "the same month",
            _ when first?.Year == last?.Year => "the same year",
            _ => "around the same time",
        };
    }

    private static string Span(int least, int most) =>
        least == most ? Count(least)
        : most - least > CountedSpan ? $"at least {Count(least)}"
        : $"{least} to {Count(most)}";

    private static string Count(int days) => days == 1 ? "1 day" : $"{days} days";

    /// <summary>An open end is as far away as can be.</summary>
    private static int Days(DateOnly? from, DateOnly? to) =>
        from is { } first && to is { } last ? last.DayNumber - first.DayNumber : int.MaxValue;
}
