using System.Net;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Statements;

/// <summary>The results of checks as readers and machines see them.</summary>
public sealed class ChecksTests : IDisposable
{
    private const string Address = "/statements/ada-2014-04-29-balloon";
    private const string File = "statements/ada-2014-04-29-balloon.md";
    private const string Quote = "We don't mind — let them come by \"balloon\", we will not wait for them.";

    private readonly SeedFolder seed = new();
    private readonly SmallSite site;

    public ChecksTests()
    {
        seed.Replace(File, "text: Let them come by balloon.", $"text: '{Quote.Replace("'", "''")}'");
        site = new(seed);
    }

    [Fact]
    public async Task Get_WithAnotherDashQuotesAndALineBreak_IsExactAfterFoldingAndSaysWhich()
    {
        seed.Capture("gazette", "She said: We don’t mind - let them\ncome by “balloon”, we will not wait for them.");

        var quotePage = await site.PageAsync(Address);
        var page = await site.PageAsync($"{Address}/checks");
        var check = (await site.JsonAsync($"{Address}.json")).GetProperty("wordings")[0].GetProperty("checks")[0];

        var badge = quotePage.Marked("check").Single(badge => badge.ParentElement!.Links()[^1] == $"{Address}/checks#1-gazette");
        Assert.Equal("exact after folding", badge.Words());
        var details = page.QuerySelector("[id='1-gazette']")!;
        Assert.Equal(
            ["the shape of quotation marks and apostrophes", "the shape of dashes and the space beside them", "line breaks and runs of spaces"],
            Assert.Single(details.Marked("foldings")).QuerySelectorAll("li").Select(item => item.Words()));
        Assert.Contains("24 November 2026", details.Words(), StringComparison.Ordinal);
        Assert.Equal("exact-after-folding", check.GetProperty("result").GetString());
        Assert.Equal(
            ["quotation-marks", "dashes", "white-space"],
            check.GetProperty("foldings").EnumerateArray().Select(folding => folding.GetString()));
        Assert.Equal("She said: ", check.GetProperty("passage").GetProperty("prefix").GetString());
        Assert.Equal(10, check.GetProperty("passage").GetProperty("start").GetInt32());
        Assert.Contains(check.GetProperty("sha256").GetString()!, details.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithAChangedWord_IsNearAndShowsTheDifference()
    {
        seed.Capture("gazette", Quote.Replace("come", "travel", StringComparison.Ordinal));

        var details = (await site.PageAsync($"{Address}/checks")).QuerySelector("[id='1-gazette']")!;

        Assert.Equal("near, not the same", Assert.Single(details.Marked("check")).Words());
        var difference = Assert.Single(details.Marked("difference"));
        Assert.Equal("[left out: come]", Assert.Single(difference.QuerySelectorAll("del")).Words());
        Assert.Equal("[put in: travel]", Assert.Single(difference.QuerySelectorAll("ins")).Words());
    }

    [Fact]
    public async Task Get_WithARemovedClause_IsNotFound()
    {
        seed.Capture("gazette", Quote.Replace(", we will not wait for them", "", StringComparison.Ordinal));

        var details = (await site.PageAsync($"{Address}/checks")).QuerySelector("[id='1-gazette']")!;

        Assert.Equal("not found", Assert.Single(details.Marked("check")).Words());
        Assert.Empty(details.Marked("passage"));
    }

    [Fact]
    public async Task Get_WithoutCaptures_SaysSoOnce()
    {
        var page = await site.PageAsync(Address);

        Assert.Empty(page.Marked("check"));
        Assert.Equal("/about#checking", Assert.Single(Assert.Single(page.Marked("no-captures")).Links()));
        Assert.Single((await site.PageAsync($"{Address}/checks")).Marked("no-captures"));
        Assert.Empty((await site.PageAsync("/statements/ada-2015-again")).Marked("no-captures"));
    }

    [Fact]
    public async Task Get_OfACapture_IsPrivateUnlessSetOtherwise()
    {
        const string Text = "A long story. Que vinguin en globus. The end.\n";
        seed.Capture("gazette", Text);
        await using var open = new SmallSite(seed, ("Site:PublicCaptures", "true"));

        var closed = await site.PageAsync("/sources/gazette");
        await site.PageAsync("/sources/gazette.capture.txt", HttpStatusCode.NotFound);

        Assert.Equal(2, closed.Marked("check").Count);
        Assert.Contains($"{Address}/checks#2-gazette", Assert.Single(closed.Marked("checks")).Links());
        Assert.DoesNotContain("/sources/gazette.capture.txt", closed.Links());
        Assert.Contains("/sources/gazette.capture.txt", (await open.PageAsync("/sources/gazette")).Links());
        using var response = await open.CreateClient().GetAsync("/sources/gazette.capture.txt", TestContext.Current.CancellationToken);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Text, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_OfTheChecksOfAnUnknownStatement_Returns404() =>
        await site.PageAsync("/statements/nobody/checks", HttpStatusCode.NotFound);

    public void Dispose()
    {
        site.Dispose();
        seed.Dispose();
    }
}
