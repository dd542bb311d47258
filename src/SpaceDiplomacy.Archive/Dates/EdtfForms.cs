using System.Text.RegularExpressions;

namespace SpaceDiplomacy.Archive.Dates;

/// <summary>
/// Names forms of EDTF that <see cref="EdtfDate"/> refuses, so that whoever wrote one is not told that it is no date.
/// </summary>
public static partial class EdtfForms
{
    private static readonly (Regex Pattern, string Name)[] Unsupported =
    [
        (Time(), "a time of day"),
        (Season(), "a season, a quarter or another part of a year"),
        (LongYear(), "a year of more than four digits"),
        (EarlyYear(), "a year before the year 1"),
        (SignificantDigits(), "a year with significant digits"),
        (Set(), "a set of dates"),
        (Draft(), "a date in the draft form of 2012"),
        (InnerQualifier(), "a date that is qualified in part"),
        (InnerUnspecified(), "a date with unspecified digits before others"),
    ];

    /// <summary>
    /// What a text is that was refused: "a set of dates, which is not supported", "a range that ends before it begins: 2014
    /// is after 2013"; null where it is no form of EDTF.
    /// </summary>
    public static string? NameOf(string text)
    {
        if (text.Split('/') is [var from, var to]
            && EdtfDate.TryParse(from, out var start) && EdtfDate.TryParse(to, out var end)
            && new DatePeriod(start, end).Reversed is { } reversed)
        {
            return $"a range that {reversed}";
        }

        var refused = text.Split('/').Where(part => !EdtfPoint.TryParse(part, out _));
        var names = from part in refused
                    from form in Unsupported
                    where form.Pattern.IsMatch(part)
                    select $"{form.Name}, which is not supported";
        return names.FirstOrDefault();
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\A[0-9]{4}-(2[1-9]|3[0-9]|4[01])[?~%]?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Season();

    [GeneratedRegex(@"\A[Yy]-?[0-9]+([Ee][0-9]+)?(S[0-9]+)?[?~%]?\z", RegexOptions.CultureInvariant)]
    private static partial Regex LongYear();

    [GeneratedRegex(@"\A(-[0-9X]{4}|000[0X]|00XX)(-[0-9X]{2}){0,2}[?~%]?\z", RegexOptions.CultureInvariant)]
    private static partial Regex EarlyYear();

    [GeneratedRegex(@"\A[0-9]{4}S[0-9]+[?~%]?\z", RegexOptions.CultureInvariant)]
    private static partial Regex SignificantDigits();

    [GeneratedRegex(@"\A(\[.*\]|\{.*\})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Set();

    [GeneratedRegex(
        @"\A(unknown|open|(?=.*([ux]|[?~]{2}))[0-9ux]{4}(-[0-9ux]{2}){0,2}[?~]{0,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Draft();

    [GeneratedRegex(
        @"\A(?=.*[?~%].)[?~%]?[0-9X]{4}[?~%]?(-[?~%]?[0-9X]{2}[?~%]?){0,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex InnerQualifier();

    [GeneratedRegex(@"\A(?=.*X)[0-9X]{4}(-[0-9X]{2}){0,2}[?~%]?\z", RegexOptions.CultureInvariant)]
    private static partial Regex InnerUnspecified();
}
