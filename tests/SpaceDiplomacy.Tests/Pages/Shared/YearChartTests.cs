using System.Globalization;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Shared;

public sealed class YearChartTests(ArchiveApp app)
{
    [Theory]
    [InlineData("/officials/dmitry-rogozin")]
    [InlineData("/officials/josef-aschbacher")]
    [InlineData("/officials/s-somanath")]
    [InlineData("/agencies/nasa")]
    [InlineData("/agencies/roscosmos")]
    [InlineData("/agencies/esa")]
    [InlineData("/topics/iss")]
    [InlineData("/topics/sanctions")]
    [InlineData("/topics/cooperation")]
    public async Task EachBar_LeadsToAsManyStatementsAsItAndTheTableSay(string address)
    {
        var page = await app.PageAsync(address);
        var chart = Assert.Single(page.Marked("years"));
        var years = Rows(chart);

        Assert.Equal(Enumerable.Range(years[0].Year, years.Count), years.Select(year => year.Year));
        Assert.True(years[0].Count > 0 && years[^1].Count > 0);
        foreach (var (year, count) in years)
        {
            var bar = chart.QuerySelector($"svg a[aria-label^='{year}: ']");
            Assert.Equal(count == 0, bar is null);
            if (bar is not null)
            {
                Assert.Equal(count, await TotalAsync(app, bar.GetAttribute("href")!));
                Assert.Equal($"{year}: {count} {(count == 1 ? "statement" : "statements")}", bar.GetAttribute("aria-label"));
            }
        }
    }

    [Fact]
    public async Task ADateOfSeveralYears_CountsInEach_AsTheSearchFindsIt()
    {
        using var seed = new SeedFolder();
        seed.Replace("statements/ada-2015-again.md", "\"2015\"", "\"2014-11/2017\"");
        await using var site = new SmallSite(seed);
        var chart = (await site.PageAsync("/officials/ada-orbit")).Marked("years")[0];

        Assert.Equal(
            [(2014, 2), (2015, 1), (2016, 1), (2017, 1)], Rows(chart));
        foreach (var bar in chart.QuerySelectorAll("svg a"))
        {
            var total = await TotalAsync(site, bar.GetAttribute("href")!);
            Assert.Contains($": {total} statement", bar.GetAttribute("aria-label"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task OfNoStatements_ThereIsNoChart()
    {
        using var seed = new SeedFolder();
        seed.Write("topics.yaml", SeedFolder.Files["topics.yaml"] + "\n- slug: balloons\n  name: Balloons\n");
        await using var site = new SmallSite(seed);

        Assert.Empty((await site.PageAsync("/topics/balloons")).Marked("years"));
        Assert.Single((await site.PageAsync("/topics/sanctions")).Marked("years"));
    }

    private static IReadOnlyList<(int Year, int Count)> Rows(IElement chart) =>
        [.. chart.QuerySelectorAll("tbody tr").Select(row => (
            int.Parse(row.QuerySelector("th[scope=row]")!.TextContent, CultureInfo.InvariantCulture),
            int.Parse(row.QuerySelector("td")!.TextContent, CultureInfo.InvariantCulture)))];

    private static async Task<int> TotalAsync(WebApplicationFactory<Program> site, string search) =>
        (await site.JsonAsync(search.Replace("/search?", "/search.json?", StringComparison.Ordinal)))
            .GetProperty("total").GetInt32();
}
