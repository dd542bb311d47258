using System.Net;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Timeline;

public sealed class TimelineTests(ArchiveApp app)
{
    private const string Rogozin = "/timeline?official=dmitry-rogozin";

    [Fact]
    public async Task Get_OfAnOfficial_DrawsAndTabulatesTheSame()
    {
        var page = await app.PageAsync("/timeline?official=yuri-borisov");
        var json = await app.JsonAsync("/timeline.json?official=yuri-borisov");

        var entries = json.GetProperty("results").EnumerateArray().ToList();
        var rows = page.Marked("entries")[0].QuerySelectorAll("tbody tr");
        Assert.Equal(json.GetProperty("total").GetInt32(), rows.Length);
        Assert.Equal(entries.Select(entry => entry.GetProperty("kind").GetString()), rows.Select(row => row.Children[1].Words()));
        foreach (var kind in new[] { "office", "sanction", "statement", "event" })
        {
            var drawn = page.QuerySelectorAll(".lane title").Count(title => title.Words().StartsWith($"{kind}:", StringComparison.OrdinalIgnoreCase));
            Assert.Equal(entries.Count(entry => entry.GetProperty("kind").GetString() == kind), drawn);
            Assert.True(drawn > 0, kind);
        }
    }

    [Fact]
    public async Task Get_OfAnOfficial_HasAllStatementsAndSanctionsOfThePerson()
    {
        var json = await app.WholeJsonAsync("/timeline.json?official=dmitry-rogozin");
        var said = (await app.JsonAsync("/search.json?official=dmitry-rogozin")).GetProperty("total").GetInt32();
        var imposed = (await app.JsonAsync("/sanctions.json?official=dmitry-rogozin")).GetProperty("total").GetInt32();

        Assert.Equal(said, Count(json, "statement"));
        Assert.Equal(said, json.GetProperty("statementsByMonth").EnumerateObject().Sum(month => month.Value.GetInt32()));
        Assert.Equal(imposed, Count(json, "sanction"));
        await using var db = app.Open();
        Assert.Equal(
            await db.Officials.Where(o => o.Slug == "dmitry-rogozin").SelectMany(o => o.Appointments)
                .CountAsync(TestContext.Current.CancellationToken),
            Count(json, "office"));
    }

