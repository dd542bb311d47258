using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Sanctions;

public sealed class SanctionTests(ArchiveApp app)
{
    [Fact]
    public async Task Get_ShowsTheMeasureAndWhatAnsweredIt()
    {
        var page = await OpenAsync("/sanctions/us-rogozin-2014");

        var facts = page.QuerySelector("[data-testid=facts]")!.TextContent;
        Assert.Equal("US Treasury, Office of Foreign Assets Control on Dmitry Rogozin", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Executive Order 13661", facts, StringComparison.Ordinal);
        Assert.Contains("no end recorded", facts, StringComparison.Ordinal);
        Assert.Equal(4, page.QuerySelectorAll(".sources li").Length);
        Assert.Contains("trampoline", page.QuerySelector("[data-testid=answered-by]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.QuerySelectorAll("[data-testid=sanctions] li").Length);
        Assert.Equal(5, page.QuerySelectorAll("svg a.bar").Length);
    }

    [Theory]
    [InlineData("/sanctions/us-isro-1992", "lifted", "about May 1994")]
    [InlineData("/sanctions/us-cgwic-2006", "lifted", "2006–2021")]
    [InlineData("/sanctions/us-bis-isro-1998", "imposed", "November 1998")]
    public async Task Get_CoarseDate_IsShownAsCoarseAsItIs(string address, string term, string date)
    {
        var page = await OpenAsync(address);

        var value = page.QuerySelectorAll("[data-testid=facts] dt")
            .Single(dt => string.Equals(dt.TextContent, term, StringComparison.OrdinalIgnoreCase)).NextElementSibling!;
        Assert.Equal(date, value.TextContent);
    }

    [Fact]
    public async Task Get_UnknownSlug_Is404()
    {
        using var client = app.CreateClient();
        using var response = await client.GetAsync("/sanctions/nothing", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var client = app.CreateClient();
        var html = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
        return new HtmlParser().ParseDocument(html);
    }
}
