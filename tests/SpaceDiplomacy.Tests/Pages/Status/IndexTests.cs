using System.Globalization;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Status;

public sealed class IndexTests(ArchiveApp app)
{
    [Fact]
    public async Task Get_CountsEveryKindOfRecord()
    {
        var page = await app.PageAsync("/status");
        var json = await app.JsonAsync("/status.json");

        var facts = Facts(page.Marked("records")[0]);
        foreach (var kind in new[] { "agencies", "officials", "entities", "events", "statements", "sanctions", "sources" })
        {
            var files = Repository.Count(kind);
            Assert.Equal(files.ToReaders(), facts[kind]);
            Assert.Contains(
                json.GetProperty("records").EnumerateArray(),
                record => record.GetProperty("kind").ValueEquals(kind) && record.GetProperty("count").GetInt32() == files);
        }
    }

    [Fact]
    public async Task Get_EveryNumberThatLeadsToASearch_IsWhatTheSearchFinds()
    {
        var page = await app.PageAsync("/status");
        var links = page.QuerySelectorAll("main a[href^='/search?']");

        Assert.True(links.Length > 50);
        foreach (var link in links)
        {
            var address = link.GetAttribute("href")!;
            var found = await app.JsonAsync(address.Replace("/search?", "/search.json?", StringComparison.Ordinal));
            Assert.Equal((address, link.TextContent.Split(' ')[0]), (address, $"{found.GetProperty("total").GetInt32()}"));
        }
    }

    [Fact]
    public async Task Get_Coverage_HasEveryAgencyAndEveryYear()
    {
        var page = await app.PageAsync("/status");
        var table = page.Marked("coverage")[0];
        var years = table.QuerySelectorAll("thead th").Skip(1)
            .Select(heading => int.Parse(heading.TextContent, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(Enumerable.Range(years[0], years.Count), years);
        Assert.Equal(
            Repository.Count("agencies"),
            table.QuerySelectorAll("tbody tr").Length);
        Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(years.Count, row.QuerySelectorAll("td").Length));
        Assert.Contains(table.QuerySelectorAll("tbody td"), cell => cell.ChildNodes.Length == 0);
        Assert.Equal("0", table.Closest("[role=region]")!.GetAttribute("tabindex"));
    }

    [Fact]
    public async Task Get_NamesWhatIsMissing()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        var silent = await db.Officials.Where(o => !db.Statements.Any(s => s.OfficialId == o.Id))
            .CountAsync(TestContext.Current.CancellationToken);
        var onlyReported = await db.Statements.Where(s => s.Wordings.All(w => w.Kind == WordingKind.Reported))
            .CountAsync(TestContext.Current.CancellationToken);
        var json = await app.JsonAsync("/status.json");
        var page = await app.PageAsync("/status");

        Assert.StartsWith($"{silent}:", page.Marked("silent")[0].Words(), StringComparison.Ordinal);
        Assert.Equal(silent, json.GetProperty("officialsWithoutStatements").GetArrayLength());
        Assert.Equal(onlyReported, json.GetProperty("coverage").GetProperty("onlyReported").GetInt32());
    }

    [Fact]
    public async Task Get_OfASmallArchive_SaysWhatIsInIt()
    {
        using var seed = new SeedFolder();
        seed.Capture("gazette", "Let them come by balloon.");
        await using var site = new SmallSite(seed);
        var page = await site.PageAsync("/status");
        var json = await site.JsonAsync("/status.json");

        Assert.Equal(
            ("29 April 2014 to 2015", "28 April 2014 to 28 April 2014", "30 April 2014 to 30 April 2014"),
            (Facts(page.Marked("ranges")[0])["statements"], Facts(page.Marked("ranges")[0])["sanctions"], Facts(page.Marked("ranges")[0])["sources"]));
        Assert.Equal("1 statement, 1 check", Facts(page.Marked("checks")[0])["exact"]);
        Assert.Equal("1 statement, 1 check", Facts(page.Marked("checks")[0])["no capture"]);
        Assert.Equal("1 with a saved text, 1 without", page.Marked("captures")[0].Words());
        Assert.Equal("ready; it holds all 2 statements", page.Marked("index")[0].Words());
        Assert.Equal("2015", json.GetProperty("ranges")[0].GetProperty("last").GetString());
    }

    [Theory]
    [InlineData("DELETE FROM SearchDocuments WHERE Number = (SELECT max(Number) FROM SearchDocuments)", "incomplete: it holds 1 of 2 statements", true)]
    [InlineData("DROP TABLE SearchWords", "not ready", false)]
    public async Task Get_WithADamagedIndex_SaysSo(string damage, string words, bool ready)
    {
        using var seed = new SeedFolder();
        await using var site = new SmallSite(seed);
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Database
            .ExecuteSqlRawAsync(damage, TestContext.Current.CancellationToken);

        Assert.Equal(words, (await site.PageAsync("/status")).Marked("index")[0].Words());
        var index = (await site.JsonAsync("/status.json")).GetProperty("index");
        Assert.Equal((ready, false), (index.GetProperty("ready").GetBoolean(), index.GetProperty("whole").GetBoolean()));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    public async Task OtherPages_LeadToIt(string address) =>
        Assert.Contains("/status", (await app.PageAsync(address)).Links());

    private static Dictionary<string, string> Facts(IElement list) => list.QuerySelectorAll("dt")
        .ToDictionary(term => term.TextContent, term => term.NextElementSibling!.Words());
}
