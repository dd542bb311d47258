using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>The JSON of a record has what its page has.</summary>
public sealed class PageAndJsonTests(ArchiveApp app)
{
    private static readonly string[] Asked = ["", "?p=2", "?p=99", "?on=2014-04-29", "?on=2015&p=2"];

    [Theory]
    [InlineData("/officials/dmitry-rogozin")]
    [InlineData("/agencies/roscosmos")]
    [InlineData("/entities/chang-guang-satellite-technology")]
    [InlineData("/statements/rogozin-2014-04-29-trampoline")]
    [InlineData("/sanctions/us-rogozin-2014")]
    [InlineData("/events/russia-invades-ukraine-2022")]
    [InlineData("/sources/tellerreport-2020-05-31-trampoline-wording")]
    [InlineData("/authorities/us-ofac")]
    [InlineData("/topics/iss")]
    public async Task Json_OfARecordOfTheArchive_NamesAllThatThePageShows(string address)
    {
        foreach (var query in Asked)
        {
            await AssertSameAsync(app, address, query);
        }
    }

    [Fact]
    public async Task Json_OfEveryRecordOfACrowdedArchive_NamesAllThatThePageShows()
    {
        using var seed = Seed();
        await using var site = new SmallSite(seed);
        await CrowdAsync(site);

        var records = SeedFolder.Files.Keys.Where(file => file.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => "/" + file[..^".md".Length])
            .Concat(["/topics/sanctions", "/topics/crew-transport", "/authorities/gb-treasury"]);
        foreach (var (address, query) in from record in records from query in Asked select (record, query))
        {
            await AssertSameAsync(site, address, query);
        }
    }

    [Theory]
    [InlineData("/officials/ada-orbit", "sanctions")]
    [InlineData("/officials/ada-orbit", "statements")]
    [InlineData("/agencies/asa", "statements")]
    [InlineData("/authorities/gb-treasury", "sanctions")]
    [InlineData("/sanctions/gb-ada-orbit-2014", "others")]
    public async Task Json_OfALongList_HasOnePageOfItAndTheTrueTotal(string address, string list)
    {
        using var seed = Seed();
        await using var site = new SmallSite(seed);
        await CrowdAsync(site);
        var (slugs, total, number) = (new List<string>(), 0, 0);
        do
        {
            var page = (await site.JsonAsync($"{address}.json?p={++number}")).GetProperty(list);
            var results = page.GetProperty("results").EnumerateArray().Select(one => one.Text("slug")).ToList();
            Assert.InRange(results.Count, 1, PagedLists.Most);
            Assert.Equal(number, page.GetProperty("page").GetInt32());
            slugs.AddRange(results);
            total = page.GetProperty("total").GetInt32();
        }
        while (slugs.Count < total);

        Assert.True(number > 1);
        Assert.Equal(total, slugs.Distinct().Count());
    }

    [Theory]
    [InlineData("/officials/ada-orbit")]
    [InlineData("/authorities/gb-treasury")]
    public async Task Page_OfALongList_LeadsToAllOfIt(string address)
    {
        using var seed = Seed();
        await using var site = new SmallSite(seed);
        await CrowdAsync(site);
        var pages = await site.PagesAsync(address);

        await using var scope = site.Services.CreateAsyncScope();
        var sanctions = await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Sanctions
            .Where(s => s.TargetOfficial != null).Select(s => "/sanctions/" + s.Slug).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(pages, page => Assert.InRange(page.QuerySelectorAll("[data-testid=sanctions] li").Length, 1, PagedLists.Most));
        Assert.Empty(sanctions.Except(pages.SelectMany(page => page.Links())));
    }

    [Theory]
    [InlineData("topics", "sanctions")]
    [InlineData("authorities", "gb-treasury")]
    [InlineData("sources", "gazette")]
    [InlineData("agencies", "asa")]
    [InlineData("entities", "balloon-works")]
    [InlineData("officials", "ada-orbit")]
    [InlineData("events", "first-balloon")]
    [InlineData("sanctions", "gb-ada-orbit-2014")]
    [InlineData("statements", "ada-2014-04-29-balloon")]
    public async Task Json_OfARecord_HasItsVersion(string kind, string slug)
    {
        using var seed = new SeedFolder();
        await using var site = new SmallSite(seed);
        var json = await site.JsonAsync($"/{kind}/{slug}.json");
        var revision = (await site.JsonAsync($"/{kind}/{slug}/history.json")).GetProperty("results")[0];

        Assert.Equal(
            (revision.Text("slug"), revision.Text("at"), revision.Text("at"), revision.GetProperty("number").GetInt32()),
            (json.Text("slug"), json.Text("added"), json.Text("changed"), json.GetProperty("revision").GetInt32()));
        Assert.Equal($"http://localhost/{kind}/{slug}", json.Text("url"));
        Assert.Empty(json.GetProperty("corrections").EnumerateArray());
    }

