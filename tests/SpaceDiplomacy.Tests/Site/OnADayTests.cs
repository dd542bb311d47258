using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>What holds on a day is the same wherever it is said, and as <see cref="PlainDay"/> has it.</summary>
public sealed class OnADayTests(ArchiveApp app)
{
    private const int DaysOfTheArchive = 80;
    private const int DaysOfPeriods = 160;

    private static readonly string[] EdgeDays =
    [
        "0001", "0001-01-01", "9999-12-31", "9999", "2026-11~", "201X", "20XX", "2014-XX", "2018-XX-XX", "2014-03-17/2018-05-20",
    ];

    [Fact]
    public Task OnRandomDays_TheArchive_SaysTheSameEverywhere() => CheckDaysAsync(app, DaysOfTheArchive);

    [Fact]
    public async Task OnRandomDays_PeriodsOfEveryShape_SayTheSameEverywhere()
    {
        using var seed = ArchiveOfPeriods.Make(new(20_180_520));
        await using var site = new SmallSite(seed);

        await CheckDaysAsync(site, DaysOfPeriods);
    }

    [Fact]
    public Task OnTheDayOfAStatement_TheArchive_SaysTheSameEverywhere() => CheckStatementsAsync(app, 60);

    [Fact]
    public async Task OnTheDayOfAStatement_PeriodsOfEveryShape_SayTheSameEverywhere()
    {
        using var seed = ArchiveOfPeriods.Make(new(20_140_317));
        await using var site = new SmallSite(seed);

        await CheckStatementsAsync(site, 100);
    }

    private static async Task CheckDaysAsync(WebApplicationFactory<Program> site, int count)
    {
        var known = await PlainRecords.ReadAsync(site);
        var random = new Random(20_140_429);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        List<string> days =
        [
            .. EdgeDays, $"{today:yyyy-MM-dd}", $"{today:yyyy-MM-dd}~", $"{today.AddDays(1):yyyy-MM-dd}", $"{today:yyyy-MM}", $"{today:yyyy}",
            .. Enumerable.Range(0, count).Select(number => number % 4 == 0 ? Later(random, today) : ArchiveOfPeriods.Day(random)),
        ];
        foreach (var day in days)
        {
            var official = known.Officials[random.Next(known.Officials.Count)];
            await CheckDayAsync(site, known.Of(official), $"official={official}", $"/officials/{official}", day, today);
            var agency = known.Agencies[random.Next(known.Agencies.Count)];
            await CheckDayAsync(site, known.At(agency), $"agency={agency}", $"/agencies/{agency}", day, today);
        }

        foreach (var day in days.Take(20))
        {
            await CheckDayAsync(site, known, "", null, day, today);
        }
    }

    /// <summary>A day to come, or one that is not over.</summary>
    private static string Later(Random random, DateOnly today)
    {
        var day = today.AddDays(random.Next(-40, random.Next(3) * 3_000 + 60));
        return random.Next(4) switch { 0 => $"{day:yyyy-MM}", 1 => $"{day:yyyy}", 2 => $"{day:yyyy-MM-dd}?", _ => $"{day:yyyy-MM-dd}" };
    }

    private static async Task CheckDayAsync(
        WebApplicationFactory<Program> site, PlainRecords known, string whose, string? profile, string day, DateOnly today)
    {
        var query = $"?{whose}&on={day}";
        var sanctions = known.Sanctions.On(day, today);
        var offices = known.Offices.On(day, today);
        var list = await site.WholeJsonAsync($"/sanctions.json{query}");
        var pages = await site.PagesAsync($"/sanctions{query}");
        var state = (await site.JsonAsync($"/timeline.json{query}")).GetProperty("onDay");
        var sentence = $"{offices.InWords("office")} held, {sanctions.InWords("measure")} in force, ";

        AssertSame(query, sanctions, list.GetProperty("results").EnumerateArray()
            .Select(one => (one.Text("slug"), one.GetProperty("certain").GetBoolean())));
        AssertSame(query, sanctions, pages.SelectMany(page => page.QuerySelectorAll("[data-testid=sanctions] tbody tr")).Select(row => (
            row.QuerySelector("td:last-child a")!.GetAttribute("href")!.Split('/')[^1], row.QuerySelector(".tag-caution") is null)));
        AssertFirst(query, sanctions, state, "sanctions", entry => entry.Text("slug"));
        AssertFirst(
            query, offices, state, "offices",
            entry => PlainRecords.Office(entry.Text("slug"), entry.TextOrNull("from"), entry.TextOrNull("to")));
        AssertSentence(query, sentence, pages[0]);
        var said = known.Statements.Select(statement => PlainDay.Readings(statement.Date)).ToList();
        var (first, last) = PlainDay.Readings(day);
        var by = said.Count(statement => statement.Last <= first);
        Assert.Equal((query, by), (query, state.GetProperty("statements").GetInt32()));
        Assert.Equal(
            (query, said.Count(statement => statement.First <= last) - by), (query, state.GetProperty("possibleStatements").GetInt32()));
        if (profile is not null)
        {
            AssertSentence(query, sentence, await site.PageAsync($"{profile}?on={day}"));
        }
    }

