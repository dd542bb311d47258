using Microsoft.Playwright;
using SpaceDiplomacy.BrowserTests.Support;

[assembly: AssemblyFixture(typeof(Browser))]

namespace SpaceDiplomacy.BrowserTests.Support;

/// <summary>
/// One Chromium and one site for all tests. Where there is no Chromium the tests are skipped and say why; with
/// <c>CI=true</c> it is an error.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>The shell first: the browser without a window of its own draws pages in half the time.</summary>
    private static readonly string[] Places =
    [
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
    ];

    private readonly Site site = new();
    private IPlaywright? playwright;
    private IBrowser? browser;
    private Uri? address;

    public async ValueTask InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? Places.FirstOrDefault(File.Exists);
        if (chromium is null)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        address = site.Start();
    }

    /// <summary>Opens a window on the site.</summary>
    public async Task<Window> OpenAsync(
        int width = 1440, ColorScheme colors = ColorScheme.Light, bool javaScript = true)
    {
        if (browser is null)
        {
            Assert.SkipUnless(
                Environment.GetEnvironmentVariable("CI") == "true",
                "There is no Chromium: install it, or name it in the variable CHROMIUM.");
            Assert.Fail("There is no Chromium, and with CI=true the browser tests are required.");
        }

        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address!.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = colors,
            JavaScriptEnabled = javaScript,
        });
        return await Window.OpenAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await site.DisposeAsync();
    }
}
