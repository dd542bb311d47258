using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SpaceDiplomacy.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SpaceDiplomacy.BrowserTests.Journeys;

public sealed partial class TimelineTests(Browser browser)
{
    private const string Rogozin = "/timeline?official=dmitry-rogozin";

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Labels_AtAnyWidth_NeverMeet(int width)
    {
        await using var window = await browser.OpenAsync(width: width);
        foreach (var address in new[] { Rogozin, "/timeline", "/timeline?from=2013&to=2016", "/timeline?from=2022-02-20&to=2022-03-20", "/agencies/roscosmos" })
        {
            var page = await window.GoAsync(address);

            Assert.Empty(await page.EvaluateAsync<string[]>(
                """
                () => {
                  const words = [...document.querySelectorAll(".timeline text")].map((text) => [text.textContent, text.getBoundingClientRect()])
                    .filter(([, box]) => box.width > 0);
                  const meet = (one, other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 2 && other.top < one.bottom - 2;
                  return words.flatMap(([text, box], place) => words.slice(place + 1).filter(([, other]) => meet(box, other)).map(([other]) => `${text} / ${other}`));
                }
                """));
        }
    }

    [Fact]
    public async Task Keyboard_ArrowsHomeAndEnd_MoveInTimeAndBetweenLanes()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(Rogozin + "&from=2014&to=2014");

        await page.Locator(".lane a").First.FocusAsync();
        var first = await FocusedAsync(page);
        await page.Keyboard.PressAsync("ArrowDown");
        var below = await FocusedAsync(page);
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal(first, await FocusedAsync(page));
        Assert.NotEqual(first, below);

