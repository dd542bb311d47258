using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Agencies;

public sealed class AgencyTests(ArchiveApp app)
{
    [Fact]
    public async Task Get_ListsOnlyStatementsMadeInOfficeThere()
    {
        var pages = await app.PagesAsync("/agencies/dlr");

        var statements = pages.SelectMany(page => page.Marked("statement")).SelectMany(card => card.Links())
            .Where(link => link.StartsWith("/statements/", StringComparison.Ordinal)).ToList();
        // Woerner headed DLR until June 2015; what he said as head of ESA is not here.
        Assert.Contains("/statements/kaysser-pyzalla-2024-03-security", statements);
        Assert.DoesNotContain("/statements/woerner-2015-10-moon-village", statements);
    }

    [Fact]
    public async Task Get_ListsItsOfficialsInTheOrderInWhichTheyCame()
    {
        await using var db = app.Open();
        var expected = await db.Officials
            .SelectMany(o => o.Appointments, (official, office) => new { official.Name, office.Title, office.Agency, office.From })
            .Where(held => held.Agency!.Slug == "esa" && held.Title == "Director General").OrderBy(held => held.From!.Earliest)
            .Select(held => held.Name).ToListAsync(TestContext.Current.CancellationToken);

        var page = await app.PageAsync("/agencies/esa");

        Assert.True(expected.Count > 1);
        Assert.Equal(
            expected,
            page.Marked("office").Where(office => office.Words().Contains(", Director General ", StringComparison.Ordinal))
                .Select(office => office.QuerySelector("a")!.Words()));
    }
}
