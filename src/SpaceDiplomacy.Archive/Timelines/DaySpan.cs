using System.Globalization;
using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>The days from one to another, both included: what a timeline shows, and where it can go from there.</summary>
public sealed record DaySpan
{
    private const int Shortest = 7;

    // From here on spans move by whole months: their addresses stay short and their edges fall on lines of the axis.
    private const int WholeMonthsFrom = 120;

    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public DaySpan(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        (First, Last) = (first, last);
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>How many days there are.</summary>
    public int Length => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The first day as short as EDTF can say it: <c>2014</c> where whole years are meant.</summary>
    public string FromText => Text(First, First);

    /// <summary>The last day as short as EDTF can say it.</summary>
    public string ToText => Text(Last, Last.AddDays(Last == DateOnly.MaxValue ? 0 : 1));

    /// <summary>Whole years, from the first of January to the end of December.</summary>
    public static DaySpan OfYears(int first, int last) => new(new(first, 1, 1), new(last, 12, 31));

    /// <summary>The whole months that the days lie in.</summary>
    public DaySpan InMonths() => new(new(First.Year, First.Month, 1), EndOfMonth(Last));

    /// <summary>The days that both have; null where there are none.</summary>
    public DaySpan? Within(DaySpan other)
    {
        var (first, last) = (First > other.First ? First : other.First, Last < other.Last ? Last : other.Last);
        return first > last ? null : new(first, last);
    }

    /// <summary>Half of the days, around a day among them or around the middle; null where few are left.</summary>
    public DaySpan? ZoomedIn(DateOnly? around)
    {
        if (Length <= Shortest)
        {
            return null;
        }

        var middle = around is { } day && day >= First && day <= Last ? day.DayNumber : First.DayNumber + (Length / 2);
        var length = Math.Max(Shortest, Length / 2);
        return At(Math.Clamp(middle - (length / 2), First.DayNumber, Last.DayNumber - length + 1), length);
    }

    /// <summary>Twice as many days, as far as there are any; null where all are shown.</summary>
    public DaySpan? ZoomedOut(DaySpan whole) =>
        Covers(whole) ? null : Within(whole, First.DayNumber - (Length / 2), Length * 2);

    /// <summary>Half a length back in time; null where nothing is earlier.</summary>
    public DaySpan? Earlier(DaySpan whole) =>
        First <= whole.First ? null : Moved(-1, whole);

    /// <summary>Half a length on in time; null where nothing is later.</summary>
    public DaySpan? Later(DaySpan whole) =>
        Last >= whole.Last ? null : Moved(1, whole);

    public bool Covers(DaySpan other) => First <= other.First && Last >= other.Last;

    /// <summary>Half a length to one side. Whole months stay as many, so that the way back leads to where it began.</summary>
    private DaySpan Moved(int side, DaySpan whole)
    {
        if (this != InMonths())
        {
            return Within(whole, First.DayNumber + (side * Math.Max(1, Length / 2)), Length);
        }

        var months = Last.MonthNumber() - First.MonthNumber() + 1;
        var first = First.MonthNumber() + (side * Math.Max(1, months / 2));
        first = Math.Clamp(first, whole.First.MonthNumber(), Math.Max(whole.First.MonthNumber(), whole.Last.MonthNumber() - months + 1));
        return new(StartOf(first), EndOfMonth(StartOf(first + months - 1)));
    }

    private static DateOnly StartOf(int month) => new(month / 12, (month % 12) + 1, 1);

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static DaySpan Within(DaySpan whole, int first, int length)
    {
        length = Math.Min(length, whole.Length);
        return At(Math.Clamp(first, whole.First.DayNumber, whole.Last.DayNumber - length + 1), length);
    }

    private static DaySpan At(int first, int length)
    {
        var (from, to) = (DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(first + length - 1));
        var span = new DaySpan(from, to);
        return length < WholeMonthsFrom ? span : span.InMonths();
    }

    /// <summary>A day as the year or month that it begins or, with the day after it, ends.</summary>
    private static string Text(DateOnly day, DateOnly begins) =>
        day.ToString(
            begins.Day != 1 ? "yyyy-MM-dd" : begins.Month != 1 ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);
}
