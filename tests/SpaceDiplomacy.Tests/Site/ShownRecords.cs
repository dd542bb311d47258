using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>The records that the page of a record shows: what a program must find in its JSON.</summary>
internal static partial class ShownRecords
{
    /// <summary>Whether an address is that of a record's own page.</summary>
    public static bool IsOfARecord(string address) => Record().Match(address) is { Success: true } match && match.Length == address.Length;

    /// <summary>
    /// The records that the page links to, as <c>/kind/slug</c>. Not those of its picture: that is drawn from another
    /// address, which the JSON names where there is one (see <see cref="Pictured"/>). The links to other pages of its lists
    /// lead to the record itself.
    /// </summary>
    public static IEnumerable<string> Listed(IHtmlDocument page) =>
        Linked(page.QuerySelectorAll("main a[href]").Where(link => link.Closest("svg") is null));

    /// <summary>The records in the picture of the page.</summary>
    public static IEnumerable<string> Pictured(IHtmlDocument page) => Linked(page.QuerySelectorAll("main svg.timeline a[href]"));

    /// <summary>Those of some records that a JSON text does not name: neither by slug nor by address.</summary>
    public static IEnumerable<string> MissingIn(this IEnumerable<string> records, string json)
    {
        var named = Named().Matches(json).Select(match => match.Value).ToHashSet();
        return records.Where(record => !named.Contains($"\"{record.Split('/')[^1]}\"")
            && !Record().Matches(json).Any(match => match.Value == record));
    }

    private static IEnumerable<string> Linked(IEnumerable<IElement> links) => links
        .Select(link => Record().Match(link.GetAttribute("href")!))
        .Where(match => match is { Success: true, Index: 0 }).Select(match => match.Value).Distinct();

    [GeneratedRegex("/(?:officials|agencies|entities|statements|sanctions|events|sources|authorities|topics)/[a-z0-9-]+")]
    private static partial Regex Record();

    [GeneratedRegex("\"[a-z0-9-]+\"")]
    private static partial Regex Named();
}
