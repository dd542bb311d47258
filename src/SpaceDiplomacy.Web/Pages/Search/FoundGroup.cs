using SpaceDiplomacy.Archive.Searching;

namespace SpaceDiplomacy.Web.Pages.Search;

/// <summary>Statements that stand together on a page of results.</summary>
/// <param name="Official">Whose they are, and how many fit on all pages; null where they are of anybody.</param>
/// <param name="Hits">Those on this page.</param>
public sealed record FoundGroup(FacetValue? Official, IReadOnlyList<SearchHit> Hits)
{
    /// <summary>A group for each official where results are in that order, else one of all.</summary>
    public static IReadOnlyList<FoundGroup> Of(SearchResults results)
    {
        if (results.Sort != SearchSort.Official)
        {
            return [new(null, results.Hits)];
        }

        var officials = results.Facets.Officials.ToDictionary(official => official.Value);
        return [.. results.Hits.GroupBy(hit => hit.Statement.Official.Slug).Select(own => new FoundGroup(officials[own.Key], [.. own]))];
    }
}
