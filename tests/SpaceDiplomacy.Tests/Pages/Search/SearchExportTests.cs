using System.Net;
using System.Xml.Linq;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Search;

public sealed class SearchExportTests(ArchiveApp app)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetCsv_OfEverything_HasARowForEachStatement()
    {
        var total = (await app.JsonAsync("/search.json")).GetProperty("total").GetInt32();

        var rows = await RowsAsync("/search.csv");

        Assert.True(total > 100);
        Assert.Equal(total, rows.Count);
        Assert.Equal(total, rows.Select(row => row["slug"]).Distinct().Count());
    }

    [Fact]
    public async Task GetCsv_OfASearch_HasTheWordsAndTheDateAsTheyAre()
    {
        var rows = await RowsAsync("/search.csv?q=%D0%B1%D0%B0%D1%82%D1%83%D1%82&official=dmitry-rogozin");

        var row = rows.Single(row => row["slug"] == "rogozin-2014-04-29-trampoline");
        Assert.Equal("2014-04-29", row["date"]);
        Assert.Equal("Dmitry Rogozin", row["official_name"]);
        Assert.Contains("trampoline", row["text"], StringComparison.Ordinal);
        Assert.EndsWith("/statements/rogozin-2014-04-29-trampoline", row["url"], StringComparison.Ordinal);
        Assert.Equal("attributed", row["standing"]);
    }

    [Fact]
    public async Task GetCsv_OfATranslation_HasTheWordsAsTheyWereSpokenAndTheTopics()
    {
        using var seed = new SeedFolder().Replace("statements/ada-2014-04-29-balloon.md", "topics: [sanctions]", "topics: [sanctions, crew-transport]");
        await using var site = new SmallSite(seed);
        using var client = site.CreateClient();

        var rows = await RowsAsync(client, "/search.csv?q=globus");

        var row = Assert.Single(rows);
        Assert.Equal(("Let them come by balloon.", "en", "translation"), (row["text"], row["language"], row["kind"]));
        Assert.Equal(("Que vinguin en globus.", "ca"), (row["original_text"], row["original_language"]));
        Assert.Equal("crew-transport sanctions", row["topics"]);
    }

    [Fact]
    public async Task GetCsv_OfWordsThatAreTheOriginalOrHaveNone_HasNoOtherOriginal()
    {
        using var seed = new SeedFolder().Replace("statements/ada-2014-04-29-balloon.md", "language: en", "language: fr");
        await using var site = new SmallSite(seed);
        using var client = site.CreateClient();

        var rows = await RowsAsync(client, "/search.csv?sort=oldest");

        Assert.Equal([("original", "", ""), ("reported", "", "")], rows.Select(row => (row["kind"], row["original_text"], row["original_language"])));
        Assert.Equal(["sanctions", ""], rows.Select(row => row["topics"]));
    }

    [Fact]
    public async Task GetCsv_InAnOrder_KeepsIt()
    {
        var rows = await RowsAsync("/search.csv?sort=oldest");

        Assert.Equal(rows.Select(row => row["earliest"]).Order(StringComparer.Ordinal), rows.Select(row => row["earliest"]));
    }

    [Fact]
    public async Task GetAtom_OfEverything_LeadsThroughAllPages()
    {
        var total = (await app.JsonAsync("/search.json")).GetProperty("total").GetInt32();
        var ids = new HashSet<string>();
        for (var address = "/search.atom"; address is not null;)
        {
            var feed = await FeedAsync(address);
            Assert.All(feed.Elements(Atom + "entry"), entry => Assert.True(ids.Add(entry.Element(Atom + "id")!.Value)));
            address = feed.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")!.Value == "next")?.Attribute("href")!.Value;
        }

        Assert.Equal(total, ids.Count);
    }

    [Fact]
    public async Task GetAtom_HasWhatAtomAsksFor_AndQuotesOnlyWords()
    {
        var feed = await FeedAsync("/search.atom?q=trampoline&kind=reported");

        Assert.All(["id", "title", "updated"], name => Assert.Single(feed.Elements(Atom + name)));
        Assert.NotEmpty(feed.Elements(Atom + "entry"));
        Assert.All(feed.Elements(Atom + "entry"), entry =>
        {
            Assert.All(["id", "title", "updated", "author", "content"], name => Assert.Single(entry.Elements(Atom + name)));
            var content = entry.Element(Atom + "content")!.Value;
            Assert.NotEqual(content.StartsWith('“'), content.EndsWith("(reported)", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task GetAtom_ByAnotherHost_HasTheSameIds()
    {
        using var client = app.CreateClient(new() { BaseAddress = new("https://mirror.example") });

        var other = XElement.Parse(await client.GetStringAsync(new Uri("/search.atom", UriKind.Relative), Cancellation));

        var ids = (await FeedAsync("/search.atom")).Descendants(Atom + "id").Select(id => id.Value).ToList();
        Assert.Equal(ids, other.Descendants(Atom + "id").Select(id => id.Value));
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task GetAtom_AfterAnImport_TellsOnlyWhatChangedAsChanged()
    {
        using var seed = new SeedFolder();
        await using var archive = new ArchiveFile();
        await archive.InitializeAsync();
        await archive.ImportAsync(seed);
        await using var site = new SmallSite(seed, ("Archive:Database", archive.Path));
        var before = await TimesAsync(site);
        seed.Replace("statements/ada-2015-again.md", "language: en", "language: en-GB");
        seed.Replace("topics.yaml", "name: Sanctions", "name: All sanctions");
        await archive.ImportAsync(seed);

        var after = await TimesAsync(site);

        var changed = Assert.Single(after, entry => before[entry.Key] != entry.Value);
        Assert.EndsWith("/statements/ada-2015-again", changed.Key, StringComparison.Ordinal);
        Assert.Equal(before[changed.Key].Published, changed.Value.Published);
        Assert.True(string.CompareOrdinal(changed.Value.Updated, before[changed.Key].Updated) > 0);
    }

    /// <summary>A record by each of its names, the first of them first, and what led from one to the next.</summary>
    [Theory]
    [InlineData("said-in: ca\nformer-slugs: [ada-2014-04-29-balloon]")]
    [InlineData("said-in: ca\nformer-slugs: [ada-2014-04-29-balloon]", "said-in: ca\nformer-slugs: [ada-2014-04-29-balloon, name-1]")]
    [InlineData("said-in: ca\nformer-slugs: [ada-2014-04-29-balloon]", "said-in: ca\nformer-slugs: [name-1]")]
    [InlineData("said-in: ca\nformer-slugs: [ada-2014-04-29-balloon, another]")]
    public async Task GetAtom_OfARecordThatWasRenamed_KeepsItsId(params string[] renamings)
    {
        using var seed = new SeedFolder();
        await using var archive = new ArchiveFile();
        await archive.InitializeAsync();
        seed.Delete("statements/ada-2015-again.md");
        await archive.ImportAsync(seed);
        await using var site = new SmallSite(seed, ("Archive:Database", archive.Path));
        var before = await IdAsync(site);
        var name = "ada-2014-04-29-balloon";
        foreach (var (place, said) in renamings.Index())
        {
            seed.Delete($"statements/{name}.md");
            name = $"name-{place + 1}";
            seed.Write(
                $"statements/{name}.md",
                SeedFolder.Files["statements/ada-2014-04-29-balloon.md"].Replace("said-in: ca", said, StringComparison.Ordinal));
            await archive.ImportAsync(seed);
            Assert.Equal(before, await IdAsync(site));
        }

        if (renamings[^1].Contains("balloon", StringComparison.Ordinal))
        {
            await using var anew = new SmallSite(seed);
            Assert.Equal(before, await IdAsync(anew));
        }
    }

    [Fact]
    public async Task GetAtom_OfARecordThatTookAnotherIn_KeepsItsId()
    {
        using var seed = new SeedFolder();
        await using var archive = new ArchiveFile();
        await archive.InitializeAsync();
        await archive.ImportAsync(seed);
        await using var site = new SmallSite(seed, ("Archive:Database", archive.Path));
        const string address = "/search.atom?from=2014-04-29&to=2014-04-29";
        var before = await IdAsync(site, address);
        seed.Delete("statements/ada-2015-again.md")
            .Replace("statements/ada-2014-04-29-balloon.md", "said-in: ca", "said-in: ca\nformer-slugs: [ada-2015-again]");

        await archive.ImportAsync(seed);

        Assert.Equal(before, await IdAsync(site, address));
    }

    [Theory]
    [InlineData("q=%22a%01b%22", "a\uFFFDb")]
    [InlineData("q=%22a%EF%BF%BEb%22", "a\uFFFDb")]
    [InlineData("q=a%EF%BF%BEb", "a\uFFFDb")]
    [InlineData("official=a%01", "a\uFFFD")]
    [InlineData("q=%22a%ED%A0%80b%22", "a%ED%A0%80b")]
    [InlineData("q=%22a%F0%9F%9A%80%C2%85%C2%ADb%22", "a\ud83d\ude80\u0085\u00adb")]
    public async Task GetAtom_WithCharactersThatXmlRefuses_PutsAMarkInTheirPlaceAndKeepsTheOthers(string query, string title)
    {
        var feed = await FeedAsync($"/search.atom?{query}");

        Assert.Contains(title, feed.Element(Atom + "title")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAtom_OfWordsWithSuchCharacters_HasAllOthers()
    {
        using var seed = new SeedFolder();
        await using var site = new SmallSite(seed);
        using var client = site.CreateClient();
        // No seed brings them in any more, but a database may have them from before.
        using (var scope = site.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
            await db.Set<Wording>().Where(w => w.Text == "Let them come by balloon.").ExecuteUpdateAsync(
                w => w.SetProperty(wording => wording.Text, "Let\u0001 them\ncome\r by \U0001F388 balloon."), Cancellation);
            await db.Statements.Where(s => s.Venue.Name == "La Massana").ExecuteUpdateAsync(
                s => s.SetProperty(statement => statement.Venue.Name, "La\u0002Massana"), Cancellation);
        }

        var feed = XElement.Parse(await client.GetStringAsync("/search.atom?q=balloon&from=2014-04-29&to=2014-04-29", Cancellation));

        var entry = feed.Elements(Atom + "entry").Single();
        Assert.Equal("“Let\uFFFD them\ncome\r by \U0001F388 balloon.”", entry.Element(Atom + "content")!.Value);
        Assert.EndsWith("La\uFFFDMassana", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search.csv?from=yesterday")]
    [InlineData("/search.atom?kind=spoken")]
    public async Task Get_WithAValueThatIsNone_Returns400WithAProblem(string address)
    {
        using var client = app.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<List<IReadOnlyDictionary<string, string>>> RowsAsync(string address)
    {
        using var client = app.CreateClient();
        return await RowsAsync(client, address);
    }

    private static async Task<List<IReadOnlyDictionary<string, string>>> RowsAsync(HttpClient client, string address)
    {
        await using var stream = await client.GetStreamAsync(new Uri(address, UriKind.Relative), Cancellation);
        await using var csv = CsvReader.Create(stream);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (await csv.ReadAsync(Cancellation))
        {
            rows.Add(csv.Headers.Select((name, place) => (name, csv.GetString(place))).ToDictionary());
        }

        return rows;
    }

    /// <summary>The id of the only entry of a feed.</summary>
    private static async Task<string> IdAsync(SmallSite site, string address = "/search.atom")
    {
        using var client = site.CreateClient();
        var feed = XElement.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation));
        return Assert.Single(feed.Elements(Atom + "entry")).Element(Atom + "id")!.Value;
    }

    /// <summary>When each statement came into the archive and when it changed last, by its address.</summary>
    private static async Task<Dictionary<string, (string Published, string Updated)>> TimesAsync(SmallSite site)
    {
        using var client = site.CreateClient();
        var feed = XElement.Parse(await client.GetStringAsync(new Uri("/search.atom", UriKind.Relative), Cancellation));
        return feed.Elements(Atom + "entry").ToDictionary(
            entry => entry.Element(Atom + "link")!.Attribute("href")!.Value,
            entry => (entry.Element(Atom + "published")!.Value, entry.Element(Atom + "updated")!.Value));
    }

    private async Task<XElement> FeedAsync(string address)
    {
        var path = address.StartsWith('/') ? address : new Uri(address).PathAndQuery;
        using var client = app.CreateClient();
        return XElement.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation));
    }
}
