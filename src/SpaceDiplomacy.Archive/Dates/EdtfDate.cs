using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SpaceDiplomacy.Archive.Dates;

/// <summary>
/// A date as precise as its source and no more: the part of EDTF (ISO 8601-2:2019, annex A) that the archive uses.
/// Accepted are a year, month or day (<c>2014</c>, <c>2014-04</c>, <c>2014-04-29</c>), the last digits unspecified or not
/// (<c>201X</c>, <c>20XX</c>, <c>2014-XX</c>, <c>2014-04-XX</c>, <c>2014-XX-XX</c>), each with a qualifier
/// (<c>?</c> uncertain, <c>~</c> approximate, <c>%</c> both), and intervals of two of them
/// (<c>2013-06/2013-07</c>), either end open (<c>..</c>) or unknown (nothing). <see cref="EdtfForms"/> names others.
/// Two dates are equal when they are written alike; they sort by the earliest day, then by the latest.
/// </summary>
public sealed record EdtfDate : IParsable<EdtfDate>, IComparable<EdtfDate>
{
    /// <summary>What a reader may type where a date is asked for.</summary>
    public const string Accepted =
        "an EDTF date such as 2014, 2014-04, 2014-04-29, 2022~, 2019?, 2013-06/2013-07 or 2014/..";

    // The one constructor: Entity Framework binds its columns to these names.
    private EdtfDate(
        string text, DateOnly? earliest, DateOnly? latest, DateOnly? earliestReading, DateOnly? latestReading)
    {
        Text = text;
        Earliest = earliest;
        Latest = latest;
        EarliestReading = earliestReading;
        LatestReading = latestReading;
    }

    /// <summary>The date in EDTF, as it was written.</summary>
    public string Text { get; }

    /// <summary>The first day that the date can mean as it is written; null where the start is open or unknown.</summary>
    public DateOnly? Earliest { get; }

    /// <summary>The last day that the date can mean as it is written; null where the end is open or unknown.</summary>
    public DateOnly? Latest { get; }

    /// <summary>
    /// The first day of all readings of the date: a qualifier leaves open whether it is one of its own units (the day, the
    /// month, the year) off to either side, and <c>%</c> whether it is two. What is certain holds for every reading, what
    /// is possible for one of them. See docs/adr/0001. Null where <see cref="Earliest"/> is.
    /// </summary>
    public DateOnly? EarliestReading { get; }

    /// <summary>The last day of all readings of the date. Null where <see cref="Latest"/> is.</summary>
    public DateOnly? LatestReading { get; }

    /// <summary>Whether some reading of the date lies ahead.</summary>
    /// <param name="today">The day on which a reader looks.</param>
    public bool IsToCome(DateOnly today) => Readings.Last > today;

    /// <summary>From the first to the last day of all readings; an open end is the calendar's.</summary>
    internal (DateOnly First, DateOnly Last) Readings =>
        (EarliestReading ?? DateOnly.MinValue, LatestReading ?? DateOnly.MaxValue);

    /// <summary>How finely the date is known.</summary>
    public DatePrecision Precision =>
        EdtfPoint.TryParse(Text, out var point) ? point.Precision : DatePrecision.Interval;

    /// <summary>Whether any part is marked approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => Text.AsSpan().IndexOfAny('~', '%') >= 0;

    /// <summary>Whether any part is marked uncertain (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => Text.AsSpan().IndexOfAny('?', '%') >= 0;

    /// <summary>Whether the date has both a first and a last day.</summary>
    public bool IsBounded => Earliest is not null && Latest is not null;

    /// <summary>Of an interval the date that it begins with, null where that is open or unknown; else the date itself.</summary>
    public EdtfDate? Start() => Text.Split('/') is [var from, _] ? (IsOpen(from) ? null : Parse(from)) : this;

    /// <summary>Of an interval the date that it ends with, null where that is open or unknown; else the date itself.</summary>
    public EdtfDate? End() => Text.Split('/') is [_, var to] ? (IsOpen(to) ? null : Parse(to)) : this;

    /// <summary>Whether the date is one known day, neither approximate nor uncertain.</summary>
    public bool IsExactDay => Precision == DatePrecision.Day && !IsApproximate && !IsUncertain;

    /// <summary>One day, exactly.</summary>
    public static EdtfDate FromDay(DateOnly day) =>
        new(day.ToString("O", CultureInfo.InvariantCulture), day, day, day, day);

    /// <summary>Reads a date; EDTF is the same in every culture.</summary>
    /// <exception cref="FormatException">The text is not a date; the message says what is accepted.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not {Accepted}");

    static EdtfDate IParsable<EdtfDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<EdtfDate>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out EdtfDate result) =>
        TryParse(s, out result);

    /// <summary>Reads a date; false for anything that is not one, whatever it is.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = text?.Split('/') switch
        {
            [var single] when EdtfPoint.TryParse(single, out var point) => Of(text, point, point),
            [var from, var to] => ParseInterval(text, from, to),
            _ => null,
        };
        return date is not null;
    }

    /// <summary>Sorts by the earliest day (open starts first), the latest (open ends last), the text.</summary>
    public int CompareTo(EdtfDate? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byEarliest = (Earliest ?? DateOnly.MinValue).CompareTo(other.Earliest ?? DateOnly.MinValue);
        var byLatest = (Latest ?? DateOnly.MaxValue).CompareTo(other.Latest ?? DateOnly.MaxValue);
        return byEarliest != 0 ? byEarliest : byLatest != 0 ? byLatest : string.CompareOrdinal(Text, other.Text);
    }

    /// <summary>The date in EDTF; <see cref="EdtfText"/> writes it for readers.</summary>
    public override string ToString() => Text;

    public static bool operator <(EdtfDate left, EdtfDate right) => left.CompareTo(right) < 0;

    public static bool operator <=(EdtfDate left, EdtfDate right) => left.CompareTo(right) <= 0;

    public static bool operator >(EdtfDate left, EdtfDate right) => left.CompareTo(right) > 0;

    public static bool operator >=(EdtfDate left, EdtfDate right) => left.CompareTo(right) >= 0;

    private static EdtfDate? ParseInterval(string text, string from, string to)
    {
        var isRead = TryParseEnd(from, out var start) & TryParseEnd(to, out var end);
        var says = start is not null || end is not null;
        // "2014/2014-05" is a coarse start, not a reversed one: only an end wholly before the start is a slip.
        var runsForward = start is null || end is null || start.Value.Earliest <= end.Value.Latest;
        return isRead && says && runsForward ? Of(text, start, end) : null;
    }

    /// <summary>An end of an interval; true and null where it is open or unknown.</summary>
    private static bool TryParseEnd(string text, out EdtfPoint? end)
    {
        var isDate = EdtfPoint.TryParse(text, out var point);
        end = isDate ? point : null;
        return isDate || IsOpen(text);
    }

    private static EdtfDate Of(string text, EdtfPoint? start, EdtfPoint? end) =>
        new(text, start?.Earliest, end?.Latest, start?.EarliestReading, end?.LatestReading);

    private static bool IsOpen(string endpoint) => endpoint is ".." or "";
}
