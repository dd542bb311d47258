using SpaceDiplomacy.Tests.Support;
using SpaceDiplomacy.Web.Pages.Statements;

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
        Assert.Equal(Repository.Count("statements"), sum);
    }

    [Theory]
    [InlineData("p=0", 1)]
    [InlineData("p=-5", 1)]
    [InlineData("p=999999999999999999999", int.MaxValue)]
    [InlineData("p=abc", 1)]
    [InlineData("p=3", 3)]
    public async Task Get_WithAnyPageNumber_ShowsTheNearestPage(string query, int nearest)
    {
        var page = await app.PageAsync($"/statements?{query}");

        var pages = (Repository.Count("statements") + IndexModel.PageSize - 1) / IndexModel.PageSize;
        Assert.Contains($"Page {Math.Min(nearest, pages)} of {pages}", page.QuerySelector(".pager")!.Words(), StringComparison.Ordinal);
    }
}
