using System.Net;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Statements;

public sealed class IndexTests(ArchiveApp app)
{
    [Fact]
    public async Task Get_OfAMonth_ShowsOnlyThatMonth()
    {
        var page = await app.PageAsync("/statements?year=2014&month=4");

        Assert.Equal("Statements of April 2014", page.QuerySelector("h1")!.Words());
        Assert.All(
            page.QuerySelectorAll(".statement time"),
            date => Assert.StartsWith("2014-04", date.GetAttribute("datetime"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_CountsOfTheYears_AddUpToAll()
    {
        var page = await app.PageAsync("/statements");

        var sum = page.QuerySelectorAll(".years .muted").Sum(count => int.Parse(count.TextContent, null));
        Assert.Equal(Directory.GetFiles(Path.Combine(Repository.Seed, "statements")).Length, sum);
    }

    [Theory]
    [InlineData("p=0", "Page 1 of 7")]
    [InlineData("p=-5", "Page 1 of 7")]
    [InlineData("p=999999999999999999999", "Page 7 of 7")]
    [InlineData("p=abc", "Page 1 of 7")]
    [InlineData("p=3", "Page 3 of 7")]
    public async Task Get_WithAnyPageNumber_ShowsTheNearestPage(string query, string expected)
    {
        var page = await app.PageAsync($"/statements?{query}");

        Assert.Contains(expected, page.QuerySelector(".pager")!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year=0")]
    [InlineData("year=20148")]
    [InlineData("year=abc")]
    [InlineData("year=2014&month=13")]
    public async Task Get_WithAYearOrMonthThatIsNone_Returns400AndSaysWhatIsAccepted(string query)
    {
        var page = await app.PageAsync($"/statements?{query}", HttpStatusCode.BadRequest);
        var problem = await app.JsonAsync($"/statements.json?{query}", HttpStatusCode.BadRequest);

        const string Accepted = "A year is a number from 1 to 9999, a month from 1 to 12.";
        Assert.Contains(Accepted, page.QuerySelector(".problem")!.Words(), StringComparison.Ordinal);
        Assert.Equal(Accepted, problem.GetProperty("detail").GetString());
    }
}