    private static async Task CheckStatementsAsync(WebApplicationFactory<Program> site, int count)
    {
        var known = await PlainRecords.ReadAsync(site);
        var random = new Random(20_140_429);
        foreach (var statement in random.GetItems(known.Statements.ToArray(), count))
        {
            var sanctions = known.Of(statement.Official).Sanctions.On(statement.Date, today: null);
            var offices = known.Of(statement.Official).Offices.On(statement.Date, today: null);
            var json = await site.JsonAsync($"/statements/{statement.Slug}.json");
            var page = await site.PageAsync($"/statements/{statement.Slug}");

            AssertSame(statement.Slug, sanctions, json.GetProperty("sanctionsOnDay").EnumerateArray()
                .Select(one => (one.Text("slug"), one.GetProperty("certain").GetBoolean())));
            AssertSame(statement.Slug, sanctions, page.QuerySelectorAll("[data-testid=sanctions-on-day] li").Select(item => (
                item.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1], !item.Words().Contains("Possibly", StringComparison.Ordinal))));
            AssertSame(statement.Slug, offices, json.GetProperty("offices").EnumerateArray().Select(one => (
                PlainRecords.Office(statement.Official, one.TextOrNull("from"), one.TextOrNull("to")), one.GetProperty("certain").GetBoolean())));
            Assert.Equal(
                (statement.Slug, offices.Count, offices.Count(office => !office.Certain)),
                (statement.Slug, page.QuerySelectorAll("[data-testid=offices-on-day] li").Length,
                    page.QuerySelectorAll("[data-testid=offices-on-day] li").Count(item => item.Words().Contains("Possibly", StringComparison.Ordinal))));
        }

        await CheckSearchAsync(site, known);
    }

    private static async Task CheckSearchAsync(WebApplicationFactory<Program> site, PlainRecords known)
    {
        var facets = (await site.JsonAsync("/search.json")).GetProperty("facets");
        var sanctioned = known.Statements.ToLookup(statement => known.Of(statement.Official).Sanctions.On(statement.Date, null).Count > 0);
        await CheckFilterAsync("sanctioned", "yes", sanctioned[true]);
        await CheckFilterAsync("sanctioned", "no", sanctioned[false]);
        await CheckFilterAsync("sanctioned", "before", known.Statements.Where(said => Listing(said, (first, said) => said.Last < first.First)));
        await CheckFilterAsync("sanctioned", "after", known.Statements.Where(said => Listing(said, (first, said) => said.First > first.Last)));
        foreach (var authority in known.Sanctions.Select(sanction => sanction.Row).Distinct())
        {
            await CheckFilterAsync("authority", authority, known.Statements.Where(said =>
                known.Of(said.Official).Sanctions.Where(sanction => sanction.Row == authority).On(said.Date, null).Count > 0));
        }

        foreach (var agency in known.Agencies)
        {
            await CheckFilterAsync("agency", agency, known.At(agency).Statements);
        }

        async Task CheckFilterAsync(string filter, string value, IEnumerable<PlainStatement> expected)
        {
            var slugs = expected.Select(statement => statement.Slug).Order(StringComparer.Ordinal).ToList();
            using var client = site.CreateClient();
            var table = await client.GetStringAsync($"/search.csv?{filter}={value}", TestContext.Current.CancellationToken);
            var found = known.Statements.Select(statement => statement.Slug)
                .Where(slug => table.Contains($"\n{slug},", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
            var counted = facets.GetProperty(filter).EnumerateArray().FirstOrDefault(one => one.Text("value") == value);
            Assert.Equal(slugs, found);
            Assert.Equal(
                (filter, value, slugs.Count),
                (filter, value, counted.ValueKind == JsonValueKind.Undefined ? 0 : counted.GetProperty("count").GetInt32()));
        }

        bool Listing(PlainStatement said, Func<(int First, int Last), (int First, int Last), bool> lies)
        {
            var imposed = known.Of(said.Official).Sanctions.Select(sanction => PlainDay.Readings(sanction.From!)).ToList();
            return imposed.Count > 0
                && lies((imposed.Min(date => date.First), imposed.Min(date => date.Last)), PlainDay.Readings(said.Date));
        }
    }

    private static IEnumerable<(string, bool Certain)> Entries(JsonElement state, string kind, Func<JsonElement, string> name) =>
        state.GetProperty(kind).EnumerateArray()
            .Select(found => (name(found.GetProperty("entry")), found.GetProperty("certain").GetBoolean()));

    /// <summary>The state has the first of them, the certain ones before the others, and says how many there are.</summary>
    private static void AssertFirst(
        string where, IReadOnlyList<(string, bool Certain)> expected, JsonElement state, string kind, Func<JsonElement, string> name)
    {
        var first = Entries(state, kind, name).ToList();
        Assert.Equal((where, expected.Count), (where, state.GetProperty($"{kind}Total").GetInt32()));
        Assert.Equal((where, Math.Min(expected.Count, PagedLists.Most)), (where, first.Count));
        Assert.Empty(first.Except(expected).Select(one => (where, one)));
        Assert.Equal(
            (where, Math.Min(expected.Count(one => one.Certain), first.Count)), (where, first.TakeWhile(one => one.Certain).Count()));
    }

    private static void AssertSame(string where, IReadOnlyList<(string, bool)> expected, IEnumerable<(string, bool)> actual) =>
        Assert.Equal(expected.Order().Select(one => (where, one)), actual.Order().Select(one => (where, one)));

    private static void AssertSentence(string where, string expected, IHtmlDocument page) =>
        Assert.True(page.Marked("on-day-sentence")[0].Words().Contains(expected, StringComparison.Ordinal), $"{where}: {expected}");
}
