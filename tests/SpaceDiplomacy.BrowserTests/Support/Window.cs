using Microsoft.Playwright;

namespace SpaceDiplomacy.BrowserTests.Support;

/// <summary>One window of the browser. What it asks of other hosts and what it complains of is kept for the tests.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> foreignRequests = [];
    private readonly List<string> complaints = [];

    private Window(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Addresses on other hosts that the pages asked for.</summary>
    public IReadOnlyList<string> ForeignRequests => foreignRequests;

    /// <summary>Errors in the console, also of the content security policy, and uncaught exceptions.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Window> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var window = new Window(context, page);
        page.Request += (_, request) => window.Note(request);
        page.PageError += (_, error) => window.complaints.Add(error);
        page.Console += (_, message) => window.Note(message);
        return window;
    }

    public async Task<IPage> GoAsync(string address)
    {
        await Page.GotoAsync(address);
        return Page;
    }

    /// <summary>Keeps a picture where a test failed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Select(c => char.IsLetterOrDigit(c) ? c : '-'));
            await Page.ScreenshotAsync(new() { Path = Path.Combine("TestResults", name + ".png"), FullPage = true });
        }

        await context.DisposeAsync();
    }

    private void Note(IRequest request)
    {
        var address = new Uri(request.Url);
        if (address.Scheme.StartsWith("http", StringComparison.Ordinal) && !address.IsLoopback)
        {
            foreignRequests.Add(request.Url);
        }
    }

    private void Note(IConsoleMessage message)
    {
        // A page that is not there is told to the console too; the tests that ask for one know.
        if (message.Type == "error" && !message.Text.Contains("status of 404", StringComparison.Ordinal))
        {
            complaints.Add(message.Text);
        }
    }
}
