namespace SpaceDiplomacy.Archive.Dates;

/// <summary>Days of the calendar, which has a first and a last one.</summary>
public static class Days
{
    /// <summary>The day so many days later, or earlier below zero; the end of the calendar where there is none.</summary>
    public static DateOnly Shifted(this DateOnly day, int days) => DateOnly.FromDayNumber(
        Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>The month of a day, counted from the year 0.</summary>
    internal static int MonthNumber(this DateOnly day) => (day.Year * 12) + day.Month - 1;
}
