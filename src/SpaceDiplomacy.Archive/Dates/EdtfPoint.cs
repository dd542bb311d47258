namespace SpaceDiplomacy.Archive.Dates;

/// <summary>How finely a date is known.</summary>
public enum DatePrecision
{
    Year,
    Month,
    Day,
    Interval,
}

/// <summary>One year, month or day of an EDTF text with its qualifier: what intervals have two of.</summary>
internal readonly record struct EdtfPoint(int Year, int? Month, int? DayOfMonth, char? Qualifier)
{
    public DatePrecision Precision =>
        DayOfMonth is not null ? DatePrecision.Day : Month is not null ? DatePrecision.Month : DatePrecision.Year;

    /// <summary>The first day that it can mean as it is written.</summary>
    public DateOnly Earliest => Day(Start(0));

    /// <summary>The last day that it can mean as it is written.</summary>
    public DateOnly Latest => Day(Start(1) - 1);

    /// <summary>The first day of all its readings; see <see cref="EdtfDate.EarliestReading"/>.</summary>
    public DateOnly EarliestReading => Day(Start(-Widening));

    /// <summary>The last day of all its readings.</summary>
    public DateOnly LatestReading => Day(Start(1 + Widening) - 1);

    /// <summary>How many of its own units it may be off to either side: one for each thing that its qualifier says.</summary>
    private int Widening => Qualifier switch
    {
        null => 0,
        '%' => 2,
        _ => 1,
    };

    public bool IsApproximate => Qualifier is '~' or '%';

    public bool IsUncertain => Qualifier is '?' or '%';

    /// <summary>Reads a part of a text that is known to be a date.</summary>
    public static EdtfPoint Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var point) ? point : throw new FormatException($"'{text}' is not a year, month or day.");

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c> of the calendar, with or without a qualifier.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out EdtfPoint point)
    {
        point = default;
        char? qualifier = null;
        if (text.Length > 0 && text[^1] is '?' or '~' or '%')
        {
            qualifier = text[^1];
            text = text[..^1];
        }

        if (text.Length is not (4 or 7 or 10)
            || !Digits(text[..4], out var year) || year < 1
            || !Part(text, 5, 12, out var month))
        {
            return false;
        }

        var daysInMonth = month is null ? 0 : DateTime.DaysInMonth(year, month.Value);
        if (!Part(text, 8, daysInMonth, out var day))
        {
            return false;
        }

        point = new(year, month, day, qualifier);
        return true;
    }

    /// <summary>Two digits after a hyphen from 1 to <paramref name="most"/>; true and null where the text ends before.</summary>
    private static bool Part(ReadOnlySpan<char> text, int start, int most, out int? value)
    {
        value = null;
        if (text.Length < start)
        {
            return true;
        }

        if (text[start - 1] != '-' || !Digits(text.Slice(start, 2), out var number) || number < 1 || number > most)
        {
            return false;
        }

        value = number;
        return true;
    }

    /// <summary>The number of the day on which the unit begins that lies so many units later.</summary>
    private int Start(int units)
    {
        var first = new DateOnly(Year, Month ?? 1, DayOfMonth ?? 1);
        if (Precision == DatePrecision.Day)
        {
            return first.DayNumber + units;
        }

        var months = (first.Year * 12) + first.Month - 1 + (units * (Precision == DatePrecision.Month ? 1 : 12));
        return months < 12 ? DateOnly.MinValue.DayNumber
            : months >= 12 * (DateOnly.MaxValue.Year + 1) ? DateOnly.MaxValue.DayNumber + 1
            : new DateOnly(months / 12, (months % 12) + 1, 1).DayNumber;
    }

    /// <summary>A day by its number; beyond the calendar, the calendar's last.</summary>
    private static DateOnly Day(int number) => DateOnly.FromDayNumber(
        Math.Clamp(number, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static bool Digits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return true;
    }
}
