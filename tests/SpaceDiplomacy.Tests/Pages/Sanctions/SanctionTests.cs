using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Sanctions;

public sealed class SanctionTests(ArchiveApp app)
{
    [Fact]
    public async Task Get_ShowsTheMeasureAndWhatAnsweredIt()
    {
        var page = await OpenAsync("/sanctions/us-rogozin-2014");

        var facts = page.QuerySelector("[data-testid=facts]")!.TextContent;
        Assert.Equal("US Treasury, Office of Foreign Assets Control on Dmitry Rogozin", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Executive Order 13661", facts, StringComparison.Ordinal);
        Assert.Contains("no end recorded", facts, StringComparison.Ordinal);
        await using var db = app.Open();
        var sources = await db.Sanctions.Where(s => s.Slug == "us-rogozin-2014").SelectMany(s => s.Sources)
            .CountAsync(TestContext.Current.CancellationToken);
        var listings = await db.Sanctions.CountAsync(s => s.TargetOfficial!.Slug == "dmitry-rogozin", TestContext.Current.CancellationToken);
        Assert.Equal(sources, page.QuerySelectorAll(".sources li").Length);
        Assert.Contains("trampoline", page.QuerySelector("[data-testid=said-after]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(listings - 1, page.QuerySelectorAll("[data-testid=sanctions] li").Length);
        Assert.Equal(listings, page.QuerySelectorAll("svg a.bar").Length);
    }

    [Theory]
    [InlineData("/sanctions/us-isro-1992", "lifted", "about May 1994")]
    [InlineData("/sanctions/us-cgwic-2006", "lifted", "some day between 2006 and 2021")]
    [InlineData("/sanctions/us-bis-isro-1998", "imposed", "November 1998")]
    public async Task Get_CoarseDate_IsShownAsCoarseAsItIs(string address, string term, string date)
    {
        var page = await OpenAsync(address);

        var value = page.QuerySelectorAll("[data-testid=facts] dt")
            .Single(dt => string.Equals(dt.TextContent, term, StringComparison.OrdinalIgnoreCase)).NextElementSibling!;
        Assert.Equal(date, value.TextContent);
    }

    [Fact]
    public async Task Get_PutsWhatWasSaidBeforeAndAfter_WhereTheDatesPutIt()
    {
        using var seed = new SeedFolder();
        WriteStatement(seed, "ada-2014-03-threat", "2014-03", "threatens", ", sources: [gazette]");
        WriteStatement(seed, "ada-2014-04-27-word", "2014-04-27", "announces");
        WriteStatement(seed, "ada-2014-04-28-word", "2014-04-28", "condemns");
        WriteStatement(seed, "ada-2014-04-word", "2014-04", "responds-to");
        await using var site = new SmallSite(seed);
        var page = await site.PageAsync("/sanctions/gb-ada-orbit-2014");
        var json = await site.JsonAsync("/sanctions/gb-ada-orbit-2014.json");

        Assert.Equal(["threatens ada-2014-03-threat", "announces ada-2014-04-27-word"], Said(page, "said-before"));
        Assert.Equal(["responds to ada-2014-04-word", "condemns ada-2014-04-28-word"], Said(page, "said-open"));
        Assert.Equal(["responds to ada-2014-04-29-balloon"], Said(page, "said-after"));
        Assert.Equal(
            ["Sources of the link: The Gazette", "Sources of the statement: The Register"],
            page.Marked("said-before")[0].Marked("link-sources").Select(sources => sources.Words()));
        Assert.Equal(
            [("before", "gazette"), ("open", ""), ("before", ""), ("open", ""), ("after", "")],
            json.GetProperty("answeredBy").GetProperty("results").EnumerateArray().Select(answer => (
                answer.GetProperty("when").GetString()!,
                string.Join(' ', answer.GetProperty("sources").EnumerateArray().Select(source => source.GetString())))));
    }

    [Fact]
    public async Task Get_UnknownSlug_Is404()
    {
        using var client = app.CreateClient();
        using var response = await client.GetAsync("/sanctions/nothing", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static void WriteStatement(SeedFolder seed, string slug, string date, string type, string sources = "") =>
        seed.Write($"statements/{slug}.md", $$"""
            ---
            official: ada-orbit
            date: "{{date}}"
            venue: {kind: interview, name: Radio}
            links:
              - {type: {{type}}, sanction: gb-ada-orbit-2014{{sources}}}
            wordings:
              - text: Said something of it.
                language: en
                kind: reported
                sources: [register]
            ---
            """);

    private static IEnumerable<string> Said(IHtmlDocument page, string when) =>
        page.Marked(when)[0].QuerySelectorAll("ol.statements > li").Select(item =>
            $"{item.QuerySelector(".tag")!.TextContent} {item.QuerySelector("a.words")!.GetAttribute("href")!.Split('/')[^1]}");

    private async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var client = app.CreateClient();
        var html = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
        return new HtmlParser().ParseDocument(html);
    }
}
