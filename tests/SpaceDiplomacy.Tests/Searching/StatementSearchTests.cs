using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Searching;

public sealed class StatementSearchTests(SeededArchive archive)
{
    private const string Trampoline = "rogozin-2014-04-29-trampoline";

    [Theory]
    [InlineData("trampoline")]
    [InlineData("trampolines")]
    [InlineData("батута")]
    [InlineData("батутом")]
    [InlineData("батут")]
    [InlineData("Rogosin trampoline")]
    [InlineData("Rogozin deliver astronauts")]
    [InlineData("TRAMPOLINE -broom")]
    [InlineData("tramp*")]
    [InlineData("astronauts NEAR/6 trampoline")]
    [InlineData("official:rogozin venue:twitter kind:original lang:ru on:2014-04-29 батута")]
    public async Task Search_ForTheTrampoline_FindsRogozinsStatementFirst(string query)
    {
        var results = await archive.SearchAsync(query);

        Assert.Equal(Trampoline, results.Hits[0].Statement.Slug);
    }

    [Theory]
    [InlineData("\"using a trampoline\"", true)]
    [InlineData("\"using a trampolines\"", false)]
    [InlineData("\"a using trampoline\"", false)]
    public async Task Search_ForAPhrase_FindsItInThisFormAndOrderOnly(string query, bool isFound) =>
        Assert.Equal(isFound, (await archive.SlugsAsync(query)).Contains(Trampoline));

