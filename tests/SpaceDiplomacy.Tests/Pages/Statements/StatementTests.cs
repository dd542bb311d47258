using System.Net;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Statements;

public sealed class StatementTests(ArchiveApp app)
{
    private const string Trampoline = "/statements/rogozin-2014-04-29-trampoline";

    [Fact]
    public async Task Get_WithSeveralWordings_ShowsEachWithLanguageKindAndSourcesTheOriginalFirst()
    {
        var page = await app.PageAsync(Trampoline);

        var wordings = page.Marked("wording");
        Assert.Equal(["ru", "en", "en", "en"], wordings.Select(w => w.QuerySelector("blockquote")!.GetAttribute("lang")));
        Assert.Equal(
            ["original words", "translation", "translation", "translation"],
            wordings.Select(w => w.QuerySelector(".tag")!.Words()));
        Assert.All(wordings, wording => Assert.NotEmpty(wording.QuerySelectorAll(".sources a[href^='/sources/']")));
        Assert.StartsWith("Проанализировав санкции", wordings[0].QuerySelector("blockquote")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithSeveralWordingsOfALanguage_OffersToCompareThoseOnly()
    {
        var page = await app.PageAsync(Trampoline);

        var wordings = page.Marked("wording");
        Assert.Empty(wordings[0].Marked("compare"));
        Assert.Equal(
            [$"{Trampoline}?compare=1,3#compare", $"{Trampoline}?compare=1,4#compare"],
            Assert.Single(wordings[1].Marked("compare")).Links());
        Assert.Empty(page.Marked("comparison"));
    }

    [Theory]
    [InlineData(
        "3,4",
        "After analyzing the sanctions against our space industry, I [-suggest to][+propose] the [-USA][+United States] to "
        + "[-bring their][+deliver its] astronauts to the [-International Space Station][+ISS] using a trampoline.")]
    [InlineData(
        "1,3",
        "After [-reviewing][+analyzing] the sanctions against our [-[Russian] space industry[-]], [-[]I [-]] suggest "
        + "[-[that][+to] the [-] United States deliver][+USA to bring] their astronauts to the [-ISS []International Space "
        + "Station [-]] using a trampoline.")]
    [InlineData(
        "1,4",
        "After [-reviewing][+analyzing] the sanctions against our [-[Russian] space industry[-]], [-[]I [-] suggest [that]"
        + "[+propose] the [-]] United States [+to] deliver [-their][+its] astronauts to the ISS [-[International Space "
        + "Station]] using a trampoline.")]
    public async Task Get_WithTwoWordingsToCompare_MarksWhatDiffers(string compare, string difference)
    {
        var page = await app.PageAsync($"{Trampoline}?compare={compare}");

        var shown = Assert.Single(page.Marked("comparison")).QuerySelector(".difference")!;
        Assert.Equal("en", shown.GetAttribute("lang"));
        foreach (var hidden in shown.QuerySelectorAll(".visually-hidden").ToList())
        {
            hidden.Remove();
        }

        foreach (var changed in shown.QuerySelectorAll("del, ins").ToList())
        {
            changed.TextContent = (changed.LocalName == "del" ? "[-" : "[+") + changed.TextContent + "]";
        }

        Assert.Equal(difference, shown.Words().Replace("] [+", "][+", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1,1")]
    [InlineData("1,2")]
    [InlineData("1,9")]
    [InlineData("1,3,4")]
    [InlineData("a,b")]
    public async Task Get_WithACompareThatIsNone_Returns400WithThePageAndASentence(string compare)
    {
        var page = await app.PageAsync($"{Trampoline}?compare={compare}", HttpStatusCode.BadRequest);

        Assert.StartsWith("Two wordings are compared by their numbers", page.QuerySelector(".problem")!.Words(), StringComparison.Ordinal);
        Assert.Equal(4, page.Marked("wording").Count);
        Assert.Empty(page.Marked("comparison"));
    }

    [Fact]
    public async Task Get_ShowsTheOfficeHeldThatDay()
    {
        var page = await app.PageAsync(Trampoline);

        var office = Assert.Single(page.Marked("offices-on-day")).Words();
        Assert.Equal(
            "Deputy Prime Minister of Russia (defence and space industry) Government of the Russian Federation "
            + "23 December 2011 to 18 May 2018",
            office);
    }

    [Fact]
    public async Task Get_OnADayWithTwoOffices_ShowsBoth()
    {
        var page = await app.PageAsync("/statements/rogozin-2022-02-24-iss-deorbit");

        Assert.Equal(
            ["Director General of the State Corporation Roscosmos",
             "Special Representative of the President of Russia for International Cooperation in Space"],
            Assert.Single(page.Marked("offices-on-day")).QuerySelectorAll("strong").Select(title => title.Words()));
    }

    [Theory]
    [InlineData(Trampoline, "ch-rogozin-2014", "md-rogozin-2017")]
    [InlineData("/statements/rogozin-2014-03-17-us-asset-freeze", "us-rogozin-2014", "eu-rogozin-2014")]
    public async Task Get_ShowsTheSanctionsInForceThatDayAndNoLaterOnes(string address, string already, string later)
    {
        await using var db = app.Open();
        var day = await db.Statements.Where(s => s.Slug == address.Substring("/statements/".Length)).Select(s => s.Date.Earliest)
            .SingleAsync(TestContext.Current.CancellationToken);
        var expected = await db.Sanctions.Where(s => s.TargetOfficial!.Slug == "dmitry-rogozin"
                && s.Imposed.Earliest <= day && (s.Lifted == null || s.Lifted.Latest >= day))
            .Select(s => $"/sanctions/{s.Slug}").ToListAsync(TestContext.Current.CancellationToken);

        var page = await app.PageAsync(address);

        Assert.Contains($"/sanctions/{already}", expected);
        Assert.DoesNotContain($"/sanctions/{later}", expected);
        Assert.Equal(expected.Order(), Assert.Single(page.Marked("sanctions-on-day")).Links().Order());
    }

    [Fact]
    public async Task Get_OfReportedSpeech_SaysSoAndQuotesNothing()
    {
        var page = await app.PageAsync("/statements/rogozin-2022-07-09-no-talks");

        var words = page.QuerySelector(".quote")!;
        Assert.Empty(words.QuerySelectorAll("blockquote, .quoted"));
        Assert.Contains("reported, not a quotation", words.Words(), StringComparison.Ordinal);
        Assert.Contains("Do not quote it as the words of Dmitry Rogozin", words.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ShowsWhatItAnswersAndWhatAnsweredIt()
    {
        var page = await app.PageAsync(Trampoline);

        var links = Assert.Single(page.Marked("links"));
        Assert.Equal(
            ["/sanctions/us-export-denial-2014", "/sanctions/us-rogozin-2014"],
            links.Links().Where(link => !link.StartsWith("/sources/", StringComparison.Ordinal)));
        Assert.Equal(2, links.Marked("link-sources").Count(sources => sources.Links().Count > 0));
        Assert.Contains(
            "/statements/rogozin-2020-05-31-trampoline-was-a-warning",
            Assert.Single(page.Marked("answered-by")).Links());
    }

    [Fact]
    public async Task Get_NamesSimilarStatements_AsLinks()
    {
        var page = await app.PageAsync(Trampoline);

        var similar = Assert.Single(page.Marked("similar"));
        Assert.Equal("Similar statements", similar.QuerySelector("h2")!.Words());
        var statements = similar.Marked("statement").Select(statement => statement.QuerySelector("a.words")!.GetAttribute("href")).ToList();
        Assert.Equal(5, statements.Count);
        Assert.Contains("/statements/rogozin-2020-05-31-trampoline-was-a-warning", statements);
        Assert.DoesNotContain(Trampoline, statements);
    }

    [Fact]
    public async Task Get_LeadsToThePreviousAndTheNextStatementOfTheSpeaker()
    {
        await using var db = app.Open();
        var own = await db.Statements.Where(s => s.Official.Slug == "dmitry-rogozin").OrderBy(s => s.Number)
            .Select(s => $"/statements/{s.Slug}").ToListAsync(TestContext.Current.CancellationToken);
        var at = own.IndexOf(Trampoline);

        var page = await app.PageAsync(Trampoline);

        Assert.Equal(own[at - 1], page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal(own[at + 1], page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/statements/aschbacher-2021-12-musk-rules", "about 6 December 2021")]
    [InlineData("/statements/somanath-2023-artemis-accords", "June–July 2023")]
    [InlineData("/statements/lightfoot-deep-space-gateway-no-commitment-2017", "27–28 September 2017")]
    public async Task Get_WithACoarseDate_ShowsItAsItIs(string address, string date)
    {
        var page = await app.PageAsync(address);

        Assert.EndsWith($", {date}", page.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithUnknownSlug_Returns404WithASearchBox()
    {
        var page = await app.PageAsync("/statements/nobody-said-this", HttpStatusCode.NotFound);

        Assert.Equal("nobody said this", page.QuerySelector("input[name=q]")!.GetAttribute("value"));
    }
}
