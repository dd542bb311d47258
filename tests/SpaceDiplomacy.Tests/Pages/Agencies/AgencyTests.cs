using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Agencies;

public sealed class AgencyTests(ArchiveApp app)
{
    [Fact]
    public async Task Get_ListsOnlyStatementsMadeInOfficeThere()
    {
        var page = await app.PageAsync("/agencies/dlr");

        var statements = page.Marked("statement").SelectMany(card => card.Links())
            .Where(link => link.StartsWith("/statements/", StringComparison.Ordinal)).ToList();
        // Woerner headed DLR until June 2015; what he said as head of ESA is not here.
        Assert.Contains("/statements/kaysser-pyzalla-2024-03-security", statements);
        Assert.DoesNotContain("/statements/woerner-2015-10-moon-village", statements);
    }

    [Fact]
    public async Task Get_ListsItsOfficialsInTheOrderInWhichTheyCame()
    {
        var page = await app.PageAsync("/agencies/esa");

        var heads = page.Marked("office").Where(office => office.Words().Contains("Director General,", StringComparison.Ordinal)
            || office.Words().Contains(", Director General", StringComparison.Ordinal));
        Assert.Equal(
            ["Jean-Jacques Dordain", "Johann-Dietrich Woerner", "Josef Aschbacher"],
            heads.Select(office => office.QuerySelector("a")!.Words()));
    }
}
