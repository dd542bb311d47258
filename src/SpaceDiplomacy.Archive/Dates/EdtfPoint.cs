namespace SpaceDiplomacy.Archive.Dates;

/// <summary>How finely a date is known.</summary>
public enum DatePrecision
{
    Century,
    Decade,
    Year,
    Month,
    Day,
    Interval,
}

/// <summary>One year, month or day of an EDTF text with its qualifier: what intervals have two of.</summary>
/// <param name="Year">The year; of a decade or a century that only is known, its first.</param>
/// <param name="Month">The month, where it is known.</param>
/// <param name="DayOfMonth">The day, where it is known.</param>
/// <param name="Precision">What is known: of <c>2004-XX</c> the year, of <c>201X</c> the decade.</param>
/// <param name="Names">What the text names, known or not: of <c>2004-XX</c> a month, of <c>201X</c> a year.</param>
/// <param name="Qualifier"><c>?</c>, <c>~</c> or <c>%</c>.</param>
internal readonly record struct EdtfPoint(
    int Year, int? Month, int? DayOfMonth, DatePrecision Precision, DatePrecision Names, char? Qualifier)
{
    /// <summary>The first day that it can mean as it is written.</summary>
    public DateOnly Earliest => Day(Start(0));

    /// <summary>The last day that it can mean as it is written.</summary>
    public DateOnly Latest => Day(Start(1) - 1);

    /// <summary>The first day of all its readings; see <see cref="EdtfDate.EarliestReading"/>.</summary>
    public DateOnly EarliestReading => Day(Start(-Widening));

    /// <summary>The last day of all its readings.</summary>
    public DateOnly LatestReading => Day(Start(1 + Widening) - 1);

    public bool IsApproximate => Qualifier is '~' or '%';

    public bool IsUncertain => Qualifier is '?' or '%';

    /// <summary>How many of its own units it may be off to either side: one for each thing that its qualifier says.</summary>
    private int Widening => Qualifier switch
    {
        null => 0,
        '%' => 2,
        _ => 1,
    };

    /// <summary>Reads a part of a text that is known to be a date.</summary>
    public static EdtfPoint Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var point) ? point : throw new FormatException($"'{text}' is not a year, month or day.");

    /// <summary>
    /// Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c> of the calendar, with or without a qualifier. The last digits
    /// may be <c>X</c>, unspecified: one or two of a year, a month with its day, or a day.
    /// </summary>
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
            || !YearOf(text[..4], out var year, out var precision)
            || (precision != DatePrecision.Year && text.Length > 4)
            || !Part(text, 5, 12, out var month)
            || !Part(text, 8, month is null ? 0 : DateTime.DaysInMonth(year, month.Value), out var day))
        {
            return false;
        }

        precision = day is not null ? DatePrecision.Day : month is not null ? DatePrecision.Month : precision;
        var names = text.Length switch
        {
            4 => DatePrecision.Year,
            7 => DatePrecision.Month,
            _ => DatePrecision.Day,
        };
        point = new(year, month, day, precision, names, qualifier);
        return true;
    }

    private static bool YearOf(ReadOnlySpan<char> text, out int year, out DatePrecision precision)
    {
        var known = text.TrimEnd('X').Length;
        (precision, var years) = known switch
        {
            4 => (DatePrecision.Year, 1),
            3 => (DatePrecision.Decade, 10),
            _ => (DatePrecision.Century, 100),
        };
        var isYear = Digits(text[..known], out year) && known >= 2;
        year *= years;
        return isYear && year >= 1;
    }

    /// <summary>
    /// Two digits after a hyphen from 1 to <paramref name="most"/>; true and null where they are unspecified, or the text
    /// ends before.
    /// </summary>
    private static bool Part(ReadOnlySpan<char> text, int start, int most, out int? value)
    {
        value = null;
        if (text.Length < start)
        {
            return true;
        }

        var digits = text.Slice(start, 2);
        if (text[start - 1] != '-' || digits is "XX")
        {
            return text[start - 1] == '-';
        }

        if (!Digits(digits, out var number) || number < 1 || number > most)
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

        var months = (first.Year * 12) + first.Month - 1 + (units * Months(Precision));
        return months < 12 ? DateOnly.MinValue.DayNumber
            : months >= 12 * (DateOnly.MaxValue.Year + 1) ? DateOnly.MaxValue.DayNumber + 1
            : new DateOnly(months / 12, (months % 12) + 1, 1).DayNumber;
    }

    private static int Months(DatePrecision precision) => precision switch
    {
        DatePrecision.Century => 1200,
        DatePrecision.Decade => 120,
        DatePrecision.Year => 12,
        _ => 1,
    };

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
