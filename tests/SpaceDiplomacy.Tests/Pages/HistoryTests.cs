using System.Net;
using System.Text.Json;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages;

/// <summary>What became of records from one import to the next, as readers see it.</summary>
public sealed class HistoryTests : IAsyncLifetime
{
    private const string Balloon = "/statements/ada-2014-04-29-balloon";
    private const string Again = "statements/ada-2015-again.md";

    private readonly SeedFolder seed = new();
    private readonly ArchiveFile file = new();
    private SmallSite? site;

    private SmallSite Site => site ??= new(seed, ("Archive:Database", file.Path), ("Site:PublicUrl", "https://archive.example"));

    [Fact]
    public async Task Get_HistoryOfAChangedRecord_HasEveryVersionAndWhatDiffers()
    {
        await ChangeAsync(() => seed.Replace("statements/ada-2014-04-29-balloon.md", "Said the day after the listing.", "Said the day after the “listing”."));

        var history = await Site.PageAsync(Balloon + "/history");
        var second = await Site.PageAsync(Balloon + "/history/2");
        var json = await Site.JsonAsync(Balloon + "/history/2.json");

        Assert.Equal("Ada Orbit, 29 April 2014: every version that the archive had.", history.QuerySelector(".lead")!.Words());
        Assert.Equal([Balloon + "/history/2", Balloon + "/history/1"], history.Marked("revisions")[0].Links());
        var difference = Assert.Single(second.Marked("difference"));
        Assert.Equal(["text"], difference.QuerySelectorAll("dt").Select(key => key.Words()));
        Assert.Contains("“", difference.QuerySelector("dd ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Said the day after the “listing”.", second.Marked("document")[0].TextContent, StringComparison.Ordinal);
        Assert.Equal((1, 2), (json.GetProperty("with").GetInt32(), json.GetProperty("last").GetInt32()));
        Assert.Equal("text", json.GetProperty("difference")[0].GetProperty("key").GetString());
        Assert.Contains("2 versions", (await Site.PageAsync(Balloon)).Marked("version")[0].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfAWordingThatWasPutIn_NamesItsKeysByPlace()
    {
        await ChangeAsync(() => seed.Replace(
            "statements/ada-2014-04-29-balloon.md",
            "  - text: Que vinguin en globus.",
            "  - {text: Qu'ils viennent en ballon., language: fr, kind: translation, sources: [gazette]}\n  - text: Que vinguin en globus."));

        var json = await Site.JsonAsync(Balloon + "/history/2.json");

        var keys = json.GetProperty("difference").EnumerateArray().ToDictionary(
            one => one.GetProperty("key").GetString()!, one => (one.GetProperty("before").GetString(), one.GetProperty("after").GetString()));
        Assert.Equal((null, "Qu'ils viennent en ballon."), keys["wordings 2 › text"]);
        Assert.DoesNotContain(keys.Keys, key => key.StartsWith("wordings 1", StringComparison.Ordinal) || key.StartsWith("wordings 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_OfARemovedRecord_Returns410AndLeadsToItsHistory()
    {
        await ChangeAsync(Remove);

        var page = await Site.PageAsync("/statements/ada-2015-again", HttpStatusCode.Gone);
        var problem = await Site.JsonAsync("/statements/ada-2015-again.json", HttpStatusCode.Gone);
        var history = await Site.PageAsync("/statements/ada-2015-again/history");

        Assert.Equal(
            ["/statements/ada-2015-again/history", "/statements/ada-2015-again/history/1"],
            Assert.Single(page.Marked("gone")).Links());
        Assert.Contains("was removed on", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("/statements/ada-2015-again/history.json", problem.GetProperty("history").GetString());
        Assert.Equal("/statements/ada-2015-again/history/1.json", problem.GetProperty("lastVersion").GetString());
        Assert.Equal("She was misheard.", problem.GetProperty("reason").GetString());
        Assert.Contains(": She was misheard.", page.QuerySelector(".lead")!.Words(), StringComparison.Ordinal);
        Assert.Equal(2, history.Marked("revisions")[0].QuerySelectorAll("li").Length);
        Assert.Single((await Site.PageAsync("/statements/ada-2015-again/history/2")).Marked("removed"));
        await Site.PageAsync("/statements/never-was", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_OfARecordRemovedBeforeTheArchiveHadIt_ClaimsNoDayOfRemoval()
    {
        await ChangeAsync(() => seed.Write("removed.yaml", "- {kind: sources, slug: gossip, note: It was no source.}"));

        var page = await Site.PageAsync("/sources/gossip", HttpStatusCode.Gone);
        var problem = await Site.JsonAsync("/sources/gossip.json", HttpStatusCode.Gone);

        Assert.Equal(["/sources/gossip/history"], Assert.Single(page.Marked("gone")).Links());
        Assert.Matches("^This record had been removed by .+: It was no source.$", problem.GetProperty("detail").GetString());
        Assert.Equal(JsonValueKind.Null, problem.GetProperty("lastVersion").ValueKind);
    }

    /// <summary>What can become of a record, and how many versions there are of all twelve of the seed then.</summary>
    [Theory]
    [InlineData("renamed", 13)]
    [InlineData("removed", 13)]
    [InlineData("restored", 14)]
    [InlineData("merged", 14)]
    public async Task Get_Changes_LeadsToEachVersionThatItNames(string what, int expected)
    {
        await ChangeAsync(what switch
        {
            "renamed" => Rename,
            "merged" => () => seed.Delete(Again)
                .Replace("statements/ada-2014-04-29-balloon.md", "date:", "former-slugs: [ada-2015-again]\ndate:"),
            _ => Remove,
        });
        if (what == "restored")
        {
            seed.Delete("removed.yaml").Write(Again, SeedFolder.Files[Again]);
            await file.ImportAsync(seed);
        }

        var links = (await Site.PageAsync("/changes")).Marked("changes")[0].Links();
        var changes = await Site.JsonAsync("/changes.json");

        Assert.Equal(expected, changes.GetProperty("total").GetInt32());
        foreach (var (change, link) in changes.GetProperty("results").EnumerateArray().Zip(links))
        {
            Assert.Equal($"https://archive.example{link}", change.GetProperty("url").GetString());
            var version = (await Site.JsonAsync(link + ".json")).GetProperty("revision");
            Assert.Equal(change.GetRawText(), version.GetRawText());
            var isGone = what is "removed" or "merged" && change.GetProperty("slug").GetString() == "ada-2015-again";
            Assert.Equal(isGone ? JsonValueKind.Null : JsonValueKind.String, change.GetProperty("name").ValueKind);
        }
    }

    [Theory]
    [InlineData("/statements/ada-2015-again", "/statements/ada-2015-once-more")]
    [InlineData("/statements/ada-2015-again.json", "/statements/ada-2015-once-more.json")]
    [InlineData("/statements/ada-2015-again/checks", "/statements/ada-2015-once-more/checks")]
    [InlineData("/statements/ada-2015-again?compare=1,2", "/statements/ada-2015-once-more?compare=1,2")]
    [InlineData("/statements/ada-2015-again/history", "/statements/ada-2015-once-more/history")]
    [InlineData("/statements/ada-2015-again/history?p=1", "/statements/ada-2015-once-more/history?p=1")]
    [InlineData("/statements/ada-2015-again/history.json", "/statements/ada-2015-once-more/history.json")]
    [InlineData("/statements/ada-2015-again/history/1", "/statements/ada-2015-once-more/history/1")]
    [InlineData("/statements/ada-2015-again/history/1.json", "/statements/ada-2015-once-more/history/1.json")]
    public async Task Get_OfARenamedRecord_Returns301(string address, string expected)
    {
        await ChangeAsync(Rename);

        using var client = Site.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("2")]
    [InlineData("99999999999999999999")]
    public async Task Get_OfAVersionComparedWithNone_ComparesWithTheOneBefore(string with)
    {
        await ChangeAsync(() => seed.Replace("statements/ada-2014-04-29-balloon.md", "Said the day after", "Said on the day after"));
        const string own = "/statements/ada-2014-04-29-balloon/history/2";

        var page = await Site.PageAsync($"{own}?with={with}");
        var json = await Site.JsonAsync($"{own}.json?with={with}");

        Assert.Contains("version 1 and version 2", Assert.Single(page.Marked("difference")).Words(), StringComparison.Ordinal);
        Assert.Equal(1, json.GetProperty("with").GetInt32());
    }

    [Fact]
    public async Task Get_OfACorrectedRecord_SaysWhatWasCorrected()
    {
        await ChangeAsync(() => seed.Replace(
            "agencies/asa.md", "sources: [gazette]", "sources: [gazette]\ncorrection:\n  - {date: \"2026-11-20\", note: It flies no rockets.}"));

        var page = await Site.PageAsync("/agencies/asa");
        var changes = await Site.JsonAsync("/changes.json?change=corrected");

        Assert.Equal("Corrected on 20 November 2026: It flies no rockets.", Assert.Single(page.Marked("correction")).Words());
        var change = Assert.Single(changes.GetProperty("results").EnumerateArray());
        Assert.Equal("It flies no rockets.", change.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("", 13)]
    [InlineData("kind=statements", 3)]
    [InlineData("kind=statements&change=changed", 1)]
    [InlineData("official=ada-orbit", 6)]
    [InlineData("agency=asa", 5)]
    [InlineData("official=nobody", 0)]
    [InlineData("official=ada", 6)]
    [InlineData("change=imposed", 1)]
    public async Task Get_Changes_NarrowsToWhatIsAskedFor(string query, int expected)
    {
        seed.Replace("officials/ada-orbit.md", "citizenship:", "former-slugs: [ada]\ncitizenship:");
        await ChangeAsync(() => seed.Replace("statements/ada-2014-04-29-balloon.md", "Said the day after", "Said on the day after"));

        var json = await Site.JsonAsync($"/changes.json?{query}");
        var page = await Site.PageAsync($"/changes?{query}");

        Assert.Equal(expected, json.GetProperty("total").GetInt32());
        Assert.Equal(expected, page.Marked("changes")[0].QuerySelectorAll("li").Length);
    }

    [Theory]
    [InlineData("kind=planets")]
    [InlineData("change=moved")]
    public async Task Get_ChangesByATermThatIsNone_Returns400(string query)
    {
        await Site.PageAsync($"/changes?{query}", HttpStatusCode.BadRequest);
        await Site.JsonAsync($"/changes.json?{query}", HttpStatusCode.BadRequest);
    }

    public async ValueTask InitializeAsync() => await file.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        await file.DisposeAsync();
        seed.Dispose();
    }

    private void Rename() => seed.Delete(Again).Write(
        "statements/ada-2015-once-more.md",
        SeedFolder.Files[Again].Replace("date:", "former-slugs: [ada-2015-again]\ndate:", StringComparison.Ordinal));

    private void Remove() => seed.Delete(Again)
        .Write("removed.yaml", "- {kind: statements, slug: ada-2015-again, note: She was misheard.}");

    /// <summary>Imports the seed as it is, and has the site start with it as it is after a change.</summary>
    private async Task ChangeAsync(Action change)
    {
        await file.ImportAsync(seed);
        change();
        await file.ImportAsync(seed);
    }
}
