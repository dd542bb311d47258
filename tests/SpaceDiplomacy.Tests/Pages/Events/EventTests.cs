using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Events;

public sealed class EventTests(ArchiveApp app)
{
    private static readonly string[] Records = ["statement", "sanction", "event"];

    [Fact]
    public async Task Chain_HasWhatWasSaidAndDoneByWhomTheEventNames()
    {
        using var seed = new SeedFolder();
        WriteOfficial(seed, "bo-comet", "1999");
        WriteOfficial(seed, "cy-dust", "2014-05");
        WriteStatement(seed, "bo-2014-06", "bo-comet", "2014-06-10");
        WriteStatement(seed, "cy-2014-04", "cy-dust", "2014-04-10");
        WriteStatement(seed, "cy-2014-06", "cy-dust", "2014-06-10");
        WriteStatement(seed, "ada-2013-12-31", "ada-orbit", "2013-12-31");
        WriteStatement(seed, "ada-2014-01-01", "ada-orbit", "2014-01-01");
        WriteStatement(seed, "ada-2014-07-29", "ada-orbit", "2014-07-29");
        WriteStatement(seed, "ada-2014-07-30", "ada-orbit", "2014-07-30");
        WriteStatement(seed, "ada-2014", "ada-orbit", "2014");
        WriteEvent(seed, "by-others", "2014-04-02", "officials: [bo-comet]");
        WriteEvent(seed, "of-the-agency", "2014-04-02", "agencies: [asa]");
        WriteSanction(seed, "on-the-works", "{entity: balloon-works}", "2014-04-03");
        WriteSanction(seed, "on-the-agency", "{agency: asa}", "2013-01-01", "lifted: \"2014-05-06\"");
        await using var site = new SmallSite(seed);

        var chain = await ChainAsync(site, "first-balloon");
        var page = await site.PageAsync("/events/first-balloon");

        Assert.Equal(
            [
                "ada-2014-01-01",
                "ada-2014",
                "first-balloon",
                "of-the-agency",
                "gb-ada-orbit-2014",
                "ada-2014-04-29-balloon announces",
                "on-the-agency",
                "cy-2014-06",
                "ada-2014-07-29",
            ],
            chain);
        Assert.Equal(
            [
                "1 January 2014 · 90 to 119 days before", "2014 · the same year", "April 2014 · this event",
                "2 April 2014 · the same month", "28 April 2014 · the same month", "29 April 2014 · the same month announces",
                "6 May 2014 · 6 to 35 days after", "10 June 2014 · 41 to 70 days after", "29 July 2014 · 90 to 119 days after",
            ],
            page.QuerySelectorAll(".chain > li > p:first-child").Select(line => line.Words()));
    }

    [Fact]
    public async Task Chain_OfAnEventThatNamesNobody_HasEverything()
    {
        using var seed = new SeedFolder();
        WriteOfficial(seed, "bo-comet", "1999");
        WriteStatement(seed, "bo-2014-06", "bo-comet", "2014-06-10");
        WriteEvent(seed, "storm", "2014-04-28", "");
        WriteSanction(seed, "on-the-works", "{entity: balloon-works}", "2014-04-03");
        await using var site = new SmallSite(seed);

        Assert.Equal(
            ["first-balloon", "on-the-works", "storm", "gb-ada-orbit-2014", "ada-2014-04-29-balloon", "bo-2014-06"],
            await ChainAsync(site, "storm"));
    }

