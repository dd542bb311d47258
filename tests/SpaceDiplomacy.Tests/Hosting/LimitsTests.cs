using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Tests.Support;
using SQLitePCL;

namespace SpaceDiplomacy.Tests.Hosting;

/// <summary>Of what many ask for at once, so much is answered; who is refused hears so, and nobody else notices.</summary>
public sealed class LimitsTests : IDisposable
{
    private readonly SeedFolder seed = new();
    private readonly List<SmallSite> sites = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/timeline")]
    [InlineData("/timeline.json?official=ada-orbit")]
    [InlineData("/timeline.svg?from=2014")]
    [InlineData("/search?q=a*+b*+c*")]
    [InlineData("/search.json?q=a*+b*+c*")]
    [InlineData("/search.atom?q=balloon&p=51")]
    [InlineData("/statements?p=51")]
    [InlineData("/officials/ada-orbit.json?p=1000")]
    public async Task Get_OfWhatIsDear_WhileAllPlacesAreTaken_IsRefused(string address)
    {
        await using var site = Site(("Limits:DearAnswers", "1"), ("Limits:DearWaiting", "0"), ("Limits:RetrySeconds", "7"));
        using (Take(site, "/timeline.json"))
        {
            await RefusesAsync(site, address);
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, address));
    }

    [Fact]
    public async Task Get_OfATable_WhileAllPlacesAreTaken_IsRefused()
    {
        await using var site = Site(("Limits:Tables", "1"), ("Limits:RetrySeconds", "7"));
        using (Take(site, "/search.csv"))
        {
            await RefusesAsync(site, "/search.csv");
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/search.csv"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/officials/ada-orbit")]
    [InlineData("/statements.json?p=50")]
    [InlineData("/search?q=balloon")]
    [InlineData("/search/suggest.json?q=b")]
    [InlineData("/health")]
    [InlineData("/site.css")]
    public async Task Get_OfWhatIsNotDear_WhileAllPlacesOfWhatIsAreTaken_IsAnswered(string address)
    {
        await using var site = Site(
            ("Limits:DearAnswers", "1"), ("Limits:DearWaiting", "0"), ("Limits:Tables", "1"));
        using var dear = Take(site, "/timeline.json");
        using var table = Take(site, "/search.csv");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, address));
    }

    [Theory]
    [InlineData("/officials/ada-orbit", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/search.json?q=balloon", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/timeline", HttpStatusCode.OK)]
    [InlineData("/health", HttpStatusCode.OK)]
    [InlineData("/site.css", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task Get_WhileAllOrdinaryPlacesAreTaken_IsRefusedWhereItNeedsOne(string address, HttpStatusCode expected)
    {
        await using var site = Site(("Limits:Answers", "1"), ("Limits:Waiting", "0"));
        using var place = Take(site, "/statements.json");

        Assert.Equal(expected, await StatusAsync(site, address));
    }

    [Fact]
    public async Task Get_OfWhatIsKept_NeedsNoPlace()
    {
        await using var site = Site(("Limits:DearAnswers", "1"), ("Limits:DearWaiting", "0"));
        using var client = site.CreateClient();
        using var made = await client.GetAsync("/timeline", Cancellation);
        using var place = Take(site, "/timeline.json");
        using var kept = await client.GetAsync("/timeline", Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/timeline?from=2014");
        request.Headers.IfNoneMatch.Add(kept.Headers.ETag!);
        using var other = await client.SendAsync(request, Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/timeline");
        again.Headers.IfNoneMatch.Add(kept.Headers.ETag!);
        using var unchanged = await client.SendAsync(again, Cancellation);

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.NotModified),
            (made.StatusCode, kept.StatusCode, other.StatusCode, unchanged.StatusCode));
    }

    [Fact]
    public async Task Get_ThatWaitsForItsTurn_IsAnsweredWhenItComes()
    {
        await using var site = Site(("Limits:DearAnswers", "1"), ("Limits:DearWaiting", "1"));
        var place = Take(site, "/timeline.json");
        var waiting = StatusAsync(site, "/timeline?from=2014");
        await UntilAsync(() => Limiter(site).GetStatistics(Context(site, "/timeline.json"))!.CurrentQueuedCount == 1);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(site, "/timeline?from=2015"));
        place.Dispose();
        Assert.Equal(HttpStatusCode.OK, await waiting);
    }

    [Fact]
    public async Task Get_AfterSomebodyLeftWhileWaiting_IsAWholeAnswer()
    {
        await using var site = Site(("Limits:DearAnswers", "1"), ("Limits:DearWaiting", "1"));
        using var client = site.CreateClient();
        var place = Take(site, "/timeline.json");
        using (var patience = new CancellationTokenSource())
        {
            var leaving = client.GetAsync("/timeline", patience.Token);
            await UntilAsync(() => Limiter(site).GetStatistics(Context(site, "/timeline.json"))!.CurrentQueuedCount == 1);
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
            await UntilAsync(() => Limiter(site).GetStatistics(Context(site, "/timeline.json"))!.CurrentQueuedCount == 0);
        }

        place.Dispose();
        Assert.Contains("</html>", await client.GetStringAsync("/timeline", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfWhatTakesTooLong_IsGivenUp()
    {
        var slow = new SlowQueries();
        await using var site = Site([("Limits:Seconds", "1")], slow);
        slow.Word = "Biography";

        await RefusesAsync(site, "/officials/ada-orbit", "5");
        await RefusesAsync(site, "/officials/ada-orbit.json", "5");
        slow.Word = null;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/officials/ada-orbit"));
    }

    [Fact]
    public async Task Get_WhereTheFirstOfManyLeaves_IsAnsweredForTheOthers()
    {
        var slow = new SlowQueries();
        await using var site = Site([], slow);
        using var client = site.CreateClient();
        slow.Word = "Biography";
        using var patience = new CancellationTokenSource();
        var leaving = client.GetAsync("/officials/ada-orbit", patience.Token);
        await UntilAsync(() => slow.Count == 1);
        var others = Enumerable.Range(0, 4).Select(_ => StatusAsync(site, "/officials/ada-orbit")).ToList();
        // By then they wait for the first one; nothing tells that they do.
        await Task.Delay(300, Cancellation);
        await patience.CancelAsync();
        slow.Word = null;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        Assert.All(await Task.WhenAll(others), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Theory]
    [InlineData("/search?q=")]
    [InlineData("/nowhere?")]
    [InlineData("/officials/ada-orbit?on=")]
    public async Task Get_OfAnAddressThatIsTooLong_SaysSo(string address)
    {
        await using var site = Site(("Limits:AddressLength", "300"));
        using var client = site.CreateClient();
        using var page = await client.GetAsync(address + new string('x', 300), Cancellation);
        using var json = await client.GetAsync(address.Replace("?", ".json?", StringComparison.Ordinal) + new string('x', 300), Cancellation);

        Assert.Equal((HttpStatusCode.RequestUriTooLong, HttpStatusCode.RequestUriTooLong), (page.StatusCode, json.StatusCode));
        Assert.Contains("The address is too long", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", json.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("q", "'")]
    [InlineData("q", "\u0436")]
    [InlineData("official", "x")]
    [InlineData("source", "x")]
    [InlineData("lang", "x")]
    public async Task Get_OfASearchForMoreThanIsRead_SaysSoAndRepeatsNothing(string name, string letter)
    {
        await using var site = Site();
        using var client = site.CreateClient();
        var address = $"{name}={string.Concat(Enumerable.Repeat(Uri.EscapeDataString(letter), 1_100))}";
        using var page = await client.GetAsync($"/search?{address}", Cancellation);
        using var json = await client.GetAsync($"/search.json?{address}", Cancellation);
        var sentence = $"“{name}” takes 1,000 characters at most, and has ";

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (page.StatusCode, json.StatusCode));
        var text = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.DoesNotContain(string.Concat(Enumerable.Repeat(letter, 20)), text, StringComparison.Ordinal);
        Assert.StartsWith(
            sentence,
            JsonDocument.Parse(await json.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("detail").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_BeyondTheLimit_IsRefusedAndHarmsNobody()
    {
        using var folder = new TemporaryFolder();
        using var site = ArchiveProcess.Site(
            folder.File("archive.db"), seed.Path, "--Limits:Connections", "2", "--Limits:AddressLength", "9000");
        var address = await site.AddressAsync();
        using var one = await ConnectAsync(address);
        using var two = await ConnectAsync(address);
        Assert.StartsWith("HTTP/1.1 200", await AskAsync(one, "/health"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200", await AskAsync(two, "/health"), StringComparison.Ordinal);
        using var three = await ConnectAsync(address);

        Assert.Equal("", await AskAsync(three, "/health"));
        Assert.StartsWith("HTTP/1.1 200", await AskAsync(one, "/health"), StringComparison.Ordinal);
        // By the server itself it would be without a page.
        Assert.Contains("The address is too long", await AskAsync(two, "/?" + new string('x', 50_000)), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        sites.ForEach(site => site.Dispose());
        seed.Dispose();
    }

    private WebApplicationFactory<Program> Site(params (string, string)[] settings) => Site(settings, null);

    private WebApplicationFactory<Program> Site((string, string)[] settings, SlowQueries? slow)
    {
        var site = new SmallSite(seed, settings);
        sites.Add(site);
        var started = slow is null ? site : site.WithWebHostBuilder(host => host.ConfigureServices(
            services => services.ConfigureDbContext<ArchiveDbContext>(options => options.AddInterceptors(slow))));
        _ = started.Server;
        return started;
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(WebApplicationFactory<Program> site) =>
        site.Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter!;

    /// <summary>A place among those who ask for an address, until it is given back.</summary>
    private static RateLimitLease Take(WebApplicationFactory<Program> site, string address)
    {
        var lease = Limiter(site).AttemptAcquire(Context(site, address));
        Assert.True(lease.IsAcquired);
        return lease;
    }

    private static DefaultHttpContext Context(WebApplicationFactory<Program> site, string address)
    {
        var context = new DefaultHttpContext();
        context.SetEndpoint(site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>().Single(endpoint => endpoint.RoutePattern.RawText == address));
        return context;
    }

    private static async Task<HttpStatusCode> StatusAsync(WebApplicationFactory<Program> site, string address)
    {
        using var client = site.CreateClient();
        using var answer = await client.GetAsync(address, Cancellation);
        return answer.StatusCode;
    }

    private static async Task RefusesAsync(WebApplicationFactory<Program> site, string address, string after = "7")
    {
        using var client = site.CreateClient();
        using var answer = await client.GetAsync(address, Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(after, answer.Headers.RetryAfter?.ToString());
        Assert.Null(answer.Headers.ETag);
        Assert.Contains("Try again in a few seconds.", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(
            Path.HasExtension(address.Split('?')[0]) ? "application/problem+json" : "text/html",
            answer.Content.Headers.ContentType?.MediaType);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(10, Cancellation);
        }
    }

    private static async Task<TcpClient> ConnectAsync(Uri address)
    {
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, Cancellation);
        return client;
    }

    /// <summary>What is answered within one read and all that follows it at once; nothing where the connection is closed.</summary>
    private static async Task<string> AskAsync(TcpClient client, string path)
    {
        var stream = client.GetStream();
        var answer = new StringBuilder();
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"), Cancellation);
            var buffer = new byte[65_536];
            do
            {
                var read = await stream.ReadAsync(buffer, Cancellation);
                answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
                if (read == 0)
                {
                    break;
                }
            }
            while (!answer.ToString().EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal)
                && !answer.ToString().EndsWith("\r\n\r\nok", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            // The connection was closed while it was written to.
        }

        return answer.ToString();
    }

    /// <summary>Statements that have a word last until it is taken back, or for twice as long as an answer may take.</summary>
    private sealed class SlowQueries : DbConnectionInterceptor
    {
        private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

        public volatile string? Word;
        private int count;

        public int Count => count;

        public override Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            raw.sqlite3_trace(((SqliteConnection)connection).Handle, (_, sql) => Wait(sql), null);
            return Task.CompletedTask;
        }

        private void Wait(string sql)
        {
            if (Word is { } word && sql.Contains(word, StringComparison.Ordinal))
            {
                Interlocked.Increment(ref count);
                SpinWait.SpinUntil(() => Word is null, Longest);
            }
        }
    }
}
