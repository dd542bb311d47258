using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>Gets pages and JSON from the site and reads them as a visitor would.</summary>
internal static class Html
{
    /// <summary>A page, whatever its status; asserts the status.</summary>
    public static async Task<IHtmlDocument> PageAsync(
        this WebApplicationFactory<Program> app, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return new HtmlParser().ParseDocument(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A JSON answer, whatever its status; asserts status and content type.</summary>
    public static async Task<JsonElement> JsonAsync(
        this WebApplicationFactory<Program> app, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(
            expected == HttpStatusCode.OK ? "application/json" : "application/problem+json",
            response.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
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