    [Fact]
    public async Task Chain_OfMoreThanItShows_ShowsTheNearestAndSaysSo()
    {
        using var seed = new SeedFolder();
        for (var day = 1; day <= EventChain.Most + 10; day++)
        {
            var date = new DateOnly(2014, 5, 1).AddDays(day).ToString("O", CultureInfo.InvariantCulture);
            WriteStatement(seed, $"ada-{date}", "ada-orbit", date);
        }

        await using var site = new SmallSite(seed);
        var page = await site.PageAsync("/events/first-balloon");
        var section = page.Marked("chain")[0];
        var json = await site.JsonAsync("/events/first-balloon.json");

        Assert.Equal(EventChain.Most + 1, section.QuerySelectorAll(".chain > li").Length);
        Assert.Contains("The 50 nearest of 62 are shown.", section.Words(), StringComparison.Ordinal);
        Assert.Contains("/search?from=2014-01-01&to=2014-07-29&sort=oldest", section.Links());
        Assert.Equal(62, json.GetProperty("aroundTotal").GetInt32());
        Assert.Equal(EventChain.Most, json.GetProperty("around").GetArrayLength());
        Assert.Equal("2014-06-18", json.GetProperty("around").EnumerateArray().Last().GetProperty("date").GetString());
    }

    [Fact]
    public async Task Chain_OfTheArchive_IsTheSameInJson()
    {
        var shown = await ChainAsync(app, "russia-invades-ukraine-2022");
        var json = await app.JsonAsync("/events/russia-invades-ukraine-2022.json");

        var around = json.GetProperty("around").EnumerateArray().Select(Named).ToList();
        Assert.Equal(shown.Where(entry => entry != "russia-invades-ukraine-2022"), around);
        Assert.True(around.Count > 10);
    }

    /// <summary>The slugs in the chain of a page, each with the types of its links to the event.</summary>
    private static async Task<IReadOnlyList<string>> ChainAsync(
        WebApplicationFactory<Program> site, string slug)
    {
        var page = await site.PageAsync($"/events/{slug}");
        var entries = page.Marked("chain")[0].QuerySelectorAll(".chain > li");
        Assert.Single(entries, entry => entry.HasAttribute("aria-current"));
        return [.. entries.Select(entry => string.Join(' ', [
            entry.QuerySelector("p:not([data-testid]) a")?.GetAttribute("href")!.Split('/')[^1] ?? slug,
            .. entry.QuerySelectorAll(".meta .tag").Select(tag => tag.TextContent.Replace(' ', '-'))]))];
    }

    private static string Named(JsonElement entry)
    {
        var record = Records
            .Select(name => entry.TryGetProperty(name, out var found) ? found : default)
            .Single(found => found.ValueKind == JsonValueKind.Object);
        return string.Join(' ', [
            record.GetProperty("slug").GetString(),
            .. entry.GetProperty("links").EnumerateArray().Select(link => link.GetString())]);
    }

    private static void WriteOfficial(SeedFolder seed, string slug, string from) => seed.Write($"officials/{slug}.md", $$"""
        ---
        name: {{slug}}
        citizenship: "AD"
        appointments:
          - {title: Pilot, {{(from == "1999" ? "organization: Club" : "agency: asa")}}, from: "{{from}}", sources: [gazette]}
        sources: [gazette]
        ---

        Flew.
        """);

    private static void WriteStatement(SeedFolder seed, string slug, string official, string date) =>
        seed.Write($"statements/{slug}.md", $$"""
            ---
            official: {{official}}
            date: "{{date}}"
            venue: {kind: interview, name: Radio}
            wordings:
              - text: Said something.
                language: en
                kind: reported
                sources: [register]
            ---
            """);

    private static void WriteEvent(SeedFolder seed, string slug, string date, string names) => seed.Write($"events/{slug}.md", $$"""
        ---
        date: "{{date}}"
        title: {{slug}}
        {{names}}
        sources: [gazette]
        ---

        It happened.
        """);

    private static void WriteSanction(SeedFolder seed, string slug, string target, string imposed, string lifted = "") =>
        seed.Write($"sanctions/{slug}.md", $$"""
            ---
            target: {{target}}
            authority: gb-treasury
            programme: Balloons
            legal-basis: Balloon Act 1900
            imposed: "{{imposed}}"
            {{lifted}}
            measures: [listing]
            sources: [register]
            ---

            Listed.
            """);
}
