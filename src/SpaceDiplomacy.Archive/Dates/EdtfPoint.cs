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
internal readonly record struct EdtfPoint(int Year, int? Month, int? Day, char? Qualifier)
{
    public DatePrecision Precision =>
        Day is not null ? DatePrecision.Day : Month is not null ? DatePrecision.Month : DatePrecision.Year;

    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    public DateOnly Latest
    {
        get
        {
            var month = Month ?? 12;
            return new(Year, month, Day ?? DateTime.DaysInMonth(Year, month));
        }
    }

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
