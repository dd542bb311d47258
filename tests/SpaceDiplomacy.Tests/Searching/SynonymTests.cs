using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Synonyms;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Searching;

public sealed class SynonymTests(SeededArchive archive)
{
    [Theory]
    [InlineData("ISS", "МКС")]
    [InlineData("iss", "Международная космическая станция")]
    [InlineData("国际空间站", "ISS")]
    [InlineData("РД-180", "RD-180")]
    [InlineData("NASA", "НАСА")]
    [InlineData("Rogozin", "Рогозин")]
    [InlineData("Rogosin", "Rogozin")]
    [InlineData("Rogozine", "Рогозин")]
    [InlineData("Рогозін", "Rogozin")]
    [InlineData("РОГОЗИНА", "Rogozin")]
    [InlineData("Borissow", "Borisov")]
    [InlineData("Youri Borissov", "Yury Borisov")]
    [InlineData("Youri Borissov", "Юрий Борисов")]
    [InlineData("Sergej Krikalew", "Сергей Крикалёв")]
    public async Task Search_ForAName_FindsItsOtherNames(string one, string other)
    {
        var found = await archive.SlugsAsync(one);

        Assert.NotEmpty(found);
        Assert.Equal(found, await archive.SlugsAsync(other));
    }

    [Theory]
    [InlineData("МКС", "rogozin-2014-04-29-trampoline")]
    [InlineData("International Space Station батутом", "rogozin-2014-04-29-trampoline")]
    [InlineData("Rogosin trampoline", "rogozin-2014-04-29-trampoline")]
    [InlineData("trampoline", "rogozin-2014-04-29-trampoline")]
    [InlineData("蹦床", "rogozin-2014-04-29-trampoline")]
    [InlineData("Roskosmos Borisow", "borisov-2023-08-21-luna-25")]
    public async Task Search_AcrossScripts_FindsTheStatement(string query, string slug) =>
        Assert.Contains(slug, await archive.SlugsAsync(query));

    [Fact]
    public async Task Search_InQuotationMarks_FindsNoOtherNames()
    {
        var results = await archive.SearchAsync("\"蹦床\"");

        Assert.DoesNotContain("rogozin-2014-04-29-trampoline", await archive.SlugsAsync("\"蹦床\""));
        Assert.Equal("Statements with exactly “蹦床”.", results.Explanation);
    }

    [Fact]
    public async Task Search_ThatFoundByAnotherName_SaysWhich()
    {
        const string Slug = "rogozin-2014-04-29-trampoline";

        Assert.Equal(["trampoline", "батут"], (await HitAsync("蹦床", Slug)).FoundAs);
        Assert.Empty((await HitAsync("trampoline", Slug)).FoundAs);
    }

    [Theory]
    [InlineData("cooperation", "bakanov-2025-07-31-iss-until-2028", "topic International cooperation")]
    [InlineData("coop*", "bakanov-2025-07-31-iss-until-2028", "topic International cooperation")]
    [InlineData("Dmitry", "rogozin-2014-04-29-trampoline", "speaker Dmitry Rogozin")]
    [InlineData("Rogosin", "rogozin-2014-04-29-trampoline", "speaker Dmitry Rogozin")]
    [InlineData("transport", "rogozin-2014-04-29-trampoline", "topic Crew transport")]
    [InlineData("aeronautics", "rogozin-2014-04-29-trampoline", "agency National Aeronautics and Space Administration")]
    [InlineData("crew transport trampoline", "rogozin-2014-04-29-trampoline", "topic Crew transport")]
    [InlineData("sanctions", "rogozin-2014-04-29-trampoline")]
    [InlineData("trampoline OR transport", "rogozin-2014-04-29-trampoline", "topic Crew transport")]
    [InlineData("-nothing OR transport", "rogozin-2014-04-29-trampoline", "topic Crew transport")]
    [InlineData("trampoline -rail", "rogozin-2014-04-29-trampoline")]
    public async Task Search_ThatFoundByTheNameOfARecord_SaysWhich(string query, string slug, params string[] foundAs)
    {
        Assert.Equal(foundAs, (await HitAsync(query, slug)).FoundAs);
    }

