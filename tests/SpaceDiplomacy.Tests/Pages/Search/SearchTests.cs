using AngleSharp.Dom;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Search;

public sealed class SearchTests(ArchiveApp app)
{
    /// <summary>Narrows a search to what Rogozin said on the day of the trampoline.</summary>
    private const string ThatDay = "official=dmitry-rogozin&from=2014-04-29&to=2014-04-29";

    [Theory]
    [InlineData("trampoline")]
    [InlineData("батута")]
    public async Task Get_ForTheTrampoline_ShowsRogozinsStatementFirst(string query)
    {
        var page = await app.PageAsync($"/search?q={Uri.EscapeDataString(query)}");

        var first = page.Marked("statement")[0];
        Assert.Contains("/statements/rogozin-2014-04-29-trampoline", first.Links().Select(link => link.Split('#')[0]));
        Assert.Contains("Deputy Prime Minister of Russia", first.Words(), StringComparison.Ordinal);
        Assert.Equal(query, first.QuerySelector("mark")!.TextContent);
    }

    [Fact]
    public async Task Get_SaysWhatWasSearchedForAndHowManyThereAre()
    {
        var page = await app.PageAsync("/search?q=trampoline&official=dmitry-rogozin");
        var json = await app.JsonAsync("/search.json?q=trampoline&official=dmitry-rogozin");

        Assert.Contains("“trampoline”", page.Marked("explanation")[0].Words(), StringComparison.Ordinal);
        Assert.Contains("Dmitry Rogozin", page.Marked("explanation")[0].Words(), StringComparison.Ordinal);
        Assert.Equal($"{json.GetProperty("total").GetInt32()} statements", page.Marked("total")[0].Words());
        Assert.Equal(json.GetProperty("results").GetArrayLength(), page.Marked("statement").Count);
    }

    [Theory]
    [InlineData("newest")]
    [InlineData("oldest")]
    public async Task Get_InAnOrder_KeepsItAndTheFilters(string sort)
    {
        var json = await app.JsonAsync($"/search.json?agency=roscosmos&sort={sort}");
        var page = await app.PageAsync($"/search?agency=roscosmos&sort={sort}");

        var dates = json.GetProperty("results").EnumerateArray().Select(one => one.GetProperty("date").GetString()![..4]).ToList();
        Assert.Equal(sort == "newest" ? dates.OrderDescending() : dates.Order(), dates);
        Assert.Contains($"/search?agency=roscosmos&sort={sort}&p=2", page.Links());
    }

    [Theory]
    [InlineData("/search?q=moon&sort=official")]
    [InlineData("/search?q=station&sort=official&official=igor-komarov&official=yuri-borisov")]
    public async Task Get_ByOfficial_HasAHeadingForEachWithAllThatIsTheirs(string address)
    {
        var pages = await app.PagesAsync(address);

        var headings = pages.SelectMany(page => page.Marked("of-official")).ToList();
        Assert.True(headings.DistinctBy(heading => heading.Words()).Count() > 1);
        Assert.All(headings, heading => Assert.Equal("H3", heading.TagName));
        foreach (var heading in headings)
        {
            var profile = Assert.Single(heading.Links());
            var own = await app.FoundAsync($"{address.Split("&official=")[0]}&official={profile["/officials/".Length..]}");
            Assert.EndsWith($", {own.Count} {(own.Count == 1 ? "statement" : "statements")}", heading.Words(), StringComparison.Ordinal);
            Assert.NotEmpty(StatementsBelow(heading));
            Assert.Subset(own.ToHashSet(), StatementsBelow(heading));
        }

        Assert.Equal(pages.Sum(page => page.Marked("statement").Count), headings.Sum(heading => StatementsBelow(heading).Count));
        Assert.Empty((await app.PageAsync(address.Replace("sort=official", "sort=newest", StringComparison.Ordinal))).Marked("of-official"));
    }

