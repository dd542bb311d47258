using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>The site in a process of its own, on the archive that was made.</summary>
internal sealed class SiteProcess : IDisposable
{
    private readonly Process process;
    private readonly HttpClient http = new();
    private readonly Uri address;

    private SiteProcess(Process process, Uri address) => (this.process, this.address) = (process, address);

    public Uri Address => address;

    /// <summary>How long it took from the start of the process to the first result page.</summary>
    public TimeSpan FirstSearch { get; private set; }

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

    /// <summary>What the process has in memory, in MiB.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    /// <summary>The processor time that the process has used; steadier than the clock where a machine has other work.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Publishes the site as the container holds it: compiled ahead of time, or a start is mostly compiling.</summary>
    public static void Publish(string folder)
    {
        using var publish = Process.Start(new ProcessStartInfo("bash")
        {
            ArgumentList = { Path.Combine(Checkout.Root, ".ci", "publish"), folder },
            RedirectStandardOutput = true,
        })!;
        var output = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException(output);
        }
    }

    /// <summary>Starts the published site and waits for its first search.</summary>
    /// <param name="published">The folder that the site was published to.</param>
    /// <param name="database">The archive.</param>
    /// <param name="seed">The seed that the archive was made of; that of the repository where null.</param>
    public static async Task<SiteProcess> StartAsync(string published, string database, string? seed = null)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(published, "SpaceDiplomacy.Web.dll"), "--urls", address.ToString() },
            WorkingDirectory = published,
            RedirectStandardOutput = true,
        };
        start.Environment["Archive__Database"] = database;
        start.Environment["Archive__Seed"] = seed ?? Checkout.Seed;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        // The search is measured, and not how fast an answer is found again.
        start.Environment["Site__CacheMegabytes"] = "0";
        var clock = Stopwatch.StartNew();
        var site = new SiteProcess(Process.Start(start)!, address);
        site.process.OutputDataReceived += (_, _) => { };
        site.process.BeginOutputReadLine();
        while (true)
        {
            try
            {
                await site.SearchAsync("trampoline");
                site.FirstSearch = clock.Elapsed;
                return site;
            }
            catch (HttpRequestException) when (!site.process.HasExited && clock.Elapsed < TimeSpan.FromMinutes(2))
            {
                await Task.Delay(10);
            }
        }
    }

    /// <summary>Asks for a page of results and reads it whole.</summary>
    public Task<byte[]> SearchAsync(string query) => GetAsync($"search?q={Uri.EscapeDataString(query)}");

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

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        http.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
