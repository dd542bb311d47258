using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SpaceDiplomacy.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SpaceDiplomacy.BrowserTests.Journeys;

/// <summary>Search as you type, with the keyboard alone.</summary>
public sealed partial class SuggestionsTests(Browser browser)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=moon")]
    [InlineData("/officials")]
    public async Task Typing_OpensTheListThatTheBoxNames(string address)
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync(address);
        var box = Box(page);
        await Expect(box).ToHaveAttributeAsync("role", "combobox");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(List(page)).ToBeHiddenAsync();

        await TypeAsync(page, "roc");

        await Expect(List(page)).ToBeVisibleAsync();
        await Expect(List(page)).ToHaveAttributeAsync("role", "listbox");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(box).ToHaveAttributeAsync("aria-controls", (await List(page).GetAttributeAsync("id"))!);
        await Expect(box).Not.ToHaveAttributeAsync("aria-activedescendant", AnyText());
        Assert.True(await Options(page).CountAsync() > 1);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Arrows_MoveThroughTheListAndTheBox()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/");
        await OpenListAsync(page, "ros");
        var last = await Options(page).CountAsync() - 1;
        Assert.True(last > 0);

        await page.Keyboard.PressAsync("ArrowDown");
        await ExpectActiveAsync(page, 0);
        await page.Keyboard.PressAsync("ArrowDown");
        await ExpectActiveAsync(page, 1);
        await page.Keyboard.PressAsync("ArrowUp");
        await ExpectActiveAsync(page, 0);
        await page.Keyboard.PressAsync("ArrowUp");
        await ExpectNoneActiveAsync(page);
        await page.Keyboard.PressAsync("ArrowUp");
        await ExpectActiveAsync(page, last);
        await page.Keyboard.PressAsync("ArrowDown");
        await ExpectNoneActiveAsync(page);
        await Expect(Box(page)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task ANewAnswer_HasNoActiveOption()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/");
        await OpenListAsync(page, "ro");
        await Expect(Options(page).GetByText("Dmitry Rogozin")).ToBeVisibleAsync();
        var answer = await HoldAnswersAsync(page);
        await page.Keyboard.TypeAsync("s");
        await answer.Asked;
        await page.Keyboard.PressAsync("ArrowDown");
        await ExpectActiveAsync(page, 0);

        answer.Release();

        await Expect(Options(page).GetByText("Dmitry Rogozin")).ToHaveCountAsync(0);
        await Expect(List(page)).ToBeVisibleAsync();
        await ExpectNoneActiveAsync(page);
    }

    [Theory]
    [InlineData("rogoz", "Dmitry Rogozin", "/officials/dmitry-rogozin$")]
    [InlineData("tramp", "trampoline", "/search\\?q=trampoline$")]
    public async Task Enter_OnASuggestion_GoesToIt(string typed, string suggestion, string address)
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/");
        await OpenListAsync(page, typed);

        for (var i = 0; await Options(page).Filter(new() { HasText = suggestion }).First.GetAttributeAsync("aria-selected") != "true"; i++)
        {
            Assert.True(i < 12);
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex(address));
    }

    [Fact]
    public async Task AClick_GoesToTheSuggestion()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/");
        await OpenListAsync(page, "rogoz");

        await Options(page).GetByText("Dmitry Rogozin").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/officials/dmitry-rogozin$"));
    }

    [Fact]
    public async Task Enter_AfterMoreWasTyped_SearchesForWhatStandsInTheBox()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/");
        await OpenListAsync(page, "ro");
        await page.Keyboard.PressAsync("ArrowDown");
        await ExpectActiveAsync(page, 0);
        await HoldAnswersAsync(page);

        await page.Keyboard.TypeAsync("cket");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("/search\\?q=rocket$"));
    }

    [Fact]
    public async Task Escape_ClosesTheListAndKeepsTheWords_AndEmptiesTheBoxNext()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/");
        await OpenListAsync(page, "ros");
        await page.Keyboard.PressAsync("ArrowDown");

        await page.Keyboard.PressAsync("Escape");

        await ExpectClosedAsync(page);
        await Expect(Box(page)).ToHaveValueAsync("ros");
        await Expect(Box(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(List(page)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Box(page)).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData("Escape")]
    [InlineData("Tab")]
    public async Task Leaving_WhileAnAnswerIsUnderWay_LeavesTheListClosed(string key)
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/");
        await OpenListAsync(page, "ro");
        var answer = await HoldAnswersAsync(page);
        var isAborted = new TaskCompletionSource();
        page.RequestFailed += (_, _) => isAborted.TrySetResult();
        await page.Keyboard.TypeAsync("s");
        await answer.Asked;

        await page.Keyboard.PressAsync(key);
        await ExpectClosedAsync(page);
        answer.Release();
        await Box(page).FocusAsync();

        await isAborted.Task.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        await ExpectClosedAsync(page);
    }

    [Fact]
    public async Task Tab_LeavesTheListForTheButton()
    {
        await using var window = await browser.OpenAsync();
        var page = await window.GoAsync("/");
        await OpenListAsync(page, "ros");

        await page.Keyboard.PressAsync("Tab");

        await ExpectClosedAsync(page);
        await Expect(page.Locator("main .search-form button")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task WithoutJavaScript_ThePlainFormSearches()
    {
        await using var window = await browser.OpenAsync(javaScript: false);
        var page = await window.GoAsync("/");
        Assert.Null(await Box(page).GetAttributeAsync("role"));

        await TypeAsync(page, "tramp*");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("/search\\?q=tramp"));
        await Expect(page.Locator("[data-testid=statement]").First).ToBeVisibleAsync();
        await Expect(page.Locator(".suggestions")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task TheOpenList_HasNoViolation(ColorScheme colors)
    {
        await using var window = await browser.OpenAsync(colors: colors);
        var page = await window.GoAsync("/search?q=moon");
        await OpenListAsync(page, "ros");
        await page.Keyboard.PressAsync("ArrowDown");
        await ExpectActiveAsync(page, 0);

        var result = await page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        await Expect(List(page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TheOpenList_At320Pixels_StaysWithinThePage()
    {
        await using var window = await browser.OpenAsync(width: 320);
        var page = await window.GoAsync("/");
        await OpenListAsync(page, "ros");

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static ILocator Box(IPage page) => page.Locator("[data-search-box]");

    private static ILocator List(IPage page) => page.Locator(".suggestions");

    private static ILocator Options(IPage page) => List(page).GetByRole(AriaRole.Option);

    private static async Task TypeAsync(IPage page, string letters)
    {
        await Box(page).ClearAsync();
        await Box(page).PressSequentiallyAsync(letters);
    }

    private static async Task OpenListAsync(IPage page, string letters)
    {
        await TypeAsync(page, letters);
        await Expect(List(page)).ToBeVisibleAsync();
    }

    private static async Task ExpectActiveAsync(IPage page, int place)
    {
        var option = Options(page).Nth(place);
        await Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(List(page).Locator("[aria-selected=true]")).ToHaveCountAsync(1);
        await Expect(Box(page)).ToHaveAttributeAsync("aria-activedescendant", (await option.GetAttributeAsync("id"))!);
    }

    private static async Task ExpectNoneActiveAsync(IPage page)
    {
        await Expect(List(page).Locator("[aria-selected=true]")).ToHaveCountAsync(0);
        await Expect(Box(page)).Not.ToHaveAttributeAsync("aria-activedescendant", AnyText());
    }

    private static async Task ExpectClosedAsync(IPage page)
    {
        await Expect(List(page)).ToBeHiddenAsync();
        await Expect(Box(page)).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(Box(page)).Not.ToHaveAttributeAsync("aria-activedescendant", AnyText());
    }

    /// <summary>Answers to what is typed from now on wait until they are released.</summary>
    private static async Task<HeldAnswer> HoldAnswersAsync(IPage page)
    {
        var (asked, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/search/suggest.json*", async route =>
        {
            asked.TrySetResult();
            await released.Task;
            await route.ContinueAsync();
        });
        return new(asked.Task, released.SetResult);
    }

    private sealed record HeldAnswer(Task Asked, Action Release);

    [GeneratedRegex(".")]
    private static partial Regex AnyText();
}
