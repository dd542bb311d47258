using System.Buffers;
using System.Text.RegularExpressions;
using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>
/// A date in words at its own precision. HTML knows no approximate dates, no unspecified digits and no intervals, so only
/// plain years, months and days become a <c>time</c> element.
/// </summary>
internal static partial class DateHtml
{
    private static readonly SearchValues<char> OfPlainDates = SearchValues.Create("0123456789-");

    /// <summary>The date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="moment">Whether it is when something began, ended or was done once, rather than when it was.</param>
    public static string Of(EdtfDate date, bool moment)
    {
        // A line may end within a date, but not within the numbers of "24–30 December".
        var words = Numbers().Replace(
            HtmlText.Encode(moment ? date.MomentToReaders() : date.ToReaders()), "<span class=\"range\">$0</span>");
        return date.Text.AsSpan().ContainsAnyExcept(OfPlainDates)
            ? words
            : $"<time datetime=\"{date.Text}\">{words}</time>";
    }

    [GeneratedRegex(@"\d+–\d+")]
    private static partial Regex Numbers();
}
