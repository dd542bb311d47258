using System.Text.RegularExpressions;
using SpaceDiplomacy.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SpaceDiplomacy.BrowserTests.Journeys;

public sealed partial class ReaderTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reader_GoesFromSearchToQuoteToProfileToSanctionsWithoutGoingBack(bool javaScript)
    {
        await using var window = await browser.OpenAsync(javaScript: javaScript);
        var page = await window.GoAsync("/");

        await page.Locator("main input[name=q]").FillAsync("trampoline");
        await page.Locator("main form button").First.ClickAsync();
        await Expect(page.Locator("[data-testid=total]")).ToBeVisibleAsync();

        await page.Locator("[data-testid=statement] .words").First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Dmitry Rogozin, 29 April 2014");

        await page.Locator(".crumbs a").GetByText("Dmitry Rogozin").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Dmitry Rogozin");

        await page.GetByText("See them on the timeline").ClickAsync();
        await Expect(page).ToHaveURLAsync(SanctionsOnRogozin());
        await Expect(page.Locator("svg a").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/search?q=trampoline", "rogozin-2014-04-29-trampoline", ".quote .quoted")]
    [InlineData("/search?q=%22Mars+probe%22", "popovkin-2012-01-10-phobos-grunt-interference", ".prose p")]
    public async Task AResult_LeadsToThePassage(string search, string statement, string passage)
    {
        await using var window = await browser.OpenAsync(width: 360);
        var page = await window.GoAsync(search);

        await page.Locator($".words[href*='{statement}']").First.ClickAsync();

        await Expect(page.Locator(passage).First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Slash_PutsTheCursorIntoTheSearchBox()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/officials");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("moon/mars");
        await page.Keyboard.PressAsync("Enter");

        // The slash within the words is typed, not caught.
        await Expect(page.Locator("main input[name=q]")).ToHaveValueAsync("moon/mars");
    }

    [Fact]
    public async Task Keyboard_ReachesTheContentFromTheSkipLink()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/statements/rogozin-2014-04-29-trampoline");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Keyboard_ReachesTheFiltersPastTheResults(int width)
    {
        await using var window = await browser.OpenAsync(width: width);
        var page = await window.GoAsync("/search?q=space");

        await page.Locator("[aria-label=Order] a").Last.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Narrow the results")).ToBeFocusedAsync();
        await Expect(page.GetByText("Narrow the results")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('#narrow') !== null"));
    }

    [Theory]
    [MemberData(nameof(PageTypes.Addresses), MemberType = typeof(PageTypes))]
    public async Task EveryPage_ShowsWhereTheFocusIs(string address)
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(address);

        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var outline = await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle");
            Assert.NotEqual("none", outline);
        }
    }

    [GeneratedRegex(@"/sanctions\?official=dmitry-rogozin$")]
    private static partial Regex SanctionsOnRogozin();
}
