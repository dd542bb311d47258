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
        ("official", criteria.Officials),
        ("agency", criteria.Agencies),
        ("topic", criteria.Topics),
        ("venue", criteria.Venues.Select(venue => venue.Term())),
        ("checked", criteria.Checked.Select(result => result.Term())),
        ("source", criteria.Sources),
        ("authority", criteria.Authorities),
        ("kind", criteria.Kinds.Select(kind => kind.Term())),
        ("lang", criteria.Languages),
        ("from", criteria.From),
        ("to", criteria.To),
        ("sanctioned", criteria.Sanctioned?.Term()),
        ("standing", criteria.Standings.Select(standing => standing.Term())),
        ("sort", criteria.Sort?.Term()),
        ("p", SiteLinks.PageParameter(criteria.Page)),
    ];
}
