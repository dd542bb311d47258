using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>Gets pages and JSON from the site and reads them as a visitor would.</summary>
internal static class Html
{
    /// <summary>How many characters of an unexpected answer a failing test shows.</summary>
    private const int ShownOfAnAnswer = 4000;

    /// <summary>A page, whatever its status; asserts the status.</summary>
    public static async Task<IHtmlDocument> PageAsync(
        this WebApplicationFactory<Program> app, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return new HtmlParser().ParseDocument(await response.TextAsync(expected, "text/html"));
    }

    /// <summary>A JSON answer, whatever its status; asserts status and content type.</summary>
    public static async Task<JsonElement> JsonAsync(
        this WebApplicationFactory<Program> app, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return JsonElement.Parse(await response.TextAsync(
            expected, expected == HttpStatusCode.OK ? "application/json" : "application/problem+json"));
    }

    /// <summary>A list in JSON with the results of all of its pages.</summary>
    public static async Task<JsonElement> WholeJsonAsync(this WebApplicationFactory<Program> app, string address)
    {
        var whole = JsonNode.Parse((await app.JsonAsync(address)).GetRawText())!.AsObject();
        var results = whole["results"]!.AsArray();
        for (var page = 2; results.Count < whole["total"]!.GetValue<int>(); page++)
        {
            var more = await app.JsonAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}p={page}");
            foreach (var result in more.GetProperty("results").EnumerateArray())
            {
                results.Add(JsonNode.Parse(result.GetRawText()));
            }
        }

        return JsonElement.Parse(whole.ToJsonString());
    }

    /// <summary>The text of an answer; asserts status and content type, and shows the answer where they are others.</summary>
    public static async Task<string> TextAsync(this HttpResponseMessage response, HttpStatusCode expected, string mediaType)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var type = response.Content.Headers.ContentType?.MediaType;
        if (response.StatusCode != expected || type != mediaType)
        {
            Assert.Fail(
                $"{response.RequestMessage?.RequestUri?.PathAndQuery} answered {(int)response.StatusCode} {type}, "
                + $"expected {(int)expected} {mediaType}:\n{text[..Math.Min(text.Length, ShownOfAnAnswer)]}");
        }

        return text;
    }

    /// <summary>A page and all that follow it.</summary>
    public static async Task<IReadOnlyList<IHtmlDocument>> PagesAsync(this WebApplicationFactory<Program> app, string address)
    {
        var pages = new List<IHtmlDocument>();
        for (var next = address; next is not null; next = pages[^1].QuerySelector("a[rel=next]")?.GetAttribute("href"))
        {
            pages.Add(await app.PageAsync(next));
        }

        return pages;
    }

    /// <summary>The slugs of all that a search finds, page after page.</summary>
    public static async Task<IReadOnlyList<string>> FoundAsync(this WebApplicationFactory<Program> app, string search)
    {
        var slugs = new List<string>();
        for (var next = search.Replace("/search?", "/search.json?", StringComparison.Ordinal); next is not null;)
        {
            var json = await app.JsonAsync(next);
            slugs.AddRange(json.GetProperty("results").EnumerateArray().Select(hit => hit.GetProperty("slug").GetString()!));
            next = json.GetProperty("next").GetString() is { } address ? new Uri(address).PathAndQuery : null;
        }

        return slugs;
    }

    /// <summary>The elements that tests look for.</summary>
    public static IReadOnlyList<IElement> Marked(this IParentNode page, string testId) =>
        [.. page.QuerySelectorAll($"[data-testid={testId}]")];

    /// <summary>The text of an element with each run of white space as one blank.</summary>
    public static string Words(this INode node) =>
        string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static IReadOnlyList<string> Links(this IParentNode page) =>
        [.. page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)];
}
