using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>A page of a search; <c>snippet</c> is HTML: encoded text with <c>mark</c> elements.</summary>
public sealed record SearchResultsJson(
    string Query, string Explanation, int Total, int Page, int PageSize, IReadOnlyList<SearchHitJson> Results);

/// <summary>A statement that was found, with the wording that fits best.</summary>
public sealed record SearchHitJson(
    string Slug,
    string Url,
    NameJson Official,
    string Date,
    string Text,
    string Snippet,
    string Language,
    string Kind);

internal static class SearchJson
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static void MapSearchAsJson(this WebApplication app) =>
        app.MapGet(SiteLinks.Json(SiteLinks.Search), SearchAsync);

    private static async Task<Results<Ok<SearchResultsJson>, ProblemHttpResult>> SearchAsync(
        HttpRequest request, StatementSearch search, PublicAddress address, CancellationToken cancellationToken)
    {
        var criteria = SearchAddress.Read(request.Query, out var problems);
        if (problems.Count > 0)
        {
            return Problems.NotUnderstood(string.Join(' ', problems));
        }

        var results = await search.SearchAsync(criteria, cancellationToken);
        return TypedResults.Ok(new SearchResultsJson(
            results.Query,
            results.Explanation,
            results.Total,
            results.Page,
            results.PageSize,
            [.. results.Hits.Select(hit => new SearchHitJson(
                hit.Slug,
                address.Of(SiteLinks.Statement(hit.Slug)),
                NameJson.From(hit.Official),
                hit.Date.Text,
                hit.Text,
                Html(hit.Snippet),
                hit.Language,
                hit.Kind.Term()))]));
    }

    private static string Html(IReadOnlyList<TextRun> runs)
    {
        var html = new StringBuilder();
        foreach (var run in runs)
        {
            var text = Encoder.Encode(run.Text);
            html.Append(run.IsMarked ? $"<mark>{text}</mark>" : text);
        }

        return html.ToString();
    }
}
