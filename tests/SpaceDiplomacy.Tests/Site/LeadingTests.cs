using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using CsvHelper;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>Which wording stands for a statement, wherever one does.</summary>
public sealed class LeadingTests(LeadingTests.Archive archive) : IClassFixture<LeadingTests.Archive>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly Case[] All =
    [
        new("original ru, reported en", Lead: 1, Summary: 2),
        new("reported en, original ru", Lead: 2, Summary: 1),
        new("reported en, original ru, translation en", Lead: 3, Summary: 1),
        new("original ru*, translation en", Lead: 2),
        new("translation en-GB, original ru*, reported en", Lead: 1, Summary: 3),
        new("translation en, translation en*, original ru", Lead: 2),
        new("reported en, translation en*, original en", Lead: 3, Summary: 1),
        new("reported en", Lead: 1),
        new("reported en, reported en*", Lead: 2),
        new("reported ru, reported en", Lead: 2),
        new("reported en*, original ru", Lead: 2, Summary: 1),
        new("reported en*, translation fr", Lead: 2, Summary: 1),
        new("original ru, original uk", Lead: 1),
        new("original ru, original uk*, reported en", Lead: 2, Summary: 3),
        new("translation fr*, original de, reported en", Lead: 2, Summary: 3),
        new("reported en, translation ar", Lead: 2, Summary: 1),
        new("reported en, original he, translation fa*", Lead: 2, Summary: 1),
        new("reported en, translation fa, translation zh-Hant*", Lead: 3, Summary: 1),
        new("reported en, reported ru*, original ja", Lead: 3, Summary: 1),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Get_OfItsPage_LeadsWithTheWordsAndHelpsWithTheSummary() => Assert.AllAsync(All, async one =>
    {
        var page = await archive.Site.PageAsync(one.Address);

        var quote = page.QuerySelector(".quote")!;
        AssertShown(one.Words, quote);
        AssertHelp(one.InOurWords, quote);
        Assert.StartsWith(
            one.Words.IsQuotation ? $"“{one.Words.Text}”" : one.Words.Text,
            page.QuerySelector("meta[name=description]")!.GetAttribute("content"),
            StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("/")]
    [InlineData("/statements")]
    [InlineData("/officials/ada-orbit")]
    [InlineData("/agencies/asa")]
    [InlineData("/topics/sanctions")]
    [InlineData("/sources/gazette")]
    [InlineData("/sanctions/gb-ada-orbit-2014")]
    [InlineData("/events/first-balloon")]
    [InlineData("/search")]
    [InlineData("/timeline?official=ada-orbit")]
    public async Task Get_OfAList_ShowsTheWordsAndHelpsWhereReadersMayNotKnowTheLanguage(string list)
    {
        var places = (await archive.Site.PagesAsync(list))
            .SelectMany(page => page.QuerySelectorAll("article.statement, table.entries td, ol.chain > li")).ToList();

        var shown = All.Select(one => (Case: one, Places: places.Where(place => place.Links().Contains(one.Address)).ToList()))
            .Where(one => one.Places.Count > 0).ToList();
        Assert.Equal(list == "/" ? 5 : All.Length, shown.Count);
        Assert.All(shown, one => Assert.All(one.Places, place =>
        {
            AssertShown(one.Case.Words, place);
            AssertHelp(one.Case.Help, place);
        }));
    }

    [Theory]
    [InlineData("/statements.json")]
    [InlineData("/search.json")]
    [InlineData("/officials/ada-orbit.json")]
    [InlineData("/agencies/asa.json")]
    [InlineData("/sources/gazette.json")]
    [InlineData("/topics/sanctions.json")]
    [InlineData("/events/first-balloon.json")]
    [InlineData("/sanctions/gb-ada-orbit-2014.json")]
    public async Task GetJson_OfAList_HasTheWords(string list)
    {
        JsonElement[] pages = [await archive.Site.JsonAsync(list), await archive.Site.JsonAsync($"{list}?p=2")];
        var found = pages.SelectMany(Objects)
            .Where(one => one.TryGetProperty("slug", out _) && one.TryGetProperty("text", out _))
            .ToLookup(one => one.GetProperty("slug").GetString());

        Assert.All(All, one => Assert.Equal(
            [(one.Words.Text, one.Words.Language, one.Words.Kind)],
            found[one.Slug].Select(item => (
                item.GetProperty("text").GetString(),
                item.GetProperty("language").GetString(),
                item.GetProperty("kind").GetString())).Distinct()));
    }

    [Fact]
    public Task GetJson_OfTheStatement_KeepsTheOrderOfTheWordings() => Assert.AllAsync(All, async one =>
    {
        var json = await archive.Site.JsonAsync($"{one.Address}.json");

        Assert.Equal(
            one.Wordings.Select(wording => wording.Text),
            json.GetProperty("wordings").EnumerateArray().Select(wording => wording.GetProperty("text").GetString()));
    });

    [Fact]
    public async Task GetCsv_HasTheWords()
    {
        using var client = archive.Site.CreateClient();
        await using var stream = await client.GetStreamAsync(new Uri("/search.csv", UriKind.Relative), Cancellation);
        await using var csv = CsvReader.Create(stream);
        var (slug, text, language, kind) =
            (Column(csv, "slug"), Column(csv, "text"), Column(csv, "language"), Column(csv, "kind"));

        var rows = new Dictionary<string, (string Text, string Language, string Kind)>();
        while (await csv.ReadAsync(Cancellation))
        {
            rows.Add(csv.GetString(slug), (csv.GetString(text), csv.GetString(language), csv.GetString(kind)));
        }

        Assert.All(All, one => Assert.Equal((one.Words.Text, one.Words.Language, one.Words.Kind), rows[one.Slug]));
    }

    [Fact]
    public async Task GetAtom_HasTheWordsAndTheSummaryApart()
    {
        using var client = archive.Site.CreateClient();

        var feed = XElement.Parse(await client.GetStringAsync(new Uri("/search.atom", UriKind.Relative), Cancellation));

        var entries = feed.Elements(Atom + "entry")
            .ToDictionary(entry => entry.Element(Atom + "link")!.Attribute("href")!.Value.Split('/')[^1]);
        Assert.All(All, one =>
        {
            var content = entries[one.Slug].Element(Atom + "content")!;
            Assert.Equal(one.Words.IsQuotation ? $"“{one.Words.Text}”" : $"{one.Words.Text} (reported)", content.Value);
            Assert.Equal(one.Words.Language, content.Attribute(XNamespace.Xml + "lang")!.Value);
            Assert.Equal(
                one.Help is null ? [] : [($"In the archive’s own words: {one.Help.Text}", one.Help.Language)],
                entries[one.Slug].Elements(Atom + "summary").Select(told => (told.Value, told.Attribute(XNamespace.Xml + "lang")!.Value)));
        });
    }

    [Theory]
    [InlineData("reported en, original ru, translation en", "Ours", 1)]
    [InlineData("reported en, original ru, translation en", "Слова", 2)]
    [InlineData("reported en, original ru, translation en", "number", 3)]
    [InlineData("reported en, original ru", "number", 2)]
    public async Task Search_ForWords_ShowsTheWordingThatFitsBestAndOfThoseThatFitAlikeTheLeadingOne(
        string wordings, string query, int number)
    {
        var one = All.Single(one => one.Written == wordings);
        var expected = one.Wordings[number - 1];

        var results = await archive.Site.JsonAsync($"/search.json?q={Uri.EscapeDataString(query)}");
        var page = await archive.Site.PageAsync($"/search?q={Uri.EscapeDataString(query)}");

        var hit = results.GetProperty("results").EnumerateArray().Single(hit => hit.GetProperty("slug").ValueEquals(one.Slug));
        Assert.Equal(expected.Text, hit.GetProperty("text").GetString());
        AssertShown(
            expected, page.Marked("statement").Single(place => place.Links().Any(link => link.Split('#')[0] == one.Address)));
    }

    /// <summary>The words with their language and direction, as a quotation only where they are one, and what they are.</summary>
    private static void AssertShown(Wording expected, IElement place)
    {
        var words = place.QuerySelector("blockquote, .quoted, .reported")!;
        Assert.Equal(expected.Text, words.Words());
        var marked = words.Closest("[lang]")!;
        Assert.Equal(expected.Language, marked.GetAttribute("lang"));
        Assert.Equal(expected.IsRightToLeft ? "rtl" : "ltr", marked.GetAttribute("dir"));
        Assert.Equal(expected.IsQuotation, words.Matches("blockquote, .quoted"));
        if (!expected.IsEnglish)
        {
            Assert.Contains(
                CultureInfo.GetCultureInfo(expected.Language).EnglishName, place.Words(), StringComparison.Ordinal);
        }
    }

    /// <summary>What the archive says stands below the words, says whose it is, and is no quotation.</summary>
    private static void AssertHelp(Wording? expected, IElement place)
    {
        var help = place.Marked("in-our-words");
        Assert.Equal(expected is null ? [] : [$"in the archive’s own words {expected.Text}"], help.Select(one => one.Words()));
        Assert.All(help, one =>
        {
            Assert.Null(one.Closest("blockquote, .quoted"));
            Assert.Empty(one.QuerySelectorAll("blockquote, .quoted, q"));
            Assert.True(one.CompareDocumentPosition(place.QuerySelector("blockquote, .quoted")!).HasFlag(DocumentPositions.Preceding));
        });
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static int Column(CsvReader csv, string name) => csv.Headers.ToList().IndexOf(name);

    /// <summary>
    /// A statement: its wordings in their order, a star at the preferred one; then the numbers of the one that leads and of
    /// the archive's summary beside it, 0 where there is none.
    /// </summary>
    private sealed record Case(string Written, int Lead, int Summary = 0)
    {
        public string Slug { get; } =
            Written.ToLowerInvariant().Replace("*", "-preferred").Replace(", ", "-").Replace(' ', '-');

        public string Address => $"/statements/{Slug}";

        public IReadOnlyList<Wording> Wordings { get; } = Wording.Of(Written);

        public Wording Words => Wordings[Lead - 1];

        public Wording? InOurWords => Summary == 0 ? null : Wordings[Summary - 1];

        /// <summary>What stands below the words in lists.</summary>
        public Wording? Help => Words.IsEnglish ? null : InOurWords;
    }

    private sealed record Wording(string Text, string Kind, string Language, bool Preferred)
    {
        public bool IsQuotation => Kind != "reported";

        public bool IsEnglish => Language.Split('-')[0] == "en";

        public bool IsRightToLeft => Language is "ar" or "fa" or "he";

        public string Yaml => $"""
              - text: {Text}
                kind: {Kind}
                language: {Language}
                preferred: {(Preferred ? "true" : "false")}
                sources: [gazette]
            """;

        public static IReadOnlyList<Wording> Of(string wordings) =>
            [.. wordings.Split(", ").Select((wording, place) => (Parts: wording.TrimEnd('*').Split(' '), Number: place + 1, wording))
                .Select(one => new Wording(
                    $"{(one.Parts[0] == "reported" ? "Ours" : one.Parts[1] == "ru" ? "Слова" : "Theirs")}, number {one.Number}.",
                    one.Parts[0],
                    one.Parts[1],
                    one.wording.EndsWith('*')))];
    }

    /// <summary>A site with a statement for each case, linked from every kind of list.</summary>
    public sealed class Archive : IDisposable
    {
        private readonly SeedFolder seed = new();

        public Archive()
        {
            foreach (var (index, one) in All.Index())
            {
                seed.Write($"statements/{one.Slug}.md", $$"""
                    ---
                    official: ada-orbit
                    date: "2014-05-{{index + 1:00}}"
                    venue: {kind: speech, name: A hall}
                    topics: [sanctions]
                    links:
                      - {type: condemns, sanction: gb-ada-orbit-2014}
                      - {type: responds-to, event: first-balloon}
                    wordings:
                    {{string.Join('\n', one.Wordings.Select(wording => wording.Yaml))}}
                    ---
                    """);
            }

            Site = new(seed.Delete("statements/ada-2015-again.md").Delete("statements/ada-2014-04-29-balloon.md"));
        }

        internal SmallSite Site { get; }

        public void Dispose()
        {
            Site.Dispose();
            seed.Dispose();
        }
    }
}
