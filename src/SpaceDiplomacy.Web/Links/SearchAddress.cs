using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;

namespace SpaceDiplomacy.Web.Links;

/// <summary>Searches as addresses write them; <see cref="SearchFilter"/> reads them.</summary>
public static class SearchAddress
{
    /// <summary>The address of a search; without a number it is the first page.</summary>
    public static string Write(SearchCriteria criteria, string path = SiteLinks.Search) =>
        SiteLinks.With(path, Parameters(criteria));

    /// <summary>The address of the page after that of some results; null after the last one.</summary>
    public static string? Next(SearchCriteria criteria, SearchResults results, string path) =>
        results.Page < results.PageCount ? Write(criteria with { Page = results.Page + 1 }, path) : null;

    /// <summary>What a form has to carry along that it has no field for: all filters but the words and the span of time.</summary>
    public static IReadOnlyList<(string Key, string Value)> Kept(SearchCriteria criteria) =>
        SiteLinks.Pairs(Parameters(criteria with { Query = null, From = null, To = null, Page = 1 }));

    private static (string Key, object? Value)[] Parameters(SearchCriteria criteria) =>
    [
        ("q", criteria.Query),
        ("official", Given(criteria.Officials)),
        ("agency", Given(criteria.Agencies)),
        ("topic", Given(criteria.Topics)),
        ("venue", Terms(criteria.Venues)),
        ("checked", Terms(criteria.Checked)),
        ("source", Given(criteria.Sources)),
        ("authority", Given(criteria.Authorities)),
        ("kind", Terms(criteria.Kinds)),
        ("lang", Given(criteria.Languages)),
        ("from", criteria.From),
        ("to", criteria.To),
        ("sanctioned", criteria.Sanctioned?.Term()),
        ("standing", Terms(criteria.Standings)),
        ("sort", criteria.Sort?.Term()),
        ("p", SiteLinks.PageParameter(criteria.Page)),
    ];

    // A page of results writes a hundred addresses, and most of them have few of the parameters.
    private static IReadOnlyList<string>? Given(IReadOnlyList<string> values) => values.Count == 0 ? null : values;

    private static IEnumerable<string>? Terms<T>(IReadOnlyList<T> values)
        where T : struct, Enum =>
        values.Count == 0 ? null : values.Select(value => value.Term());
}