    [Theory]
    [InlineData("trampoline", @"\btrampolines?\b|\bбатут")]
    [InlineData("\"using a trampoline\"", @"\busing a trampoline\b")]
    [InlineData("\"trampoline\"", @"\btrampoline\b")]
    [InlineData("tr*", @"\btr")]
    [InlineData("tram*", @"\btram")]
    [InlineData("\"the moon\"", @"\bthe\W+moon\b")]
    [InlineData("к*", @"\bк")]
    public async Task Search_ForWords_FindsWhatReadingAllStatementsFinds(string query, string pattern)
    {
        var expected = (await StatementsAsync()).Where(s => Has(s, pattern)).Select(s => s.Slug).Order().ToList();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await archive.SlugsAsync(query));
    }

    [Theory]
    [InlineData("\"Rogosin\"", @"\bRogosin\b")]
    [InlineData("\"international cooperation\"", @"\binternational cooperation\b")]
    [InlineData("\"Dmitry Rogozin\"", @"\bDmitry Rogozin\b")]
    [InlineData("\"sanctions\"", @"\bsanctions\b")]
    public async Task Search_ForAPhrase_LooksIntoNoNamesOfRecords(string query, string pattern)
    {
        var expected = (await StatementsAsync())
            .Where(s => s.Wordings.Select(w => w.Text).Append(s.Context).Append(s.Venue.Name)
                .Any(text => Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase)))
            .Select(s => s.Slug).Order();

        var found = await archive.SlugsAsync(query);

        Assert.Equal(expected, found);
        Assert.True(found.Count < (await archive.SlugsAsync(query.Trim('"'))).Count);
    }

    [Theory]
    [InlineData("trampoline -official:rogozin", false)]
    [InlineData("trampoline official:rogozin", true)]
    public async Task Search_WithAndWithoutAnOfficial_PartsWhatTheWordsFind(string query, bool isRogozins)
    {
        var expected = (await StatementsAsync())
            .Where(s => Has(s, @"\btrampolines?\b|\bбатут") && s.Official.Slug == "dmitry-rogozin" == isRogozins)
            .Select(s => s.Slug).Order().ToList();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await archive.SlugsAsync(query));
    }

    [Fact]
    public async Task Search_WithFieldsAndExclusion_FindsBorisovsStatements()
    {
        var expected = (await StatementsAsync())
            .Where(s => s.Official.Slug == "yuri-borisov" && s.Date.Earliest > new DateOnly(2022, 7, 31))
            .Where(s => Has(s, @"\bRoscosmos\b|\bроскосмос") && !Has(s, @"\bsanction|\bсанкци"))
            .Select(s => s.Slug).Order();

        Assert.Equal(expected, await archive.SlugsAsync("Roscosmos -sanctions official:borisov after:2022-07"));
    }

    [Fact]
    public async Task Search_WithoutAQuery_ListsEverythingNewestFirst()
    {
        var results = await archive.SearchAsync(new SearchCriteria { PageSize = SearchCriteria.LargestPageSize });

        Assert.Equal(SearchSort.Newest, results.Sort);
        Assert.Equal(Repository.Count("statements"), results.Total);
        var days = results.Hits.Select(hit => hit.Statement.Date.Earliest).ToList();
        Assert.Equal(days.OrderDescending(), days);
    }

    [Fact]
    public async Task Search_Oldest_TurnsTheOrderRound()
    {
        var newest = await archive.SearchAsync(new SearchCriteria { Query = "iss", Sort = SearchSort.Newest, PageSize = 200 });
        var oldest = await archive.SearchAsync(new SearchCriteria { Query = "iss", Sort = SearchSort.Oldest, PageSize = 200 });

        Assert.True(newest.Hits.Count > 1);
        Assert.Equal(newest.Hits.Select(hit => hit.Statement.Slug).Reverse(), oldest.Hits.Select(hit => hit.Statement.Slug));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(2)]
    [InlineData(1_000_000)]
    public async Task Search_OnAPageThatIsNotThere_AnswersTheNearest(int asked)
    {
        var results = await archive.SearchAsync(new SearchCriteria { Page = asked });

        var pages = (int)Math.Ceiling(Repository.Count("statements") / (double)results.PageSize);
        Assert.Equal(Math.Clamp(asked, 1, pages), results.Page);
        Assert.Equal(pages, results.PageCount);
        Assert.NotEmpty(results.Hits);
    }

    [Fact]
    public async Task Search_ByAgency_MeansAnOfficeThereOnTheDay()
    {
        var results = await archive.SearchAsync(new SearchCriteria { Agencies = ["roscosmos"], PageSize = 200 });

        // In 2014 Rogozin oversaw the agency as deputy prime minister and held no office at it.
        Assert.DoesNotContain(results.Hits, hit => hit.Statement.Slug == Trampoline);
        Assert.Contains(results.Hits, hit => hit.Statement.Slug == "rogozin-2020-05-31-trampoline-was-a-warning");
    }

    [Fact]
    public async Task Search_BySanctions_MeansThoseInForceOnTheDay()
    {
        var early = new SearchCriteria { Query = "official:borisov", To = Day("2022-07-26"), Sanctioned = SanctionedWhen.Yes };
        var american = new SearchCriteria { Authorities = ["us-ofac"], Query = "trampoline" };
        var moldovan = new SearchCriteria { Authorities = ["md-government"], Query = "trampoline", PageSize = 50 };

        Assert.Equal(0, (await archive.SearchAsync(early)).Total);
        Assert.NotEqual(0, (await archive.SearchAsync(early with { Sanctioned = null })).Total);
        Assert.Equal(Trampoline, (await archive.SearchAsync(american)).Hits[0].Statement.Slug);
        var later = (await archive.SearchAsync(moldovan)).Hits;
        Assert.NotEmpty(later);
        Assert.DoesNotContain(later, hit => hit.Statement.Slug == Trampoline);
    }

    [Fact]
    public async Task Search_WithEveryFilter_FitsAll()
    {
        var results = await archive.SearchAsync(new SearchCriteria
        {
            Query = "trampoline",
            Officials = ["dmitry-rogozin", "bill-nelson"],
            Topics = ["iss"],
            Venues = [VenueKind.SocialMedia, VenueKind.Interview],
            Kinds = [WordingKind.Original],
            Languages = ["ru"],
            Standings = [Standing.Attributed],
            From = Day("2014-04"),
            To = Day("2014"),
            Sanctioned = SanctionedWhen.Yes,
        });

        Assert.Contains(results.Hits, hit => hit.Statement.Slug == Trampoline);
        var expected = (await StatementsAsync())
            .Where(s => Has(s, @"\btrampolines?\b|\bбатут") && s.Official.Slug is "dmitry-rogozin" or "bill-nelson"
                && s.Topics.Any(topic => topic.Slug == "iss") && s.Venue.Kind is VenueKind.SocialMedia or VenueKind.Interview
                && s.Wordings.Any(w => w.Kind == WordingKind.Original) && s.Wordings.Any(w => w.Language == "ru")
                && s.Date.Latest >= new DateOnly(2014, 4, 1) && s.Date.Earliest <= new DateOnly(2014, 12, 31))
            .Select(s => s.Slug).ToHashSet();
        Assert.Subset(expected, results.Hits.Select(hit => hit.Statement.Slug).ToHashSet());
    }

    [Fact]
    public async Task Search_ForAnUnknownSlug_FindsNothing()
    {
        Assert.Equal(0, (await archive.SearchAsync(new SearchCriteria { Officials = ["nobody"] })).Total);
        Assert.Equal(0, (await archive.SearchAsync("official:nobody")).Total);
    }

    [Fact]
    public async Task Search_InRussian_ShowsTheRussianWordingMarked()
    {
        var hit = (await archive.SearchAsync("батутом")).Hits[0];

        Assert.Equal(("ru", WordingKind.Original), (hit.Wording.Language, hit.Wording.Kind));
        Assert.Equal(["батута"], hit.Snippet.Where(run => run.IsMarked).Select(run => run.Text));
        Assert.Equal(hit.Wording.Text, string.Concat(hit.Snippet.Select(run => run.Text)));
    }

    [Fact]
    public async Task Search_ForAPhrase_MarksThePhraseOnly()
    {
        var hit = (await archive.SearchAsync("\"using a trampoline\"")).Hits[0];

        Assert.Equal(["using a trampoline"], hit.Snippet.Where(run => run.IsMarked).Select(run => run.Text));
    }

    [Fact]
    public async Task Search_ForWordsOfTheContext_ShowsWhereTheyStand()
    {
        var hit = (await archive.SearchAsync("\"last shuttle flight\" official:rogozin")).Hits[0];

        Assert.Equal(Trampoline, hit.Statement.Slug);
        Assert.DoesNotContain(hit.Snippet, run => run.IsMarked);
        Assert.Contains(hit.ContextSnippet!, run => run is { IsMarked: true, Text: "last shuttle flight" });
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("'; DROP TABLE Statements; --")]
    [InlineData("(((((((((((((((((((((((((")]
    [InlineData("a OR OR ) NOT -")]
    [InlineData("* NEAR/999999999999 *")]
    [InlineData("before:2014-99-99 on: kind:x lang:* venue:\"")]
    [InlineData("\ud800 \udfff \u0000 \u202e")]
    [InlineData("Wordings : x AND {Context} : y ^z + w")]
    [InlineData("-a -b OR (-c)")]
    public async Task Search_ForAnythingHostile_Answers(string query)
    {
        var results = await archive.SearchAsync(query);

        Assert.EndsWith(".", results.Explanation);
    }

    [Fact]
    public async Task Search_ForRandomStrings_Answers()
    {
        var random = new Random(20140429);
        for (var i = 0; i < 300; i++)
        {
            var query = RandomQuery.Next(random);
            var results = await archive.SearchAsync(query);
            Assert.True(results.Total >= results.Hits.Count, query);
        }
    }

    private async Task<IReadOnlyList<Statement>> StatementsAsync()
    {
        await using var db = archive.Open();
        return await db.Statements.AsNoTracking().AsSplitQuery().Include(s => s.Wordings).Include(s => s.Official)
            .Include(s => s.Topics).Include(s => s.MentionedAgencies).Include(s => s.MentionedOfficials)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    private static bool Has(Statement statement, string pattern) =>
        TextsOf(statement).Any(text => Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase));

    private static IEnumerable<string> TextsOf(Statement s) =>
        s.Wordings.Select(wording => wording.Text)
            .Append(s.Context).Append(s.Venue.Name).Concat(s.Topics.Select(topic => topic.Name))
            .Concat(s.MentionedOfficials.Append(s.Official).SelectMany(o => o.Aliases.Append(o.Name).Append(o.NativeName ?? "")))
            .Concat(s.MentionedAgencies.SelectMany(a => new[] { a.Name, a.NativeName ?? "", a.Abbreviation ?? "" }));

    private static EdtfDate Day(string text) => EdtfDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
