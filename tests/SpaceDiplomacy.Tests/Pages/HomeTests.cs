using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Records;
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
            Assert.Equal($"{files.ToReaders()} {kind}", page.QuerySelector($".numbers a[href='/{kind}']")!.Words());
        }
    }

    [Fact]
    public async Task Get_ShowsTheNewestStatementsFirst()
    {
        await using var db = app.Open();
        var newest = await db.Statements.OrderByDescending(s => s.Date.Earliest).Select(s => $"/statements/{s.Slug}").Take(5)
            .ToListAsync(TestContext.Current.CancellationToken);

        var page = await app.PageAsync("/");

        Assert.Equal(newest.Order(), page.QuerySelectorAll(".beside > :first-child a.words").Select(link => link.GetAttribute("href")).Order());
    }
}
