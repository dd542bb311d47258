using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>The site, or what it is measured beside, in a process of its own.</summary>
internal sealed class SiteProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly Process process;
    private readonly HttpClient http = new();
    private readonly Uri address;

    private SiteProcess(Process process, Uri address) => (this.process, this.address) = (process, address);

    public Uri Address => address;

    /// <summary>How long it took from the start of the process to the first answer.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    /// <summary>What the process has in memory, in MiB.</summary>
    public long WorkingSet => Now.WorkingSet64 >> 20;

    /// <summary>The most that it ever had, in MiB.</summary>
    public long PeakWorkingSet => Now.PeakWorkingSet64 >> 20;

    /// <summary>What it has used of processors; steadier than the clock where a machine has other work.</summary>
    public TimeSpan ProcessorTime => Now.TotalProcessorTime;

    private Process Now
    {
        get
        {
            process.Refresh();
            return process;
        }
    }

    /// <summary>Publishes the site as the container holds it: compiled ahead, or a start is mostly compiling.</summary>
    public static void Publish(string folder) => Run("bash", Path.Combine(Checkout.Root, ".ci", "publish"), folder);

    /// <summary>Publishes the trivial page in the same way.</summary>
    public static void PublishTrivial(string folder) => Run(
        "dotnet", "publish", Path.Combine(Checkout.Root, "tests", "SpaceDiplomacy.TrivialPage"), "--configuration",
        "Release", "--output", folder, "--use-current-runtime", "--no-self-contained", "-p:PublishReadyToRun=true");

    /// <summary>Starts the published site and waits for its first answer.</summary>
    /// <param name="published">The folder that the site was published to.</param>
    /// <param name="database">The archive.</param>
    /// <param name="seed">The seed that the archive was made of; that of the repository where null.</param>
    /// <param name="keepsAnswers">
    /// Whether it keeps as many answers as where nobody says how many; mostly it is measured how they are made.
    /// </param>
    /// <param name="first">What is asked for first, without a slash before it.</param>
    public static Task<SiteProcess> StartAsync(
        string published, string database, string? seed = null, bool keepsAnswers = false,
        string first = "search?q=trampoline")
    {
        var settings = new Dictionary<string, string>
        {
            ["Archive__Database"] = database,
            ["Archive__Seed"] = seed ?? Checkout.Seed,
            // A line for every request would be read by the process that measures.
            ["Serilog__MinimumLevel__Default"] = "Warning",
        };
        if (!keepsAnswers)
        {
            settings["Site__CacheMegabytes"] = "0";
        }

        return StartAsync(published, "SpaceDiplomacy.Web.dll", first, settings);
    }

    /// <summary>Starts the published trivial page.</summary>
    public static Task<SiteProcess> StartTrivialAsync(string published) => StartAsync(
        published, "SpaceDiplomacy.TrivialPage.dll", "", new() { ["Logging__LogLevel__Default"] = "Warning" });

    /// <summary>The address of a page of results, without a slash before it.</summary>
    public static string SearchPath(string query) => $"search?q={Uri.EscapeDataString(query)}";

    /// <summary>Asks for a page of results and reads it whole.</summary>
    public Task<byte[]> SearchAsync(string query) => GetAsync(SearchPath(query));

    /// <summary>Asks for what completes what is being typed.</summary>
    public Task<byte[]> SuggestAsync(string typed) => GetAsync($"search/suggest.json?q={Uri.EscapeDataString(typed)}");

    /// <summary>Asks for an address and reads the answer whole, which must be a good one.</summary>
    public Task<byte[]> GetAsync(string path) => http.GetByteArrayAsync(new Uri(address, path));

    /// <summary>Asks for an address and reads the answer whole, whatever it is.</summary>
    public async Task<(int Status, int Length)> AskAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(address, path));
        return ((int)answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }

    /// <summary>Reads an answer as it comes, without keeping it; how long it was.</summary>
    public async Task<long> DrainAsync(string path)
    {
        await using var stream = await http.GetStreamAsync(new Uri(address, path));
        var (buffer, length) = (new byte[65_536], 0L);
        while (await stream.ReadAsync(buffer) is > 0 and var read)
        {
            length += read;
        }

        return length;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        http.Dispose();
    }

    private static async Task<SiteProcess> StartAsync(
        string published, string program, string first, Dictionary<string, string> settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(published, program), "--urls", address.ToString() },
            WorkingDirectory = published,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_GCgen0size"] = "0x1000000";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        var site = new SiteProcess(Process.Start(start)!, address);
        site.process.OutputDataReceived += (_, _) => { };
        site.process.BeginOutputReadLine();
        while (true)
        {
            try
            {
                await site.GetAsync(first);
                site.FirstAnswer = clock.Elapsed;
                return site;
            }
            catch (HttpRequestException) when (!site.process.HasExited && clock.Elapsed < LongestStart)
            {
                await Task.Delay(Pause);
            }
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException(output);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