    [Fact]
    public async Task Json_OfACorrectedRecord_SaysWhatWasCorrected()
    {
        using var seed = new SeedFolder();
        seed.Replace("agencies/asa.md", "country:", "correction: [{date: \"2026-01\", note: The name.}]\ncountry:");
        await using var site = new SmallSite(seed);
        var corrections = (await site.JsonAsync("/agencies/asa.json")).GetProperty("corrections");

        Assert.Equal("""[{"date":"2026-01","note":"The name."}]""", JsonSerializer.Serialize(corrections));
    }

    [Fact]
    public async Task Json_OfAnOfficialWithAPortrait_LeadsToIt()
    {
        using var seed = Seed();
        await using var site = new SmallSite(seed);
        var portrait = (await site.JsonAsync("/officials/ada-orbit.json")).GetProperty("portrait");

        Assert.Equal(
            """{"url":"http://localhost/portraits/ada.jpg","credit":"ASA","licence":"CC0"}""", JsonSerializer.Serialize(portrait));
    }

    [Theory]
    [InlineData("2014-04-28", null, "no-end-recorded")]
    [InlineData("2014-04-28", "2020", "ended")]
    [InlineData("2014-04-28", "2035", "in-force")]
    [InlineData("2014-04-28", "2020/", "ended-day-unknown")]
    [InlineData("2014-04-28", "2020/2035", "open")]
    [InlineData("2035", null, "to-come")]
    public async Task Json_OfASanction_HasItsStatus(string imposed, string? lifted, string status)
    {
        using var seed = new SeedFolder();
        seed.Replace(
            "sanctions/gb-ada-orbit-2014.md", "imposed: \"2014-04-28\"",
            $"imposed: \"{imposed}\"" + (lifted is null ? "" : $"\nlifted: \"{lifted}\""));
        await using var site = new SmallSite(seed);

        Assert.Equal(status, (await site.JsonAsync("/sanctions/gb-ada-orbit-2014.json")).Text("status"));
        Assert.Equal(status, (await site.JsonAsync("/sanctions.json")).GetProperty("results")[0].Text("status"));
    }

    /// <summary>The small seed with all that a record can have: a capture, a portrait, a standing, what is linked.</summary>
    private static SeedFolder Seed() => new SeedFolder()
        .Replace("officials/ada-orbit.md", "citizenship:", "portrait: {file: ada.jpg, credit: ASA, licence: CC0}\ncitizenship:")
        .Write("portraits/ada.jpg", [0xFF, 0xD8, 0xFF, 0xE0])
        .Replace("officials/ada-orbit.md", "    sources: [gazette]\n", "    sources: [register]\n")
        .Replace(
            "statements/ada-2014-04-29-balloon.md",
            "topics: [sanctions]",
            "topics: [sanctions]\nstanding: {value: disputed, note: There is no tape., sources: [register]}")
        .Write("sanctions/gb-balloon-works-2014.md", SeedFolder.Files["sanctions/gb-ada-orbit-2014.md"]
            .Replace("official: ada-orbit", "entity: balloon-works", StringComparison.Ordinal))
        .Replace("statements/ada-2015-again.md", "links:", "links:\n  - {type: condemns, sanction: gb-balloon-works-2014}")
        .Capture("gazette", "Let them come by balloon.");

    private static async Task CrowdAsync(WebApplicationFactory<Program> site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await CrowdedArchive.AddStatementsAsync(db, 60);
        db.ChangeTracker.Clear();
        await CrowdedArchive.AddSanctionsAsync(db, 60);
    }

    private static async Task AssertSameAsync(WebApplicationFactory<Program> site, string address, string query)
    {
        var page = await site.PageAsync(address + query);
        using var client = site.CreateClient();
        var json = await client.GetStringAsync($"{address}.json{query}", TestContext.Current.CancellationToken);

        Assert.Empty(ShownRecords.Listed(page).MissingIn(json).Select(record => $"{address}{query} shows {record}"));
        // A sanction's picture is that of its target, whose page and timeline have it.
        if (JsonElement.Parse(json).TryGetProperty("timeline", out var timeline))
        {
            var drawn = (await site.WholeJsonAsync(timeline.GetString()!)).GetRawText();
            Assert.Empty(ShownRecords.Pictured(page).MissingIn(drawn).Select(record => $"{address}{query} draws {record}"));
        }
    }
}
