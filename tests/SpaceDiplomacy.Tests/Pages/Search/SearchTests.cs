using System.Net;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Search;

public sealed class SearchTests(ArchiveApp app)
{
    [Theory]
    [InlineData("trampoline")]
    [InlineData("батута")]
    public async Task Get_ForTheTrampoline_ShowsRogozinsStatementFirst(string query)
    {
        var page = await app.PageAsync($"/search?q={Uri.EscapeDataString(query)}");

        var first = page.Marked("statement")[0];
        Assert.Contains("/statements/rogozin-2014-04-29-trampoline", first.Links());
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
        var total = json.GetProperty("total").GetInt32();
        Assert.Equal($"{total} statements", page.Marked("total")[0].Words());
        Assert.Equal(total, page.Marked("statement").Count);
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

    [Fact]
    public async Task Get_WithNothingFound_HelpsOn()
    {
        var page = await app.PageAsync("/search?q=zzzz&topic=iss");

        var help = Assert.Single(page.Marked("nothing-found"));
        Assert.Contains("/search?q=zzzz", help.Links());
        Assert.Empty(page.Marked("statement"));
    }

    [Theory]
    [InlineData("from=2014-13", "“from” is an EDTF date")]
    [InlineData("to=yesterday", "“to” is an EDTF date")]
    [InlineData("kind=quote", "“kind” is one of original, translation, reported")]
    [InlineData("sort=best", "“sort” is one of relevance, newest, oldest")]
    [InlineData("sanctioned=maybe", "“sanctioned” is yes or no")]
    public async Task Get_WithAValueThatIsNone_Returns400AndSaysWhatIsAccepted(string query, string sentence)
    {
        var page = await app.PageAsync($"/search?q=moon&{query}", HttpStatusCode.BadRequest);
        var problem = await app.JsonAsync($"/search.json?q=moon&{query}", HttpStatusCode.BadRequest);

        Assert.Contains(sentence, page.QuerySelector(".problem")!.Words(), StringComparison.Ordinal);
        Assert.Contains(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
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
            ["query", "explanation", "total", "page", "pageSize", "results"],
            json.EnumerateObject().Select(property => property.Name));
        var hit = json.GetProperty("results")[0];
        Assert.Equal(
            ["slug", "url", "official", "date", "text", "snippet", "language", "kind"],
            hit.EnumerateObject().Select(property => property.Name));
        Assert.Contains("<mark>trampoline</mark>", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);
    }
}
