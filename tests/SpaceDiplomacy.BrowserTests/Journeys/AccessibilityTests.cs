using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SpaceDiplomacy.BrowserTests.Support;

namespace SpaceDiplomacy.BrowserTests.Journeys;

public sealed class AccessibilityTests(Browser browser)
{
    [Theory]
    [MemberData(nameof(PageTypes.Addresses), MemberType = typeof(PageTypes))]
    public async Task EveryPage_InLight_HasNoViolation(string address) => await CheckAsync(address, ColorScheme.Light);

    /// <summary>Of the rules only contrast knows of colours.</summary>
    [Theory]
    [MemberData(nameof(PageTypes.Addresses), MemberType = typeof(PageTypes))]
    public async Task EveryPage_InDark_HasNoViolation(string address) =>
        await CheckAsync(address, ColorScheme.Dark, "color-contrast", "link-in-text-block");

    private async Task CheckAsync(string address, ColorScheme colors, params string[] rules)
    {
        await using var window = await browser.OpenAsync(colors: colors);
        var page = await window.GoAsync(address);

        var result = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = rules.Length == 0 ? null : RunOnlyOptions.Rules(rules),
            ResultTypes = [ResultType.Violations],
        });

        Assert.Empty(result.Violations.Select(Describe));
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
