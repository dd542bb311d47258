using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>One page as a visitor got it.</summary>
internal sealed record Visit(string Address, HttpStatusCode Status, string? ContentType, string Text, IReadOnlyList<string> Links)
{
    /// <summary>Where the page was first linked from.</summary>
    public required string From { get; init; }

    public bool IsHtml => ContentType == "text/html";

    /// <summary>The parsed page. Parsed anew each time: a thousand trees would not fit beside each other.</summary>
    public IHtmlDocument Document() => new HtmlParser().ParseDocument(Text);
}

/// <summary>
/// Every page that can be reached from the first one, each visited once. Searches and filtered timelines lead to ever
/// more of their kind; of those only the ones that other pages link to are visited. Histories are alike: of each kind of
/// record one is visited.
/// </summary>
public sealed class Crawl(ArchiveApp app) : IAsyncLifetime
{
    private static readonly string[] Endless = ["/search", "/sanctions?", "/timeline", "/changes"];

    internal IReadOnlyCollection<Visit> Visits { get; private set; } = [];

    internal IEnumerable<Visit> Pages => Visits.Where(visit => visit.IsHtml);

    public async ValueTask InitializeAsync() => Visits = await VisitAllAsync(app);

    internal static async Task<IReadOnlyCollection<Visit>> VisitAllAsync(
        WebApplicationFactory<Program> app, params IEnumerable<string> alsoFrom)
    {
        var visits = new Dictionary<string, Visit>();
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        var histories = new Dictionary<string, string>();
        var queue = new Queue<(string Address, string From)>(alsoFrom.Prepend("/").Select(address => (address, address)));
        while (queue.TryDequeue(out var next))
        {
            if (visits.ContainsKey(next.Address))
            {
                continue;
            }

            var visit = await VisitAsync(client, next.Address, next.From);
            visits.Add(next.Address, visit);
            foreach (var link in visit.Links.Where(link => !visits.ContainsKey(link)
                && !IsEndless(next.Address, link) && !IsAnotherHistory(histories, link)))
            {
                queue.Enqueue((link, next.Address));
            }
        }

        return visits.Values;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Whether a link leads to the history of another record than the one whose history stands for its kind.</summary>
    private static bool IsAnotherHistory(Dictionary<string, string> visited, string link) =>
        link.Split('/') is ["", var kind, var slug, "history", ..]
        && !(visited.TryAdd(kind, slug) || visited[kind] == slug);

    private static bool IsEndless(string from, string link) =>
        Endless.Any(area =>
            from.StartsWith(area, StringComparison.Ordinal) && link.StartsWith(area, StringComparison.Ordinal));

    private static async Task<Visit> VisitAsync(HttpClient client, string address, string from)
    {
        using var response = await client.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        var type = response.Content.Headers.ContentType?.MediaType;
        var links = type == "text/html" ? LinksOf(text, client.BaseAddress!) : [];
        return new(address, response.StatusCode, type, text, links) { From = from };
    }

    private static List<string> LinksOf(string html, Uri site) =>
        [.. new HtmlParser().ParseDocument(html).QuerySelectorAll("a[href], link[href], script[src], img[src], form[action]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!)
            .Select(address => new Uri(site, address))
            .Where(address => address.Host == site.Host && address.Scheme.StartsWith("http", StringComparison.Ordinal))
            .Select(address => address.PathAndQuery)
            .Distinct()];
}