    [Fact]
    public async Task Get_OfAnAgency_HasItsHeadsAndWhatTheySaidInOffice()
    {
        var json = await app.WholeJsonAsync("/timeline.json?agency=roscosmos");
        var said = (await app.JsonAsync("/search.json?agency=roscosmos")).GetProperty("total").GetInt32();

        Assert.Equal(said, Count(json, "statement"));
        Assert.Contains(json.GetProperty("results").EnumerateArray(), entry =>
            entry.GetProperty("title").GetString()!.StartsWith("Yuri Borisov", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_OfATopic_HasItsStatementsAndWhatTheyAreLinkedTo()
    {
        var json = await app.WholeJsonAsync("/timeline.json?topic=sanctions");
        var said = (await app.JsonAsync("/search.json?topic=sanctions")).GetProperty("total").GetInt32();

        Assert.Equal(said, Count(json, "statement"));
        Assert.Contains(json.GetProperty("results").EnumerateArray(), entry => entry.GetProperty("slug").GetString() == "us-rogozin-2014");
    }

    [Fact]
    public async Task Get_OfARange_ShowsWhatCanLieInItAndNothingElse()
    {
        var json = await app.WholeJsonAsync("/timeline.json?from=2014-04&to=2014-05");

        Assert.Equal(("2014-04", "2014-05"), (json.GetProperty("from").GetString(), json.GetProperty("to").GetString()));
        Assert.All(json.GetProperty("results").EnumerateArray(), entry =>
        {
            Assert.True(Date(entry, "from")?.Earliest is not { } first || first <= new DateOnly(2014, 5, 31), entry.ToString());
            Assert.True(Date(entry, "to")?.Latest is not { } last || last >= new DateOnly(2014, 4, 1), entry.ToString());
        });
        Assert.Contains(json.GetProperty("results").EnumerateArray(), entry => entry.GetProperty("slug").GetString() == "rogozin-2014-04-29-trampoline");
    }

    [Fact]
    public async Task Get_EveryState_IsAnAddressThatLeadsBack()
    {
        var page = await app.PageAsync(Rogozin);
        var closer = await app.PageAsync(page.QuerySelector("[data-move=in]")!.GetAttribute("href")!);
        var later = await app.PageAsync(closer.QuerySelector("[data-move=later]")!.GetAttribute("href")!);
        var whole = later.QuerySelector("[data-move=whole]")!.GetAttribute("href");

        Assert.Null(page.QuerySelector("a[data-move=out], a[data-move=whole], a[data-move=earlier], a[data-move=later]"));
        Assert.Equal(Rogozin, whole);
        Assert.True(Days(closer).Length < Days(page).Length);
        Assert.Equal(Days(closer).Length, Days(later).Length, tolerance: 3);
        Assert.True(Days(later).First > Days(closer).First);
    }

    [Fact]
    public async Task Get_OnADay_SaysTheStateAndMarksIt()
    {
        var day = new DateOnly(2014, 3, 18);
        await using var db = app.Open();
        var measures = await db.Sanctions.CountAsync(
            s => s.TargetOfficial!.Slug == "dmitry-rogozin" && s.Imposed.Latest <= day && (s.Lifted == null || s.Lifted.Earliest >= day),
            TestContext.Current.CancellationToken);

        var page = await app.PageAsync(Rogozin + "&on=2014-03-18");

        var sentence = page.Marked("on-day-sentence")[0].Words();
        Assert.StartsWith($"On 18 March 2014: one office held, {measures} measures in force, ", sentence, StringComparison.Ordinal);
        Assert.Contains("Deputy Prime Minister", page.Marked("on-day")[0].Words(), StringComparison.Ordinal);
        Assert.Contains(page.Marked("on-day-doubt"), doubt => doubt.Words().Contains("no end is recorded", StringComparison.Ordinal));
        Assert.Equal("18 March 2014", page.QuerySelector("svg .day text")!.Words());
    }

    [Theory]
    [InlineData("/officials/dmitry-rogozin")]
    [InlineData("/agencies/roscosmos")]
    [InlineData("/topics/iss")]
    [InlineData("/events/crew-dragon-demo-2-2020")]
    [InlineData("/sanctions")]
    public async Task Get_OfOtherPages_OnADay_SaysTheStateAndMarksIt(string address)
    {
        var page = await app.PageAsync(address + "?on=2022-03");

        Assert.StartsWith("On a day of March 2022: ", page.Marked("on-day-sentence")[0].Words(), StringComparison.Ordinal);
        // The year of an event may be another.
        Assert.Equal(!address.StartsWith("/events", StringComparison.Ordinal), page.QuerySelector("svg .day") is not null);
    }

    [Fact]
    public async Task Get_OnADayThatACoarseDateCanMean_SaysPossibly()
    {
        using var seed = new SeedFolder();
        seed.Replace("sanctions/gb-ada-orbit-2014.md", "imposed: \"2014-04-28\"", "imposed: \"2014-04\"");
        await using var site = new SmallSite(seed);

        var state = (await site.JsonAsync("/timeline.json?official=ada-orbit&on=2014-04-10")).GetProperty("onDay");
        var before = (await site.JsonAsync("/timeline.json?official=ada-orbit&on=2014-03-31")).GetProperty("onDay");
        var page = await site.PageAsync("/officials/ada-orbit?on=2014-04-10");

        Assert.False(Assert.Single(state.GetProperty("sanctions").EnumerateArray()).GetProperty("certain").GetBoolean());
        Assert.True(Assert.Single(state.GetProperty("offices").EnumerateArray()).GetProperty("certain").GetBoolean());
        Assert.Empty(before.GetProperty("sanctions").EnumerateArray());
        Assert.StartsWith(
            "On 10 April 2014: one office held, possibly one measure in force, no statement up to then.",
            page.Marked("on-day-sentence")[0].Words(),
            StringComparison.Ordinal);
        Assert.NotEmpty(page.Marked("on-day")[0].QuerySelectorAll(".tag-caution"));
    }

    [Fact]
    public async Task Get_OnADayToCome_TakesNothingWithoutAnEndForCertain()
    {
        var page = await app.PageAsync(Rogozin + "&on=2100-01-01");
        var state = (await app.JsonAsync("/timeline.json?official=dmitry-rogozin&on=2100-01-01")).GetProperty("onDay");

        Assert.All(state.GetProperty("sanctions").EnumerateArray(), found => Assert.False(found.GetProperty("certain").GetBoolean()));
        Assert.Contains(page.Marked("on-day-doubt"), doubt => doubt.Words().StartsWith("This day has not come yet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_OnADayOfAnUncertainDate_SaysThatItIs()
    {
        using var seed = new SeedFolder();
        seed.Replace("sanctions/gb-ada-orbit-2014.md", "imposed: \"2014-04-28\"", "imposed: \"2014-04-28?\"");
        await using var site = new SmallSite(seed);

        var page = await site.PageAsync("/officials/ada-orbit?on=2014-06-01");

        Assert.Contains(page.Marked("on-day-doubt"), doubt => doubt.Words().Contains("approximate or uncertain", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_ByTheForm_WithEmptyFields_IsTheSameAsWithoutThem()
    {
        var page = await app.PageAsync(Rogozin + "&agency=&topic=&from=&to=&on=2014-03-18");

        Assert.Contains(page.Marked("on-day")[0].Links(), link => link.StartsWith("/search?official=dmitry-rogozin&to=2014-03-18", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Links(), link => link.Contains("agency=&", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_UpToADay_CountsWhatWasCertainlySaidAndWhatMayHaveBeen()
    {
        using var seed = new SeedFolder();
        await using var site = new SmallSite(seed);

        var state = (await site.JsonAsync("/timeline.json?official=ada-orbit&on=2015-06-01")).GetProperty("onDay");

        Assert.Equal((1, 1), (state.GetProperty("statements").GetInt32(), state.GetProperty("possibleStatements").GetInt32()));
        Assert.Equal("ada-2014-04-29-balloon", state.GetProperty("lastStatement").GetProperty("slug").GetString());
    }

    [Theory]
    [InlineData("/timeline?from=soon", "“from” takes an EDTF date")]
    [InlineData("/timeline?on=2014-13", "“on” takes an EDTF date")]
    [InlineData("/timeline?from=2016&to=2014", "The range ends before it begins")]
    [InlineData("/timeline?from=../2014", "“from” takes a date that is not open")]
    [InlineData("/timeline?to=2014/..", "“to” takes a date that is not open")]
    [InlineData("/timeline?on=2014/..", "“on” takes a date that is not open")]
    [InlineData("/sanctions?on=2014/..", "“on” takes a date that is not open")]
    [InlineData("/officials/dmitry-rogozin?on=then", "“on” takes an EDTF date")]
    [InlineData("/topics/iss?on=then", "“on” takes an EDTF date")]
    public async Task Get_WithADateThatIsNone_Returns400AndSaysWhatIsAccepted(string address, string expected)
    {
        var page = await app.PageAsync(address, HttpStatusCode.BadRequest);

        Assert.Contains(expected, page.QuerySelector("[role=alert]")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg.timeline"));
    }

    [Theory]
    [InlineData("/timeline.json?from=soon")]
    [InlineData("/timeline.svg?on=soon")]
    public async Task Get_ForMachines_WithADateThatIsNone_ReturnsAProblem(string address) =>
        await app.JsonAsync(address, HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("/timeline?official=nobody", "The archive has no official under “nobody”.")]
    [InlineData("/timeline?official=dmitry-rogozin&from=0001&to=0002", "Nothing is recorded in these days.")]
    [InlineData("/timeline?official=oleg-ostapenko&from=9999", "Nothing is recorded in these days.")]
    [InlineData("/timeline?from=9999", "1 January 9999 to 31 December 9999: no office, no sanction, no statement, no event.")]
    [InlineData("/timeline?official=dmitry-rogozin&to=1900", "1 January 1900 to 31 December 1900: no office")]
    [InlineData("/timeline?from=9000/..", "1 January 9000 to 31 December 9000: no office")]
    [InlineData("/timeline?from=9000-05-06/", "6 May 9000 to 31 December 9000: no office")]
    [InlineData("/timeline?to=../1950", "1 January 1950 to 31 December 1950: ")]
    [InlineData("/timeline?to=/1950-02", "1 January 1950 to 28 February 1950: ")]
    [InlineData("/timeline?topic=nobody&to=../2014-09", "1 January 2014 to 30 September 2014: no office")]
    public async Task Get_OfNothing_SaysSo(string address, string expected) =>
        Assert.Contains(expected, (await app.PageAsync(address)).Body!.Words(), StringComparison.Ordinal);

    [Fact]
    public async Task GetSvg_IsAFileOfItsOwnWithWholeAddresses()
    {
        using var client = app.CreateClient();
        using var response = await client.GetAsync("/timeline.svg?official=dmitry-rogozin", TestContext.Current.CancellationToken);
        var svg = XElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("timeline.svg", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains(".timeline", svg.Element(ns + "style")!.Value, StringComparison.Ordinal);
        Assert.All(svg.Descendants(ns + "a").Attributes("href"), href => Assert.StartsWith("http", href.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_OfTooManyStatementsToTellApart_CountsThemByMonthAndOpensTheMonth()
    {
        using var seed = new SeedFolder();
        await using var site = new SmallSite(seed);
        await FillAsync(site, statements: 2_000, sanctions: 300);

        var page = await site.PageAsync("/timeline?official=ada-orbit");
        var columns = page.QuerySelectorAll(".count:not(.coarse)");
        var month = await site.PageAsync(columns[20].GetAttribute("href")!);

        Assert.Equal(144, columns.Length);
        Assert.Empty(page.QuerySelectorAll(".mark"));
        Assert.EndsWith($": {month.QuerySelectorAll(".mark").Length} statements", columns[20].Words(), StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(page.Source.Text), 1, 400 * 1024);
        // The year that only a year is known of stands under the columns, not in one of its months.
        Assert.Equal("2015: one statement", Assert.Single(page.QuerySelectorAll(".count.coarse")).Words());
    }

    [Fact]
    public async Task Get_OfPartOfAMonth_CountsTheWholeMonth()
    {
        using var seed = new SeedFolder();
        await using var site = new SmallSite(seed);
        await FillAsync(site, statements: 2_000, sanctions: 0);

        var whole = await site.WholeJsonAsync("/timeline.json?from=2014-03&to=2014-06");
        var part = await site.WholeJsonAsync("/timeline.json?from=2014-03-18&to=2014-06-02");

        Assert.Equal(Month(whole), Month(part));
        Assert.True(Count(part, "statement") < Count(whole, "statement"));

        static int Month(System.Text.Json.JsonElement timeline) => timeline.GetProperty("statementsByMonth").GetProperty("2014-03").GetInt32();
    }

    [Fact]
    public async Task Get_OfUncertainDates_CountsThemApart()
    {
        using var seed = new SeedFolder();
        seed.Replace("statements/ada-2014-04-29-balloon.md", "date: \"2014-04-29\"", "date: \"2014-04-29?\"");
        await using var site = new SmallSite(seed);

        var months = (await site.JsonAsync("/timeline.json")).GetProperty("statementsByMonth");

        Assert.Equal(1, months.GetProperty("2014-04?").GetInt32());
        Assert.False(months.TryGetProperty("2014-04", out _));
    }

    [Fact]
    public async Task Get_OfMoreStatementsThanAreRead_OnlyCountsThemAndSaysSo()
    {
        using var seed = new SeedFolder();
        await using var site = new SmallSite(seed);
        await FillAsync(site, statements: 5_100, sanctions: 0);

        var page = await site.PageAsync("/timeline");
        var json = await site.JsonAsync("/timeline.json");

        Assert.Contains("The 5,102 statements are too many for it", page.Marked("entries")[0].Words(), StringComparison.Ordinal);
        Assert.Equal(5_102, json.GetProperty("statementsByMonth").EnumerateObject().Sum(month => month.Value.GetInt32()));
        Assert.Equal(0, Count(json, "statement"));
    }

    private static async Task FillAsync(SmallSite site, int statements, int sanctions)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await CrowdedArchive.AddStatementsAsync(db, statements);
        db.ChangeTracker.Clear();
        await CrowdedArchive.AddSanctionsAsync(db, sanctions);
    }

    private static int Count(System.Text.Json.JsonElement timeline, string kind) =>
        timeline.GetProperty("results").EnumerateArray().Count(entry => entry.GetProperty("kind").GetString() == kind);

    private static EdtfDate? Date(System.Text.Json.JsonElement entry, string end) =>
        entry.GetProperty(end).GetString() is { } text ? EdtfDate.Parse(text) : null;

    private static (int First, int Length) Days(IParentNode page)
    {
        var figure = page.QuerySelector("[data-axis-first]")!;
        var first = int.Parse(figure.GetAttribute("data-axis-first")!, System.Globalization.CultureInfo.InvariantCulture);
        return (first, int.Parse(figure.GetAttribute("data-axis-last")!, System.Globalization.CultureInfo.InvariantCulture) - first + 1);
    }
}
