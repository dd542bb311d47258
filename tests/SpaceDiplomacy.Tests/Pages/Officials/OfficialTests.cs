using System.Net;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Officials;

public sealed class OfficialTests(ArchiveApp app)
{
    /// <summary>What every PNG begins with.</summary>
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Fact]
    public async Task Get_ShowsEveryOfficeWithItsDatesAndSources()
    {
        await using var db = app.Open();
        var titles = await db.Officials.Where(o => o.Slug == "dmitry-rogozin").SelectMany(o => o.Appointments)
            .OrderBy(office => office.Position).Select(office => office.Title).ToListAsync(TestContext.Current.CancellationToken);

        var page = await app.PageAsync("/officials/dmitry-rogozin");

        var offices = page.Marked("office");
        Assert.Equal(titles, offices.Select(office => office.QuerySelector("strong")!.Words()));
        Assert.Contains(offices, office => office.Words().Contains("24 May 2018 to 15 July 2022", StringComparison.Ordinal));
        Assert.Contains(offices, office => office.Words().Contains("since 23 September 2023, no end recorded", StringComparison.Ordinal));
        Assert.All(offices, office => Assert.NotEmpty(office.QuerySelectorAll("a[href^='/sources/']")));
    }

    [Fact]
    public async Task Get_LeadsToWordsAndSanctionsOfThePerson()
    {
        var page = await app.PageAsync("/officials/dmitry-rogozin");

        Assert.Equal("dmitry-rogozin", page.QuerySelector("form[action='/search'] input[name=official]")!.GetAttribute("value"));
        Assert.Contains("/sanctions?official=dmitry-rogozin", page.Links());
        await using var db = app.Open();
        Assert.Equal(
            await db.Sanctions.CountAsync(s => s.TargetOfficial!.Slug == "dmitry-rogozin", TestContext.Current.CancellationToken),
            page.QuerySelectorAll("[data-testid=sanctions] li").Length);
    }

    [Fact]
    public async Task Get_WithoutAPortrait_ShowsInitials()
    {
        var page = await app.PageAsync("/officials/johann-dietrich-woerner");

        Assert.Equal("JW", page.QuerySelector(".initials")!.Words());
    }

    [Fact]
    public async Task Get_WithAPortrait_ShowsItWithItsCreditAndServesTheFile()
    {
        using var seed = new SeedFolder();
        seed.Replace("officials/ada-orbit.md", "citizenship:", "portrait: {file: ada.png, credit: ASA, licence: CC0}\ncitizenship:")
            .Write("portraits/ada.png", Png);
        using var folder = new TemporaryFolder();
        await using var site = new Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Archive:Seed", seed.Path);
            host.UseSetting("Archive:Database", folder.File("archive.db"));
        });
        using var client = site.CreateClient();

        var html = await client.GetStringAsync("/officials/ada-orbit", TestContext.Current.CancellationToken);
        using var picture = await client.GetAsync("/portraits/ada.png", TestContext.Current.CancellationToken);

        var figure = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelector("figure.portrait")!;
        Assert.Equal("/portraits/ada.png", figure.QuerySelector("img")!.GetAttribute("src"));
        Assert.Equal("ASA, CC0", figure.QuerySelector("figcaption")!.Words());
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Png, await picture.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task GetIndex_ByName_ListsEveryoneOnce()
    {
        var pages = await app.PagesAsync("/officials?by=name");

        var names = pages.SelectMany(page => page.QuerySelectorAll(".people > li > a")).Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(Repository.Count("officials"), names.Count);
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task GetIndex_ListsOfficialsByFamilyName()
    {
        await using var db = app.Open();
        var sorted = (await db.Officials.ToListAsync(TestContext.Current.CancellationToken))
            .OrderBy(o => NameKey.Of(o.SortName ?? o.Name), StringComparer.Ordinal).ThenBy(o => o.Slug, StringComparer.Ordinal)
            .Select(o => $"/officials/{o.Slug}").ToList();

        var byName = await app.PagesAsync("/officials?by=name");
        var byAgency = await app.PagesAsync("/officials");

        Assert.Equal(sorted, byName.SelectMany(page => page.QuerySelectorAll(".people .who")).Select(link => link.GetAttribute("href")));
        Assert.All(byAgency.SelectMany(page => page.QuerySelectorAll(".people")), people =>
        {
            var links = people.QuerySelectorAll(".who").Select(link => link.GetAttribute("href")!).ToList();
            Assert.Equal(links.OrderBy(sorted.IndexOf), links);
        });
    }

    [Fact]
    public async Task GetIndex_ByName_PutsEveryNameUnderTheLetterOfItsSortName()
    {
        (string Slug, string Name, string? SortName, string Letter)[] people =
        [
            ("adler", "Zoe Adler", "Adler, Zoe", "A"),
            ("al-adl", "Zoe al-Adl", "al-Adl, Zoe", "A"),
            ("abd", "Zoe 'Abd", "'Abd, Zoe", "A"),
            ("angstrom", "Zoe Ångström", "Ångström, Zoe", "A"),
            ("de-witt", "Zoe de Witt", "de Witt, Zoe", "D"),
            ("zhang", "Zhang Zoe", "Zhang Zoe", "Z"),
            ("no-sort-name", "Zoe Adler", null, "Z"),
            ("digits", "40", null, "#"),
        ];
        using var seed = new SeedFolder();
        foreach (var (slug, name, sortName, _) in people)
        {
            seed.Write($"officials/{slug}.md", SeedFolder.Files["officials/ada-orbit.md"].Replace(
                "name: Ada Orbit", $"name: \"{name}\"" + (sortName is null ? "" : $"\nsort-name: \"{sortName}\"")));
        }
        await using var site = new SmallSite(seed);

        var page = await site.PageAsync("/officials?by=name");

        Assert.All(people, person => Assert.Equal(
            person.Letter,
            page.QuerySelector($".people:has(a[href='/officials/{person.Slug}'])")!.PreviousElementSibling!.Words()));
        var letters = page.QuerySelectorAll("h2").Select(heading => heading.Words()).ToList();
        Assert.Equal(letters.Distinct().Order(StringComparer.Ordinal), letters);
    }

    [Fact]
    public async Task GetIndex_ByAgency_ShowsWhoServedTwoAgenciesInBoth()
    {
        await using var db = app.Open();
        var agencies = await db.Officials.Where(o => o.Slug == "johann-dietrich-woerner").SelectMany(o => o.Appointments)
            .Where(office => office.Agency != null).Select(office => office.Agency!.Slug).Distinct()
            .CountAsync(TestContext.Current.CancellationToken);

        var page = await app.PageAsync("/officials");

        Assert.True(agencies > 1);
        Assert.Equal(agencies, page.QuerySelectorAll(".people a[href='/officials/johann-dietrich-woerner']").Length);
    }

    [Fact]
    public async Task Get_WithUnknownSlug_Returns404() =>
        await app.PageAsync("/officials/nobody", HttpStatusCode.NotFound);
}
