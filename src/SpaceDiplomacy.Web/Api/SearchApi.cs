using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Drawing;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>
/// A page of a search; <c>snippet</c> is HTML: encoded text with <c>mark</c> elements. <c>next</c> is the address of the
/// next page, null on the last one.
/// </summary>
public sealed record SearchResultsJson(
    string Query,
    string Explanation,
    int Total,
    int Page,
    int PageSize,
    string? Next,
    IReadOnlyList<SearchHitJson> Results,
    FacetsJson Facets,
    IReadOnlyList<string> Suggestions);

/// <summary>A value that results can be narrowed to, and how many would be left under the other filters.</summary>
public sealed record FacetValueJson(string Value, string Label, int Count)
{
    public static IReadOnlyList<FacetValueJson> From(IReadOnlyList<FacetValue> values) =>
        [.. values.Select(value => new FacetValueJson(value.Value, value.Label, value.Count))];
}

/// <summary>How what was found spreads; each list under the filters of the others.</summary>
public sealed record FacetsJson(
    IReadOnlyList<FacetValueJson> Official,
    IReadOnlyList<FacetValueJson> Agency,
    IReadOnlyList<FacetValueJson> Topic,
    IReadOnlyList<FacetValueJson> Year,
    IReadOnlyList<FacetValueJson> Language,
    IReadOnlyList<FacetValueJson> Kind,
    IReadOnlyList<FacetValueJson> Venue,
    IReadOnlyList<FacetValueJson> Sanctioned,
    IReadOnlyList<FacetValueJson> Authority,
    IReadOnlyList<FacetValueJson> Checked,
    IReadOnlyList<FacetValueJson> Standing)
{
    public static FacetsJson From(SearchFacets facets) => new(
        FacetValueJson.From(facets.Officials),
        FacetValueJson.From(facets.Agencies),
        FacetValueJson.From(facets.Topics),
        FacetValueJson.From(facets.Years),
        FacetValueJson.From(facets.Languages),
        FacetValueJson.From(facets.Kinds),
        FacetValueJson.From(facets.Venues),
        FacetValueJson.From(facets.Sanctioned),
        FacetValueJson.From(facets.Authorities),
        FacetValueJson.From(facets.Checked),
        FacetValueJson.From(facets.Standings));
}

/// <summary>What completes what was typed: <c>kind</c> is <c>official</c>, <c>agency</c>, <c>topic</c> or <c>word</c>.</summary>
public sealed record SuggestionJson(string Kind, string Text, string Url, int Count);

/// <summary>
/// A statement that was found, with the wording that fits best. <c>foundAs</c> has the other names of what was asked that
/// brought it, where it has not what was asked itself.
/// </summary>
public sealed record SearchHitJson(
    string Slug,
    string Url,
    NameJson Official,
    EdtfDate Date,
    string Text,
    string Snippet,
    string Language,
    WordingKind Kind,
    IReadOnlyList<string> FoundAs,
    Standing Standing,
    string? StandingNote,
    IReadOnlyList<string> StandingSources);

internal static class SearchApi
{
    public static void MapSearchApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Search), SearchAsync).WithName("search");
        app.MapGet(SiteLinks.Suggest, SuggestAsync).WithName("suggest");
    }

    private static async Task<Results<Ok<SearchResultsJson>, NotUnderstood>> SearchAsync(
        [AsParameters] SearchFilter filter, StatementSearch search, PublicAddress address, CancellationToken cancellationToken)
    {
        var (criteria, problems) = filter.Read();
        if (problems.Count > 0)
        {
            return new NotUnderstood(problems);
        }

        var results = await search.SearchAsync(criteria, cancellationToken);
        return TypedResults.Ok(new SearchResultsJson(
            results.Query,
            results.Explanation,
            results.Total,
            results.Page,
            results.PageSize,
            SearchAddress.Next(criteria, results, SiteLinks.Json(SiteLinks.Search)) is { } next ? address.Of(next) : null,
            [.. results.Hits.Select(hit => new SearchHitJson(
                hit.Statement.Slug,
                address.Of(SiteLinks.Statement(hit.Statement.Slug)),
                NameJson.From(hit.Statement.Official),
                hit.Statement.Date,
                hit.Wording.Text,
                TextRunsHtml.Of(hit.Snippet),
                hit.Wording.Language,
                hit.Wording.Kind,
                hit.FoundAs,
                hit.Statement.Standing.Value,
                hit.Statement.Standing.Note,
                SourceJson.Slugs(hit.Statement.Standing.Sources)))],
            FacetsJson.From(results.Facets),
            [.. results.Suggestions.Select(suggestion => suggestion.Query)]));
    }

    private static async Task<Ok<List<SuggestionJson>>> SuggestAsync(
        string? q, StatementSearch search, CancellationToken cancellationToken)
    {
        var suggestions = await search.SuggestAsync(q ?? "", cancellationToken);
        return TypedResults.Ok(suggestions.Select(suggestion => new SuggestionJson(
            suggestion.Record?.Kind.One() ?? "word", suggestion.Text, SiteLinks.Suggested(suggestion), suggestion.Count)).ToList());
    }
}