        await page.Locator(".lane:has(.mark) a").First.FocusAsync();
        await page.Keyboard.PressAsync("End");
        var last = await FocusedAsync(page);
        await page.Keyboard.PressAsync("ArrowLeft");
        var before = await FocusedAsync(page);
        await page.Keyboard.PressAsync("Home");
        Assert.StartsWith("Statement: ", last, StringComparison.Ordinal);
        Assert.Equal(3, new HashSet<string> { last, before, await FocusedAsync(page) }.Count);

        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(AStatement());
    }

    [Fact]
    public async Task Tab_StopsOncePerLane()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(Rogozin);

        Assert.Equal(
            await page.Locator(".lane:has(a)").CountAsync(),
            await page.Locator(".lane a[tabindex='0']").CountAsync());
    }

    [Fact]
    public async Task PlusAndMinus_ZoomByAddressAndBackComesBack()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(Rogozin);
        var all = await page.Locator("[data-axis-words]").TextContentAsync();

        await page.Locator(".lane a").First.FocusAsync();
        await page.Keyboard.PressAsync("+");
        await Expect(page).ToHaveURLAsync(WithARange());
        await Expect(page.Locator("[data-axis-words]")).Not.ToHaveTextAsync(all!);
        await Expect(page.Locator("[role=status]")).ToHaveTextAsync((await page.Locator("[data-axis-words]").TextContentAsync())!);
        await page.Keyboard.PressAsync("-");
        await Expect(page.Locator("[data-axis-words]")).ToHaveTextAsync(all!);
        await page.GoBackAsync();
        await Expect(page.Locator("[data-axis-words]")).Not.ToHaveTextAsync(all!);
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ZoomLink_WithAndWithoutScript_ShowsTheSame(bool javaScript)
    {
        await using var window = await browser.OpenAsync(javaScript: javaScript);
        var page = await window.GoAsync(Rogozin);

        await page.Locator("[data-move=in]").ClickAsync();
        await Expect(page).ToHaveURLAsync(WithARange());
        await Expect(page.Locator("a[data-move=whole]")).ToBeVisibleAsync();
        await Expect(page.Locator("form.timeline-filters [name=from]")).ToHaveValueAsync(Year());
        if (javaScript)
        {
            await Expect(page.Locator("[data-move=in]")).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task Dragging_MovesTheDaysAndTheAddress()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(Rogozin + "&from=2014&to=2016");
        var box = (await page.Locator("svg.timeline").BoundingBoxAsync())!;

        await page.Mouse.MoveAsync(box.X + 300, box.Y + 40);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 100, box.Y + 40, new() { Steps = 5 });
        await page.Mouse.UpAsync();

        await Expect(page.Locator("[data-axis-words]")).ToContainTextAsync("2017");
        Assert.Contains("official=dmitry-rogozin", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&from=2014&to=2016", 200, 0)]
    [InlineData("&from=9998&to=9999", 100, -200)]
    public async Task Dragging_BackToWhereItBeganOrBeyondTheCalendar_StaysHere(string range, int first, int last)
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(Rogozin + range);
        var (address, entries) = (page.Url, await page.EvaluateAsync<int>("history.length"));
        var box = (await page.Locator("svg.timeline").BoundingBoxAsync())!;

        await page.Mouse.MoveAsync(box.X + 500, box.Y + 10);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 500 + first, box.Y + 10, new() { Steps = 5 });
        await Expect(page.Locator(".timeline-stage.moving")).ToHaveCountAsync(1);
        await page.Mouse.MoveAsync(box.X + 500 + last, box.Y + 10, new() { Steps = 5 });
        await page.Mouse.UpAsync();

        await Expect(page.Locator(".timeline-stage:not(.moving)")).ToHaveCountAsync(1);
        Assert.Equal(address, page.Url);
        Assert.Equal(entries, await page.EvaluateAsync<int>("history.length"));
    }

    [Fact]
    public async Task Dragging_LetGoOutsideOfTheWindow_DoesNotFollowThePointer()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(Rogozin);
        var picture = page.Locator("svg.timeline");

        await picture.DispatchEventAsync("pointerdown", new { button = 0, buttons = 1, clientX = 300, pointerType = "mouse" });
        await picture.DispatchEventAsync("pointermove", new { buttons = 0, clientX = 500, pointerType = "mouse" });

        await Expect(page.Locator(".timeline-stage.moving")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task ZoomLink_BeforeTheAnswer_SlidesAndAPressDoesNotUndoIt()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(Rogozin);
        var answer = new TaskCompletionSource();
        await page.RouteAsync("**/timeline?*", async route =>
        {
            await answer.Task;
            await route.ContinueAsync();
        });
        var next = await page.Locator("[data-move=in]").GetAttributeAsync("href");
        var box = (await page.Locator("svg.timeline").BoundingBoxAsync())!;

        await page.Locator("[data-move=in]").ClickAsync();
        await Expect(page.Locator(".timeline-stage.moving")).ToHaveCountAsync(1);
        await page.Mouse.ClickAsync(box.X + 300, box.Y + 40);
        answer.SetResult();

        await Expect(page).ToHaveURLAsync(next!);
        await Expect(page.Locator(".timeline-stage.moving")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task LinkToThePlaceOnThePage_AndBack_LeavesThePictureAlone()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(Rogozin);
        await page.Locator("[data-move=in]").ClickAsync();
        await Expect(page).ToHaveURLAsync(WithARange());
        var asked = Fetches(page);

        await page.Locator(".to-table").ClickAsync();
        await Expect(page).ToHaveURLAsync(TheTable());
        await page.GoBackAsync();
        await Expect(page).Not.ToHaveURLAsync(TheTable());
        await page.WaitForTimeoutAsync(200);

        Assert.Empty(asked);
    }

    [Fact]
    public async Task PlusKey_OutsideOfThePicture_DoesNothing()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(Rogozin);
        var asked = Fetches(page);

        await page.Locator("#content").FocusAsync();
        await page.Keyboard.PressAsync("+");
        await page.Locator(".entries a").First.FocusAsync();
        await page.Keyboard.PressAsync("+");
        await page.WaitForTimeoutAsync(200);

        Assert.Empty(asked);
    }

    [Fact]
    public async Task PlusKey_OnOneOfTwoBarsWithTheSameAddress_KeepsTheFocusThere()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(Rogozin);
        await page.Locator("[data-move=in]").ClickAsync();
        await Expect(page).ToHaveURLAsync(WithARange());
        var titles = await page.Locator(".lane a[href='/officials/dmitry-rogozin'] title").AllTextContentsAsync();
        Assert.True(titles.Distinct().Count() > 1);
        await page.GotoAsync(Rogozin);

        await page.Locator(".lane a").Filter(new() { HasText = titles[^1] }).FocusAsync();
        await page.Keyboard.PressAsync("+");
        await Expect(page).ToHaveURLAsync(WithARange());

        await Expect(page.Locator("[role=status]")).ToHaveTextAsync((await page.Locator("[data-axis-words]").TextContentAsync())!);
        Assert.Equal(titles[^1], await FocusedAsync(page));
    }

    [Fact]
    public async Task Moving_UpdatesWhatStandsOutsideOfThePicture()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(Rogozin + "&from=soon");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(1);

        await page.Locator("[data-move=in]").ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(Soon());
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        var range = new Uri(page.Url).Query;
        await Expect(page.Locator("footer a[rel=alternate]")).ToHaveAttributeAsync("href", EndingWith(range));
        await Expect(page.Locator("head link[rel=alternate]")).ToHaveAttributeAsync("href", EndingWith(range));

        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Picture_AtRest_CutsNoNamesAndLeavesThePinchToTheBrowser()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(Rogozin);

        await Expect(page.Locator(".timeline-stage")).ToHaveCSSAsync("overflow", "visible");
        await Expect(page.Locator(".timeline-stage")).ToHaveCSSAsync("touch-action", "auto");
    }

    [Fact]
    public async Task Table_OnANarrowScreen_StaysATable()
    {
        await using var window = await browser.OpenAsync(width: 360);
        var page = await window.GoAsync(Rogozin);
        var table = page.Locator("#table").GetByRole(AriaRole.Table);

        await Expect(table.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["When", "Kind", "What"]);
        var rows = await table.GetByRole(AriaRole.Row).CountAsync();
        Assert.Equal(3 * (rows - 1), await table.GetByRole(AriaRole.Cell).CountAsync());
    }

    /// <summary>What the script asks for from now on.</summary>
    private static List<string> Fetches(IPage page)
    {
        var asked = new List<string>();
        page.Request += (_, request) => asked.AddRange(request.ResourceType == "fetch" ? [request.Url] : []);
        return asked;
    }

    private static async Task<string> FocusedAsync(IPage page) =>
        await page.EvaluateAsync<string>("document.activeElement.querySelector('title')?.textContent ?? document.activeElement.outerHTML");

    [GeneratedRegex("/statements/")]
    private static partial Regex AStatement();

    [GeneratedRegex("[?&]from=.*&to=")]
    private static partial Regex WithARange();

    [GeneratedRegex("#table$")]
    private static partial Regex TheTable();

    [GeneratedRegex("soon")]
    private static partial Regex Soon();

    private static Regex EndingWith(string text) => new(Regex.Escape(text) + "$");

    [GeneratedRegex("^[0-9]{4}")]
    private static partial Regex Year();
}
