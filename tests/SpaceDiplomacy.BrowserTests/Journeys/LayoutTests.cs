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
    public async Task EveryPage_WithTextTwiceAsLarge_DoesNotScrollSideways(string address)
    {
        await using var window = await browser.OpenAsync(width: 360);
        var page = await window.GoAsync(address);

        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");

        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
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

    [Theory]
    [MemberData(nameof(PageTypes.Addresses), MemberType = typeof(PageTypes))]
    public async Task EveryPage_KeepsItsHeadingApartFromWhatFollows(string address)
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(address);

        var apart = await page.EvaluateAsync<double>(
            """
            () => {
              const heading = document.querySelector("h1");
              const next = heading.nextElementSibling ?? heading.closest("main > *").nextElementSibling;
              return next.getBoundingClientRect().top - heading.getBoundingClientRect().bottom;
            }
            """);
        Assert.InRange(apart, 6, 40);
    }

    [Theory]
    [InlineData("/statements/al-ahbabi-2017-11-14-russia")]
    [InlineData("/statements/alekseyev-2010-12-russia")]
    [InlineData("/statements/lightfoot-deep-space-gateway-no-commitment-2017")]
    [InlineData("/statements/rogozin-2022-03-31-poem")]
    public async Task Dates_OnNarrowScreens_BreakNeitherInAHeadingNorWithinTheirNumbers(string address)
    {
        foreach (var width in new[] { 360, 414, 500 })
        {
            await using var window = await browser.OpenAsync(width: width);
            var page = await window.GoAsync(address);

            Assert.Empty(await page.EvaluateAsync<string[]>(
                """
                () => {
                  const broken = [];
                  const date = document.querySelector("h1 .whole");
                  if (date.offsetHeight > 1.5 * parseFloat(getComputedStyle(date).lineHeight)) {
                    broken.push(date.textContent);
                  }
                  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
                  while (texts.nextNode()) {
                    for (const numbers of texts.currentNode.data.matchAll(/\d+–\d+/g)) {
                      const range = document.createRange();
                      range.setStart(texts.currentNode, numbers.index);
                      range.setEnd(texts.currentNode, numbers.index + numbers[0].length);
                      if (new Set([...range.getClientRects()].map((box) => box.top)).size > 1) {
                        broken.push(texts.currentNode.data);
                      }
                    }
                  }
                  return broken;
                }
                """));
        }
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

    [Theory]
    [InlineData("/agencies")]
    [InlineData("/entities")]
    [InlineData("/sanctions")]
    [InlineData("/timeline")]
    public async Task ATable_OnANarrowScreen_IsNotCut(string address)
    {
        await using var window = await browser.OpenAsync(width: 360);
        var page = await window.GoAsync(address);

        Assert.True(await page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('.scroll')].every((table) => table.scrollWidth <= table.clientWidth)"));
    }

    [Fact]
    public async Task Events_OfAllYears_StandInOneColumn()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/events");

        Assert.Equal(1, await page.EvaluateAsync<int>(
            "new Set([...document.querySelectorAll('main dd')].map((entry) => Math.round(entry.getBoundingClientRect().left))).size"));
    }

    [Fact]
    public async Task ForcedColours_KeepWhatAColourSays()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/sanctions");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });

        var colours = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('body, .swatch')].map((element) => getComputedStyle(element).backgroundColor)");
        Assert.Equal(colours.Length, colours.Distinct().Count());
        Assert.True(colours.Length > 3);
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

        await window.GoAsync("/search?q=trampoline");
        Assert.False(await page.Locator(".choices").IsVisibleAsync());
    }

    [Fact]
    public async Task Print_KeepsTheSizesOfTheScreenToEachOther()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/statements/rogozin-2014-04-29-trampoline");

        var onScreen = await SizeOfSmallPrintAsync(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(onScreen, await SizeOfSmallPrintAsync(page), 3);
    }

    [Fact]
    public async Task Dark_TurnsThePageDark()
    {
        await using var light = await browser.OpenAsync();
        await using var dark = await browser.OpenAsync(colors: ColorScheme.Dark);

        Assert.NotEqual(await BackgroundAsync(light), await BackgroundAsync(dark));
    }

    /// <summary>As a part of the size of what is to be read.</summary>
    private static async Task<double> SizeOfSmallPrintAsync(IPage page) => await page.EvaluateAsync<double>(
        """
        () => {
          const size = (selector) => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize);
          return size(".meta") / size(".prose p");
        }
        """);

    private static async Task<string> BackgroundAsync(Window window)
    {
        var page = await window.GoAsync("/");
        return await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
    }
}
