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
    public async Task Search_ForAName_FindsItsOtherNames(string one, string other)
    {
        var first = await archive.SearchAsync(one);
        var second = await archive.SearchAsync(other);

        Assert.NotEqual(0, first.Total);
        Assert.Equal(Slugs(first), Slugs(second));
    }

    [Theory]
    [InlineData("МКС", "rogozin-2014-04-29-trampoline")]
    [InlineData("International Space Station батутом", "rogozin-2014-04-29-trampoline")]
    [InlineData("Rogosin trampoline", "rogozin-2014-04-29-trampoline")]
    [InlineData("trampoline", "rogozin-2014-04-29-trampoline")]
    [InlineData("蹦床", "rogozin-2014-04-29-trampoline")]
    [InlineData("Roskosmos Borisow", "borisov-2023-08-21-luna-25")]
    public async Task Search_AcrossScripts_FindsTheStatement(string query, string slug) =>
        Assert.Contains(slug, Slugs(await archive.SearchAsync(query)));

    [Fact]
    public async Task Search_InQuotationMarks_FindsNoOtherNames()
    {
        var results = await archive.SearchAsync("\"蹦床\"");

        Assert.Equal(0, results.Total);
        Assert.Equal("Statements with exactly “蹦床”.", results.Explanation);
    }

    [Fact]
    public async Task Search_ThatFoundByAnotherName_SaysWhich()
    {
        var hits = (await archive.SearchAsync("蹦床")).Hits;

        Assert.All(hits, hit => Assert.NotEmpty(hit.FoundAs));
        Assert.Equal(["trampoline", "батут"], hits.Single(hit => hit.Statement.Slug == "rogozin-2014-04-29-trampoline").FoundAs);
        Assert.All((await archive.SearchAsync("trampoline")).Hits, hit => Assert.Empty(hit.FoundAs));
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
    [InlineData("trampolne", "trampoline", 1)]
    [InlineData("sancitons", "sanctions", 1)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "xyz", null)]
    [InlineData("", "a", 1)]
    public void EditDistance_OfTwoWords_CountsSlips(string one, string other, int? distance) =>
        Assert.Equal(distance, EditDistance.Within(one, other, 2));

    private static IEnumerable<string> Slugs(Archive.Searching.SearchResults results) =>
        results.Hits.Select(hit => hit.Statement.Slug).Order();
}
