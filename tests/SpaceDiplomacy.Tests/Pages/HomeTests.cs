using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages;

public sealed class HomeTests(ArchiveApp app)
{
    [Fact]
    public async Task Get_ShowsTheNumbersOfTheArchive()
    {
        var page = await app.PageAsync("/");

        foreach (var kind in new[] { "statements", "officials", "agencies", "sanctions", "events", "sources" })
        {
            var files = Repository.Count(kind);
            Assert.Equal($"{files} {kind}", page.QuerySelector($".numbers a[href='/{kind}']")!.Words());
        }
    }

    [Fact]
    public async Task Get_ShowsTheNewestStatementsFirst()
    {
        var page = await app.PageAsync("/");

        var dates = page.Marked("statement").Select(card => card.QuerySelector("time")?.GetAttribute("datetime")).ToList();
        Assert.Equal(5, dates.Count);
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
    }
}