    [Theory]
    [InlineData("international")]
    [InlineData("space")]
    [InlineData("Dmitry")]
    [InlineData("International Space Station")]
    [InlineData("sanct*")]
    [InlineData("Rogozin OR Nelson")]
    public async Task Search_ForAnything_MarksItOrSaysWhatItWasFoundAs(string query)
    {
        var hits = (await archive.SearchAsync(query)).Hits;

        Assert.NotEmpty(hits);
        Assert.Contains(hits, hit => hit.FoundAs.Count > 0);
        Assert.All(hits, hit => Assert.True(
            hit.FoundAs.Count > 0 || hit.Snippet.Concat(hit.ContextSnippet ?? []).Any(run => run.IsMarked)
                || hit.Statement.Venue.Name.Contains(query, StringComparison.OrdinalIgnoreCase),
            hit.Statement.Slug));
    }

    [Fact]
    public void Groups_ThatShareTermsWithAnother_AreOne()
    {
        var thesaurus = new Thesaurus(
            [["sputnik", "спутник"], ["satellite", "卫星"], ["спутник", "satellite", "trabant"]], new(new(), new(), new(), new()));

        string[] all = ["sputnik", "спутник", "satellite", "卫星", "trabant"];
        foreach (var term in all)
        {
            var others = thesaurus.Find(TermMatch.AskedTokens(term, out _), 0)!.Value.Others.Select(other => other.Text);
            Assert.Equal(all.Except([term]).Order(), others.Order());
        }
    }

    [Fact]
    public async Task Groups_OfTheArchive_AreNotJoinedByWordsThatOnlyStemAlike()
    {
        await using var db = archive.Open();
        var groups = await db.Glossary.Select(group => group.Terms).ToListAsync(TestContext.Current.CancellationToken);
        var thesaurus = new Thesaurus(groups, new(new(), new(), new(), new()));

        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.All(group, term => Assert.Subset(
            group.ToHashSet(),
            thesaurus.Find(TermMatch.AskedTokens(term, out _), 0)!.Value.Others.Select(other => other.Text).ToHashSet())));
    }

    [Theory]
    [InlineData("Rogozin", "Рогозин")]
    [InlineData("Rogozin", "Rogosin")]
    [InlineData("Rogozin", "Rogozine")]
    [InlineData("Rogozin", "Рогозін")]
    [InlineData("Borisov", "Borissow")]
    [InlineData("Borisov", "Борисов")]
    [InlineData("Krikalev", "Крикалёв")]
    [InlineData("Perminov", "Perminoff")]
    [InlineData("Khrushchev", "Хрущев")]
    [InlineData("Chruschtschew", "Chruschtschew")]
    public void Key_OfTwoSpellings_IsOne(string one, string other) =>
        Assert.Equal(Transliteration.Key(one), Transliteration.Key(other));

    [Theory]
    [InlineData("change", false)]
    [InlineData("Youri", true)]
    public async Task Search_ForAWord_TakesItForAGivenNameThatHasACyrillicSpellingOnly(string word, bool isName)
    {
        var results = await archive.SearchAsync(word);

        Assert.NotEmpty(results.Hits);
        Assert.Equal(isName, results.Explanation.Contains("(also “", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("trampolne", "trampoline", 1)]
    [InlineData("sancitons", "sanctions", 1)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "xyz", null)]
    [InlineData("", "a", 1)]
    public void EditDistance_OfTwoWords_CountsSlips(string one, string other, int? distance) =>
        Assert.Equal(distance, EditDistance.Within(one, other, 2));

    /// <summary>A statement as a search finds it, which is asked for its day only: the whole answer may have many pages.</summary>
    private async Task<SearchHit> HitAsync(string query, string slug)
    {
        await using var db = archive.Open();
        var date = await db.Statements.Where(s => s.Slug == slug).Select(s => s.Date).SingleAsync(TestContext.Current.CancellationToken);
        var found = await archive.SearchAsync(new SearchCriteria
        {
            Query = query,
            From = date,
            To = date,
            PageSize = SearchCriteria.LargestPageSize,
        });
        return found.Hits.Single(hit => hit.Statement.Slug == slug);
    }
}
