using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Sanctions;

public sealed class IndexTests(ArchiveApp app)
{
    [Fact]
    public async Task Get_OnRogozin_ShowsAllListingsInOrder()
    {
        await using var db = app.Open();
        var expected = await db.Sanctions.Where(s => s.TargetOfficial!.Slug == "dmitry-rogozin").OrderBy(s => s.Imposed.Earliest)
            .Select(s => s.Authority.Name).ToListAsync(TestContext.Current.CancellationToken);

        var shown = Authorities(await OpenAsync("/sanctions?official=dmitry-rogozin"));

        Assert.True(expected.Count > 1);
        Assert.Equal(expected.Order(), shown.Order());
        Assert.Equal(expected[^1], shown[^1]);
    }

    [Fact]
    public async Task Get_OnRogozinTheDayAfterTheFirstListings_ShowsOnlyThose()
    {
        var day = new DateOnly(2014, 3, 18);
        await using var db = app.Open();
        var expected = await db.Sanctions.Where(s => s.TargetOfficial!.Slug == "dmitry-rogozin"
                && s.Imposed.Earliest <= day && (s.Lifted == null || s.Lifted.Latest >= day))
            .Select(s => s.Authority.Name).ToListAsync(TestContext.Current.CancellationToken);

        var page = await OpenAsync("/sanctions?official=dmitry-rogozin&on=2014-03-18");

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), Authorities(page).Order());
        Assert.Contains("certain", Summary(page), StringComparison.Ordinal);
        Assert.Equal("18 March 2014", page.QuerySelector("svg .day text")?.TextContent);
    }

    [Fact]
    public async Task Get_OnACoarseDay_SaysWhichAreOnlyPossible()
    {
        var page = await OpenAsync("/sanctions?on=2016");

        var possible = page.QuerySelectorAll("[data-testid=sanctions] .tag-caution").Length;
        Assert.Equal(possible, page.QuerySelectorAll("svg .bar.doubtful").Length);
        Assert.Contains($"{possible} only possibly", Summary(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OnADayToCome_TakesNothingWithoutAnEndForCertainAnywhere()
    {
        const string Query = "?official=dmitry-rogozin&on=2100-01-01";

        await using var db = app.Open();
        var measures = await db.Sanctions.CountAsync(
            s => s.TargetOfficial!.Slug == "dmitry-rogozin" && s.Lifted == null, TestContext.Current.CancellationToken);

        var page = await OpenAsync("/sanctions" + Query);
        var json = await app.JsonAsync("/sanctions.json" + Query);

        Assert.Contains("only possible", Summary(page), StringComparison.Ordinal);
        Assert.Contains("has not come yet", Summary(page), StringComparison.Ordinal);
        Assert.Equal(measures, page.QuerySelectorAll("[data-testid=sanctions] .tag-caution").Length);
        Assert.Contains(
            $"possibly {measures} measures in force", page.Marked("on-day-sentence")[0].Words(), StringComparison.Ordinal);
        Assert.Equal(measures, json.GetProperty("total").GetInt32());
        Assert.All(
            json.GetProperty("results").EnumerateArray(), one => Assert.False(one.GetProperty("certain").GetBoolean()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?group=authority")]
    [InlineData("?official=dmitry-rogozin&agency=roscosmos")]
    [InlineData("?authority=us-bis&authority=eu-council&sort=-target")]
    [InlineData("?from=2014&to=2016")]
    [InlineData("?to=1995&group=authority&sort=lifted")]
    [InlineData("?measure=travel-ban")]
    [InlineData("?on=1993-06")]
    [InlineData("?from=2031")]
    public async Task Get_AnyFilter_DrawsABarForEveryRowOfTheTable(string query)
    {
        var pages = await app.PagesAsync("/sanctions" + query);

        var rows = pages.SelectMany(page => page.QuerySelectorAll("[data-testid=sanctions] tbody tr td:last-child a")).Select(Href).Order().ToList();
        var bars = pages[0].QuerySelectorAll("svg a.bar").Select(Href).Order().ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(rows, bars);
    }

    [Fact]
    public async Task Get_EveryBarAndMark_IsALinkWithItsWords()
    {
        var page = await OpenAsync("/sanctions");

        Assert.All(page.QuerySelectorAll("svg a.bar, svg a.mark"), link =>
        {
            Assert.StartsWith("/", Href(link), StringComparison.Ordinal);
            Assert.NotEmpty(link.QuerySelector("title")!.TextContent);
        });
        Assert.Contains(page.QuerySelectorAll("svg a.bar title"), title => title.TextContent ==
            "US Treasury, Office of Foreign Assets Control on Dmitry Rogozin: imposed 17 March 2014, no end recorded");
        Assert.Contains(page.QuerySelectorAll("svg a.mark"), mark => Href(mark).StartsWith(
            "/statements/rogozin-2014-04-29-trampoline", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_ByAuthority_ShowsEachStatementOnce()
    {
        var page = await OpenAsync("/sanctions?group=authority&official=dmitry-rogozin");

        var marks = page.QuerySelectorAll("svg a.mark").Select(Href).ToList();
        Assert.NotEmpty(marks);
        Assert.Equal(marks.Distinct(), marks);
        await using var db = app.Open();
        var authorities = await db.Sanctions.Where(s => s.TargetOfficial!.Slug == "dmitry-rogozin").Select(s => s.AuthorityId).Distinct()
            .CountAsync(TestContext.Current.CancellationToken);
        Assert.Equal(authorities + 1, page.QuerySelectorAll("svg .heading").Length);
    }

    [Fact]
    public async Task Get_WithAllRecords_StaysSmall()
    {
        using var client = app.CreateClient();

        foreach (var address in new[] { "/sanctions", "/sanctions?group=authority" })
        {
            var bytes = await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
            Assert.InRange(bytes.Length, 1, 150_000);
        }
    }

    [Theory]
    [InlineData("", "ascending", "Imposed")]
    [InlineData("?sort=-imposed", "descending", "Imposed")]
    [InlineData("?sort=lifted", "ascending", "Lifted")]
    [InlineData("?sort=target", "ascending", "Target")]
    [InlineData("?sort=-authority", "descending", "Authority")]
    public async Task Get_Sorted_SaysHow(string query, string sorted, string column)
    {
        var page = await OpenAsync("/sanctions" + query);

        var heading = Assert.Single(page.QuerySelectorAll("[data-testid=sanctions] thead th[aria-sort]"));
        Assert.Equal((sorted, column), (heading.GetAttribute("aria-sort"), heading.TextContent));
    }

    [Fact]
    public async Task Get_SortedByAuthorityTurnedRound_TurnsTheTableRound()
    {
        var authorities = Authorities(await OpenAsync("/sanctions?sort=-authority"));

        Assert.Equal(authorities.OrderDescending(StringComparer.OrdinalIgnoreCase), authorities);
    }

    [Fact]
    public async Task Get_SortedByLifted_EndsWithWhatHasNoRecordedEnd()
    {
        var page = await OpenAsync("/sanctions?sort=lifted");

        var ended = page.QuerySelectorAll("[data-testid=sanctions] tbody tr").Select(row => row.ClassList.Contains("ended")).ToList();
        Assert.Equal(ended.OrderDescending(), ended);
        Assert.True(ended[0]);
    }

    [Fact]
    public async Task Get_SeveralFilters_EachCanBeRemovedAlone()
    {
        var page = await OpenAsync("/sanctions?authority=us-bis&authority=eu-council&from=2020&sort=target");

        Assert.Equal(
            [
                "/sanctions?authority=eu-council&from=2020&sort=target",
                "/sanctions?authority=us-bis&from=2020&sort=target",
                "/sanctions?authority=us-bis&authority=eu-council&sort=target",
                "/sanctions",
            ],
            page.QuerySelectorAll(".active-filters a").Select(Href));
        Assert.Equal("eu-council", page.QuerySelector("form.filters input[name=authority]")?.GetAttribute("value"));
    }

    [Theory]
    [InlineData("?from=2014-13", "2014-13")]
    [InlineData("?on=yesterday", "EDTF")]
    [InlineData("?measure=fine", "asset-freeze")]
    [InlineData("?group=year", "target, authority")]
    [InlineData("?sort=name", "imposed, lifted")]
    [InlineData("?from=2016&to=2014", "ends before it begins")]
    public async Task Get_WhatIsNotUnderstood_Is400AndSaysWhatIsAccepted(string query, string says)
    {
        using var client = app.CreateClient();
        using var response = await client.GetAsync("/sanctions" + query, TestContext.Current.CancellationToken);
        var page = await ParseAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(says, page.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[data-testid=timeline]"));
    }

    [Theory]
    [InlineData("?official=nobody", "no official under “nobody”")]
    [InlineData("?agency=%3Cb%3E", "no agency under “<b>”")]
    [InlineData("?official=charles-bolden", "No measure on Charles Bolden is recorded")]
    public async Task Get_NothingFound_Helps(string query, string says)
    {
        var page = await OpenAsync("/sanctions" + query);

        Assert.Contains(says, Summary(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("svg.timeline"));
    }

    [Theory]
    [InlineData("?official=%00&authority='%22%3E%3Csvg&on=")]
    [InlineData("?from=0001&to=9999")]
    [InlineData("?on=9999-12-31&from=..%2F2014")]
    [InlineData("?on=..%2F2014&from=2014%2F..&to=%2F2020")]
    [InlineData("?official=&official=&sort=&group=&measure=&from=+")]
    [InlineData("?from=a&from=b&sort=--imposed&Filter.From=1&filter[from]=2")]
    [InlineData("?measure=0&group=1&sort=2")]
    [InlineData("?on=0001-01-01")]
    [InlineData("?to=0001&from=9999")]
    public async Task Get_HostileInput_NeverFails(string query)
    {
        using var client = app.CreateClient();

        foreach (var address in new[] { "/sanctions", "/sanctions.json" })
        {
            using var response = await client.GetAsync(address + query, TestContext.Current.CancellationToken);
            Assert.Contains(response.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest });
        }
    }

    private static IReadOnlyList<string> Authorities(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("[data-testid=sanctions] tbody td:nth-child(4)").Select(cell => cell.TextContent)];

    private static string Summary(IHtmlDocument page) => page.QuerySelector("[data-testid=summary]")!.TextContent;

    private static string Href(IElement link) => link.GetAttribute("href") ?? "";

    private async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var client = app.CreateClient();
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ParseAsync(response);
    }

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
