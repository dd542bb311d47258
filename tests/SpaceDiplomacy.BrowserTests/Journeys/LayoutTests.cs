using Microsoft.Playwright;
using SpaceDiplomacy.BrowserTests.Support;

namespace SpaceDiplomacy.BrowserTests.Journeys;

public sealed class LayoutTests(Browser browser)
{
    [Theory]
    [MemberData(nameof(PageTypes.Addresses), MemberType = typeof(PageTypes))]
    public async Task EveryPage_At320Pixels_DoesNotScrollSideways(string address)
    {
        await using var window = await browser.OpenAsync(width: 320);
        var page = await window.GoAsync(address);

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [MemberData(nameof(PageTypes.Addresses), MemberType = typeof(PageTypes))]
    public async Task EveryPage_AsksNoOtherHostAndComplainsOfNothing(string address)
    {
        await using var window = await browser.OpenAsync();
        await window.GoAsync(address);

        Assert.Empty(window.ForeignRequests);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task QuotePage_HasAComfortableMeasure()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/statements/rogozin-2014-04-29-trampoline");

        var width = await page.EvaluateAsync<double>(
            """
            () => {
              const prose = document.querySelector(".prose p");
              const probe = document.createElement("span");
              probe.textContent = "abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz";
              prose.append(probe);
              const letter = probe.getBoundingClientRect().width / probe.textContent.length;
              return prose.getBoundingClientRect().width / letter;
            }
            """);
        Assert.InRange(width, 60, 80);
    }

    [Fact]
    public async Task Print_LeavesOutWhatPaperCannotUse()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/statements/rogozin-2014-04-29-trampoline");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await page.Locator(".site-search").IsVisibleAsync());
        Assert.False(await page.Locator(".site-nav").IsVisibleAsync());
        Assert.True(await page.Locator(".quote blockquote").IsVisibleAsync());
        Assert.Equal(4, await page.Locator("[data-testid=wording]").CountAsync());
    }

    [Fact]
    public async Task Dark_TurnsThePageDark()
    {
        await using var light = await browser.OpenAsync();
        await using var dark = await browser.OpenAsync(colors: ColorScheme.Dark);

        Assert.NotEqual(await BackgroundAsync(light), await BackgroundAsync(dark));
    }

    private static async Task<string> BackgroundAsync(Window window)
    {
        var page = await window.GoAsync("/");
        return await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
    }
}