    [Fact]
    public async Task Get_ByOfficialOnALaterPage_BeginsWithWhoseStatementsGoOn()
    {
        var before = await app.PageAsync("/search?sort=official");
        var page = await app.PageAsync("/search?sort=official&p=2");

        Assert.Equal(before.Marked("of-official")[^1].Words(), page.Marked("of-official")[0].Words());
        Assert.Empty(StatementsBelow(before.Marked("of-official")[^1]).Intersect(StatementsBelow(page.Marked("of-official")[0])));
    }

    [Fact]
    public async Task Get_WithNothingFound_HelpsOn()
    {
        var page = await app.PageAsync("/search?q=zzzz&topic=iss");

        var help = Assert.Single(page.Marked("nothing-found"));
        Assert.Contains("/search?q=zzzz", help.Links());
        Assert.Empty(page.Marked("statement"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"' OR 1=1; DROP TABLE Statements; --")]
    [InlineData("\"unclosed (( NEAR( * ^ : \\ {} col:")]
    [InlineData("\0\u0001\uFFFF")]
    [InlineData("%F0%28%8C%28")]
    public async Task Get_ForHostileInput_AnswersAsForAnyOther(string query)
    {
        var page = await app.PageAsync($"/search?q={Uri.EscapeDataString(query)}");

        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.NotEmpty(page.Marked("explanation")[0].Words());
    }

    [Fact]
    public async Task GetJson_HasTheShapeOfTheContract()
    {
        var json = await app.JsonAsync("/search.json?q=trampoline");

        Assert.Equal(
            ["query", "explanation", "total", "page", "pageSize", "next", "results", "facets", "suggestions"],
            json.EnumerateObject().Select(property => property.Name));
        var hit = json.GetProperty("results")[0];
        Assert.Equal(
            [
                "slug", "url", "official", "date", "text", "snippet", "language", "kind", "foundAs", "standing", "standingNote",
                "standingSources",
            ],
            hit.EnumerateObject().Select(property => property.Name));
        Assert.Contains("<mark>trampoline</mark>", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=space&lang=en&sort=oldest")]
    public async Task GetJson_LeadsFromPageToPageThroughEverythingOnce(string query)
    {
        var slugs = new List<string>();
        var (total, pages) = (0, 0);
        for (var address = $"/search.json{query}"; address is not null; pages++)
        {
            var json = await app.JsonAsync(address);
            total = json.GetProperty("total").GetInt32();
            slugs.AddRange(json.GetProperty("results").EnumerateArray().Select(hit => hit.GetProperty("slug").GetString()!));
            Assert.Equal(pages + 1, json.GetProperty("page").GetInt32());
            address = json.GetProperty("next").GetString() is { } next ? new Uri(next, UriKind.Absolute).PathAndQuery : null;
        }

        Assert.InRange(pages, 3, total);
        Assert.Equal(total, slugs.Count);
        Assert.Equal(total, slugs.Distinct().Count());
    }

    [Fact]
    public async Task GetJson_AcrossScripts_SaysWhatEachHitWasFoundAs()
    {
        var hits = (await app.JsonAsync($"/search.json?q={Uri.EscapeDataString("蹦床")}&{ThatDay}")).GetProperty("results").EnumerateArray();

        var hit = hits.Single(hit => hit.GetProperty("slug").GetString() == "rogozin-2014-04-29-trampoline");
        Assert.Equal(["trampoline", "батут"], hit.GetProperty("foundAs").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task Get_FacetsLeadToWhatTheyCount()
    {
        var page = await app.PageAsync("/search?q=moon");

        var facets = page.QuerySelectorAll(".facet li").Select(facet => (
            Link: facet.QuerySelector("a")!.GetAttribute("href")!,
            Count: facet.LastChild!.TextContent.Trim())).ToList();
        Assert.True(facets.Count > 10);
        foreach (var (link, count) in facets)
        {
            var narrowed = await app.JsonAsync(link.Replace("/search?", "/search.json?", StringComparison.Ordinal));
            Assert.Equal(count, $"{narrowed.GetProperty("total").GetInt32()}");
        }
    }

    [Fact]
    public async Task Get_HistogramLeadsToTheStatementsOfAYear()
    {
        var page = await app.PageAsync("/search?q=sanctions");

        var bars = page.QuerySelectorAll(".year-chart svg a");
        Assert.NotEmpty(bars);
        foreach (var bar in bars)
        {
            var year = await app.JsonAsync(bar.GetAttribute("href")!.Replace("/search?", "/search.json?", StringComparison.Ordinal));
            Assert.Contains($": {year.GetProperty("total").GetInt32()} statement", bar.GetAttribute("aria-label"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_WithinAYear_TheBarOfItLeadsBackToAllYears()
    {
        var page = await app.PageAsync("/search?q=sanctions&from=2014&to=2014");

        var chosen = Assert.Single(page.QuerySelectorAll(".year-chart svg [aria-current]"));
        Assert.StartsWith("2014: ", chosen.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal("/search?q=sanctions", chosen.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_WithinSeveralYears_EachBarLeadsToItsOwn()
    {
        var page = await app.PageAsync("/search?q=sanctions&from=2014&to=2022");

        Assert.Empty(page.QuerySelectorAll(".year-chart svg [aria-current]"));
        Assert.Equal("/search?q=sanctions&from=2014&to=2014", page.QuerySelector(".year-chart svg a[aria-label^='2014: ']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_ChosenFilters_AreRemovableOneByOne()
    {
        var page = await app.PageAsync("/search?q=moon&official=s-somanath&topic=cooperation&from=2020");

        Assert.Equal(
            [
                "/search?q=moon&topic=cooperation&from=2020",
                "/search?q=moon&official=s-somanath&from=2020",
                "/search?q=moon&official=s-somanath&topic=cooperation",
            ],
            page.QuerySelectorAll(".chips a").Select(chip => chip.GetAttribute("href")));
        Assert.Equal("s-somanath", page.QuerySelector("main form input[name=official]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("official=nobody", "Official: nobody")]
    [InlineData("agency=nasa", "In office at: National Aeronautics and Space Administration")]
    [InlineData("agency=no-such-agency", "In office at: no-such-agency")]
    [InlineData("topic=no-such-topic", "Topic: no-such-topic")]
    [InlineData("authority=us-ofac", "Sanctioned by: ")]
    [InlineData("authority=nobody", "Sanctioned by: nobody")]
    [InlineData("lang=EN", "Language: English")]
    [InlineData("lang=pt-br", "Language: Portuguese (Brazil)")]
    [InlineData("lang=xyzzy", "Language: xyzzy")]
    [InlineData("kind=translation", "Words: translation")]
    [InlineData("venue=press-conference", "Venue: press conference")]
    [InlineData("checked=not-found", "Exact words: not found")]
    [InlineData("standing=misattributed", "Standing: misattributed")]
    [InlineData("sanctioned=before", "On the day: before the first sanction")]
    [InlineData("source=nowhere", "Source: nowhere")]
    [InlineData("from=2014-04", "from April 2014")]
    [InlineData("to=2015", "to 2015")]
    public async Task Get_WithAnyFilter_HasAChipThatTakesItAway(string filter, string label)
    {
        var page = await app.PageAsync($"/search?q=moon&{filter}");

        var chip = Assert.Single(page.QuerySelectorAll(".chips a"));
        Assert.StartsWith(label, chip.Words(), StringComparison.Ordinal);
        Assert.Equal("/search?q=moon", chip.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_WithAKnownAndAnUnknownValue_TakesEachAwayByItself()
    {
        var page = await app.PageAsync("/search?official=nobody&official=dmitry-rogozin&lang=EN&lang=en");

        Assert.Equal(
            [
                "/search?official=dmitry-rogozin&lang=en",
                "/search?official=nobody&lang=en",
                "/search?official=nobody&official=dmitry-rogozin",
            ],
            page.QuerySelectorAll(".chips a").Select(chip => chip.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_ForALanguageInCapitals_ShowsItAsChosen()
    {
        var page = await app.PageAsync("/search?lang=EN");

        var chosen = Assert.Single(page.QuerySelectorAll(".facet [aria-current]"));
        Assert.Equal("English", chosen.Words());
        Assert.Equal("/search", chosen.GetAttribute("href"));
        Assert.Contains("English", page.Marked("explanation")[0].Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes", "On the day: under sanctions")]
    [InlineData("no", "On the day: not under sanctions")]
    public async Task Get_BySanctionsOnTheDay_SaysWhichWayItIsNarrowed(string value, string chip)
    {
        var page = await app.PageAsync($"/search?sanctioned={value}");

        Assert.StartsWith(chip, Assert.Single(page.QuerySelectorAll(".chips a")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ForAMisspeltWord_OffersTheRightOne()
    {
        var page = await app.PageAsync("/search?q=trampolne");

        Assert.Contains("/search?q=trampoline", Assert.Single(page.Marked("did-you-mean")).Links());
    }

    [Fact]
    public async Task Get_ForAMisspeltWordUnderAFilter_OffersWhatItsLinkFinds()
    {
        var offered = Assert.Single((await app.PageAsync("/search?q=sanctons&official=dmitry-rogozin")).Marked("did-you-mean"));
        var link = offered.Links()[0];
        Assert.Equal("/search?q=sanctions&official=dmitry-rogozin", link);
        var found = await app.JsonAsync(link.Replace("/search?", "/search.json?", StringComparison.Ordinal));
        Assert.Contains($"sanctions ({found.GetProperty("total").GetInt32()})", offered.Words(), StringComparison.Ordinal);

        Assert.Empty((await app.PageAsync("/search?q=trampolne&topic=no-such-topic")).Marked("did-you-mean"));
    }

    [Fact]
    public async Task Get_AcrossScripts_SaysWhatEachHitWasFoundAs()
    {
        var page = await app.PageAsync($"/search?q={Uri.EscapeDataString("蹦床")}&{ThatDay}");

        Assert.NotEmpty(page.Marked("found-as"));
    }

    [Fact]
    public async Task Get_LinksToTheExactPassage()
    {
        var page = await app.PageAsync($"/search?q=trampoline&{ThatDay}");

        Assert.Contains(
            "/statements/rogozin-2014-04-29-trampoline#:~:text=After%20reviewing%20the%20sanctions%20against,"
            + "Space%20Station%5D%20using%20a%20trampoline.",
            page.Links());
    }

    /// <summary>Where the words stand in the context alone, the link leads there; its text must stand in one paragraph.</summary>
    [Theory]
    [InlineData("probe")]
    [InlineData("reported")]
    [InlineData("tass")]
    [InlineData("\"talk show\" neither")]
    public async Task Get_WhereOnlyTheContextHasTheWords_LinksToThePassageThere(string query)
    {
        var page = await app.PageAsync($"/search?q={Uri.EscapeDataString(query)}");
        var found = page.Marked("statement").Where(statement => statement.Marked("in-context").Count > 0).ToList();

        Assert.NotEmpty(found);
        foreach (var statement in found)
        {
            var parts = statement.QuerySelector(".words")!.GetAttribute("href")!.Split("#:~:text=");
            Assert.Equal(2, parts.Length);
            var paragraphs = (await app.PageAsync(parts[0])).QuerySelectorAll(".prose > *").Select(paragraph => paragraph.Words()).ToList();
            Assert.Contains(paragraphs, paragraph => parts[1].Split(',')
                .All(words => paragraph.Contains(Uri.UnescapeDataString(words), StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("rogo", "official", "/officials/dmitry-rogozin")]
    [InlineData("роск", "agency", "/agencies/roscosmos")]
    [InlineData("lunar ex", "topic", "/topics/lunar-exploration")]
    public async Task GetSuggestions_CompleteNames(string typed, string kind, string url)
    {
        var suggestions = await app.JsonAsync($"/search/suggest.json?q={Uri.EscapeDataString(typed)}");

        Assert.Contains(suggestions.EnumerateArray(), one =>
            one.GetProperty("kind").GetString() == kind && one.GetProperty("url").GetString() == url);
    }

    /// <summary>The slugs in the list that follows a heading.</summary>
    private static HashSet<string> StatementsBelow(IElement heading) =>
        [.. heading.NextElementSibling!.QuerySelectorAll(".words").Select(link => link.GetAttribute("href")!.Split('#')[0].Split('/')[^1])];
}
