using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>
/// A crowd that asks for the dearest that there is, as fast as it is answered and each time for something else, and another
/// reader who asks for a page of a record every tenth of a second.
/// </summary>
internal static class Crowd
{
    private const string Record = "statements/rogozin-2014-04-29-trampoline";
    private const int PagesAlone = 30;
    private const int QuickInARow = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromMinutes(2);

    /// <summary>As many prefixes as a query has words that are read.</summary>
    private static readonly string Dearest = "search?q=" + string.Join(
        "+OR+", Enumerable.Range(0, 64).Select(i => $"{(char)('a' + (i / 8 * 3))}{(char)('a' + (i % 8 * 3))}*"));

    /// <param name="folder">Has an archive, or gets that of the seed; with the site and the seed that go with it, where they are there.</param>
    /// <param name="connections">How many connections the crowd has.</param>
    /// <param name="seconds">How long it asks.</param>
    /// <param name="path">What it asks for, without a slash before it; null is <see cref="Dearest"/>.</param>
    public static async Task RunAsync(string folder, int connections, int seconds, string? path)
    {
        Report.Machine();
        var (published, seed) = (Path.Combine(folder, "site"), Path.Combine(folder, "seed"));
        if (!Directory.Exists(published))
        {
            SiteProcess.Publish(published);
        }

        using var site = await SiteProcess.StartAsync(
            published, Path.Combine(folder, "archive.db"), Directory.Exists(seed) ? seed : null);
        using var other = new OtherReader(new(site.Address, Record));
        other.Ask(PagesAlone);
        var alone = other.Ask(PagesAlone);
        Report.Line($"Alone: a page within {alone.Worst.TotalMilliseconds:0} ms, working set {site.WorkingSet} MiB");

        var peak = site.WorkingSet;
        var answers = new ConcurrentDictionary<string, int>();
        var beside = new PageTimes();
        using (var time = new CancellationTokenSource(TimeSpan.FromSeconds(seconds)))
        {
            // On a thread of its own: the crowd takes those of the pool.
            var watching = Task.Factory.StartNew(
                () =>
                {
                    while (!time.IsCancellationRequested)
                    {
                        beside.Add(other.Ask(1));
                        peak = Math.Max(peak, site.WorkingSet);
                    }
                },
                TaskCreationOptions.LongRunning);
            await AskAsync(new(site.Address, path ?? Dearest), connections, answers, time.Token);
            await watching;
        }

        var recovery = Recover(other, alone.Worst + Pause);
        Report.Line($"{connections} connections, {seconds} s: {string.Join(", ", answers.OrderBy(one => one.Key).Select(one => $"{one.Value} × {one.Key}"))}");
        Report.Line($"Beside them: {beside.Count} pages, the worst within {beside.Worst.TotalMilliseconds:0} ms, {beside.Failed} refused or failed");
        Report.Line($"Working set: {peak} MiB at most, {site.WorkingSet} MiB after; back to normal after {recovery.TotalSeconds:0.0} s");
    }

    private static async Task AskAsync(
        Uri address, int connections, ConcurrentDictionary<string, int> answers, CancellationToken end)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections };
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        var asked = 0;
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(
            async () =>
            {
                while (!end.IsCancellationRequested)
                {
                    var once = new Uri($"{address}{(address.Query.Length > 0 ? '&' : '?')}n={Interlocked.Increment(ref asked)}");
                    Count(await StatusAsync(http, once, end));
                }
            },
            CancellationToken.None)));

        void Count(string answer) => answers.AddOrUpdate(answer, 1, (_, count) => count + 1);
    }

    private static async Task<string> StatusAsync(HttpClient http, Uri address, CancellationToken end)
    {
        try
        {
            using var answer = await http.GetAsync(address, end);
            return $"{(int)answer.StatusCode}";
        }
        catch (HttpRequestException)
        {
            return "failed";
        }
        catch (OperationCanceledException)
        {
            return "not answered at the end";
        }
    }

    /// <summary>How long it takes until a few pages in a row are as quick as they were.</summary>
    private static TimeSpan Recover(OtherReader other, TimeSpan quick)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < LongestRecovery)
        {
            var begun = clock.Elapsed;
            if (other.Ask(QuickInARow) is { Failed: 0 } pages && pages.Worst < quick)
            {
                return begun;
            }
        }

        return LongestRecovery;
    }

    private sealed class PageTimes
    {
        public int Count { get; private set; }

        public int Failed { get; private set; }

        public TimeSpan Worst { get; private set; }

        public void Add(PageTimes other) =>
            (Count, Failed, Worst) = (Count + other.Count, Failed + other.Failed, TimeSpan.FromTicks(Math.Max(Worst.Ticks, other.Worst.Ticks)));

        public void Add(TimeSpan time, bool isGood) =>
            Add(new PageTimes { Count = 1, Failed = isGood ? 0 : 1, Worst = time });
    }

    /// <summary>Asks on the calling thread.</summary>
    private sealed class OtherReader(Uri address) : IDisposable
    {
        private readonly HttpClient http = new();

        public PageTimes Ask(int times)
        {
            var pages = new PageTimes();
            for (var i = 0; i < times; i++)
            {
                var started = Stopwatch.GetTimestamp();
                var isGood = IsGood();
                pages.Add(Stopwatch.GetElapsedTime(started), isGood);
                Thread.Sleep(Pause);
            }

            return pages;
        }

        public void Dispose() => http.Dispose();

        private bool IsGood()
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                using var answer = http.Send(request);
                return answer.StatusCode == HttpStatusCode.OK;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }
    }
}
