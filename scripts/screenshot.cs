#!/usr/bin/env dotnet
#:package Microsoft.Playwright
#:property PublishAot=false

// Takes the picture in the README: starts the site on its real content, opens one quote page in Chromium, saves
// docs/screenshot.png. Run it from the top of the repository: dotnet run scripts/screenshot.cs
using System.Diagnostics;
using Microsoft.Playwright;

const string Site = "http://127.0.0.1:5099";
var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
var database = Path.Combine(Directory.CreateTempSubdirectory("spacediplomacy-").FullName, "archive.db");

using var site = Process.Start(
    "dotnet",
    ["run", "--project", "src/SpaceDiplomacy.Web", "--", "--urls", Site, "--Archive:Database", database]);
try
{
    using var client = new HttpClient();
    for (var seconds = 0; seconds < 120; seconds++)
    {
        try
        {
            await client.GetStringAsync($"{Site}/health");
            break;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(1000);
        }
    }

    using var playwright = await Playwright.CreateAsync();
    await using var browser = await playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = chromium,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
    var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 820 } });
    await page.GotoAsync($"{Site}/statements/rogozin-2014-04-29-trampoline");
    await page.ScreenshotAsync(new() { Path = "docs/screenshot.png" });
}
finally
{
    site.Kill(entireProcessTree: true);
}
