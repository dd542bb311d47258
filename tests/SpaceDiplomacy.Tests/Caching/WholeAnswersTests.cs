using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Caching;

/// <summary>What is kept of answers, what readers are told about it, and that nothing kept outlives an import.</summary>
public sealed class WholeAnswersTests : IAsyncDisposable
{
    private readonly SeedFolder seed = new();
    private readonly TemporaryFolder folder = new();
    private readonly ClockAt clock = new(2026, 11, 29);
    private WebApplicationFactory<Program>? site;

    private static readonly string[] Kept =
    [
        "/", "/officials/ada-orbit", "/officials/ada-orbit.json", "/statements", "/search?q=balloon", "/search.json?q=balloon",
        "/search.atom?q=balloon", "/search.csv?q=balloon", "/timeline", "/timeline.svg", "/sanctions?on=2014-04-29", "/status",
        "/changes", "/statements/ada-2014-04-29-balloon/history/1.json",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => folder.File("archive.db");

    [Fact]
    public async Task Get_Again_IsAnsweredFromWhatWasKept()
    {
        foreach (var address in Kept)
        {
            using var first = await GetAsync(address);
            using var second = await GetAsync(address);

            Assert.Null(first.Headers.Age);
            Assert.NotNull(second.Headers.Age);
            Assert.Equal(await BodyAsync(first), await BodyAsync(second));
            Assert.Equal(first.Headers.ETag, second.Headers.ETag);
            Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
        }
    }

    [Fact]
    public async Task Get_WithTheTagOfTheAnswer_Is304WithoutContent()
    {
        foreach (var address in Kept)
        {
            using var answer = await GetAsync(address, "br");
            using var again = await GetAsync(address, "br", answer.Headers.ETag!.Tag);
            using var other = await GetAsync(address, "br", "\"another\"");

            Assert.False(answer.Headers.ETag.IsWeak);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await BodyAsync(again));
            Assert.Equal(answer.Headers.ETag, again.Headers.ETag);
            Assert.Equal("public, no-cache", again.Headers.CacheControl!.ToString().Split(", ").Order().Aggregate((a, b) => $"{b}, {a}"));
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }
    }

    [Fact]
    public async Task Get_InAnyEncoding_IsTheSameAnswerUnderAnotherTag()
    {
        foreach (var address in Kept)
        {
            using var plain = await GetAsync(address);
            using var brotli = await GetAsync(address, "gzip, br");
            using var gzip = await GetAsync(address, "gzip, br;q=0");

            var expected = await BodyAsync(plain);
            Assert.Equal(expected, await BodyAsync(brotli));
            Assert.Equal(expected, await BodyAsync(gzip));
            Assert.Equal(["br"], brotli.Content.Headers.ContentEncoding);
            Assert.Equal(["gzip"], gzip.Content.Headers.ContentEncoding);
            Assert.Empty(plain.Content.Headers.ContentEncoding);
            Assert.Equal(3, new[] { plain, brotli, gzip }.Select(answer => answer.Headers.ETag!.Tag).Distinct().Count());
            Assert.All([plain, brotli, gzip], answer => Assert.Equal(["Accept-Encoding"], answer.Headers.Vary));
        }
    }

    [Theory]
    [InlineData("gzip;q=0.9, br;q=0.5", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("gzip;q=0.5, br;q=0.5", "br")]
    [InlineData("BR", "br")]
    [InlineData("*", "br")]
    [InlineData("*, br;q=0", "gzip")]
    [InlineData("*;q=0.5, gzip", "gzip")]
    [InlineData("*;q=0", "")]
    [InlineData("br;q=0, gzip;q=0.0", "")]
    [InlineData("identity, br;q=0.9", "")]
    [InlineData("identity;q=0.5, br;q=0.9", "br")]
    [InlineData("deflate, zstd", "")]
    public async Task Get_WithLikings_IsInTheEncodingLikedBest(string likings, string encoding)
    {
        foreach (var address in new[] { "/", "/officials/ada-orbit.json", "/timeline.svg", "/search.csv", "/search.atom" })
        {
            using var answer = await GetAsync(address, likings);

            Assert.Equal(encoding, string.Concat(answer.Content.Headers.ContentEncoding));
            Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        }
    }

    [Fact]
    public async Task Get_IfModifiedSince_Is304WhereNothingWas()
    {
        foreach (var address in Kept)
        {
            using var answer = await GetAsync(address);
            var changed = answer.Content.Headers.LastModified;
            using var same = await SinceAsync(address, changed!.Value);
            using var later = await SinceAsync(address, changed.Value.AddDays(1));
            using var before = await SinceAsync(address, changed.Value.AddSeconds(-1));
            using var otherTag = await SinceAsync(address, changed.Value, "\"another\"");

            Assert.True(changed <= clock.GetUtcNow());
            Assert.Equal(
                (HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.OK),
                (same.StatusCode, later.StatusCode, before.StatusCode, otherTag.StatusCode));
            Assert.Equal(answer.Headers.ETag, same.Headers.ETag);
            Assert.Equal(changed, before.Content.Headers.LastModified);
        }

        using var nobody = await SinceAsync("/officials/nobody", clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task Get_IfModifiedSinceAnAnswerOfTheSecondOfAnImport_IsTheNewOne()
    {
        using var before = await GetAsync("/officials/ada-orbit");
        seed.Replace("officials/ada-orbit.md", "Headed the agency.", "Led the agency.");
        await ImportAsync();
        using var made = await SinceAsync("/officials/ada-orbit", clock.GetUtcNow());
        using var kept = await SinceAsync("/officials/ada-orbit", clock.GetUtcNow());
        clock.Passed = TimeSpan.FromSeconds(1);
        using var after = await SinceAsync("/officials/ada-orbit", before.Content.Headers.LastModified!.Value);
        using var again = await SinceAsync("/officials/ada-orbit", after.Content.Headers.LastModified!.Value);

        Assert.All([made, kept, after], answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.All([made, kept], answer => Assert.Null(answer.Content.Headers.LastModified));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task GetPart_OfACapture_IsThePartUnderTheTagOfTheWhole()
    {
        seed.Capture("gazette", "Let them come by balloon, she said.");
        site = new SmallSite(seed, ("Archive:Database", Database), ("Site:PublicCaptures", "true"));
        const string address = "/sources/gazette.capture.txt";
        using var whole = await GetAsync(address);
        using var part = await PartAsync(address, 4, 7);
        using var known = await PartAsync(address, 4, 7, whole.Headers.ETag);
        using var changed = await PartAsync(address, 4, 7, new("\"another\""));
        using var beyond = await PartAsync(address, 4_000, 7_000);

        var text = await BodyAsync(whole);
        Assert.All([part, known], answer => Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode));
        Assert.Equal(text[4..8], await BodyAsync(part));
        Assert.Equal(whole.Headers.ETag, part.Headers.ETag);
        Assert.Equal((HttpStatusCode.OK, text), (changed.StatusCode, await BodyAsync(changed)));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/officials/ada-orbit.json")]
    public async Task GetPart_OfWhatIsNoFile_IsTheWhole(string address)
    {
        using var kept = await GetAsync(address, "br");
        using var part = await PartAsync(address, 0, 3);

        Assert.Equal(HttpStatusCode.OK, part.StatusCode);
        Assert.Equal(await BodyAsync(kept), await BodyAsync(part));
    }

    [Fact]
    public async Task Head_HasTheHeadersOfGet()
    {
        foreach (var address in Kept)
        {
            using var client = Client();
            using var get = await GetAsync(address);
            using var head = await client.SendAsync(new(HttpMethod.Head, address), Cancellation);

            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        }
    }

    [Fact]
    public async Task Get_AfterAnImport_IsTheNewEditionAtOnce()
    {
        using var before = await GetAsync("/officials/ada-orbit");
        using var kept = await GetAsync("/officials/ada-orbit");
        seed.Replace("officials/ada-orbit.md", "Headed the agency.", "Led the agency.");
        await ImportAsync();

        using var after = await GetAsync("/officials/ada-orbit", tag: before.Headers.ETag!.Tag);

        Assert.Contains("Headed the agency.", await BodyAsync(kept), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Null(after.Headers.Age);
        Assert.Contains("Led the agency.", await BodyAsync(after), StringComparison.Ordinal);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task Get_WithTheSameValuesInAnotherOrder_IsAnotherAnswer()
    {
        using var one = await GetAsync("/search.json?official=ada-orbit&official=nobody");
        using var other = await GetAsync("/search.json?official=nobody&official=ada-orbit");

        Assert.Null(other.Headers.Age);
        Assert.NotEqual(one.Headers.ETag, other.Headers.ETag);
    }

    [Fact]
    public async Task Get_OnTheNextDay_IsMadeAnew()
    {
        using var before = await GetAsync("/");
        clock.Day = clock.Day.AddDays(1);
        using var after = await GetAsync("/", tag: before.Headers.ETag!.Tag);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Null(after.Headers.Age);
    }

    [Fact]
    public async Task Get_OfWhatIsNoAnswerToKeep_IsMadeAnewWithoutATag()
    {
        foreach (var (address, status) in new[]
        {
            ("/officials/nobody", HttpStatusCode.NotFound),
            ("/officials/nobody.json", HttpStatusCode.NotFound),
            ("/nowhere", HttpStatusCode.NotFound),
            ("/search?from=nonsense", HttpStatusCode.BadRequest),
            ("/search.json?from=nonsense", HttpStatusCode.BadRequest),
            ("/health", HttpStatusCode.OK),
        })
        {
            using var first = await GetAsync(address);
            using var second = await GetAsync(address, tag: "*");

            Assert.Equal((status, status), (first.StatusCode, second.StatusCode));
            Assert.Null(second.Headers.Age);
            Assert.Null(second.Headers.ETag);
        }
    }

    [Fact]
    public async Task Get_WhereNothingIsToBeKept_IsMadeAnewUnderTheSameTag()
    {
        site = new SmallSite(seed, ("Archive:Database", Database), ("Site:CacheMegabytes", "0"));
        using var first = await GetAsync("/");
        using var second = await GetAsync("/");

        Assert.Null(second.Headers.Age);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Get_WithAnotherSetting_HasAnotherTag()
    {
        using var before = await GetAsync("/");
        await site!.DisposeAsync();
        site = new SmallSite(seed, ("Archive:Database", Database), ("Site:ReportErrorsTo", "mailto:errors@example.org"));
        using var after = await GetAsync("/", tag: before.Headers.ETag!.Tag);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Get_OfAStylesheet_KeepsItsOwnRules()
    {
        using var answer = await GetAsync("/site.css", "br");

        Assert.Null(answer.Headers.Age);
        Assert.DoesNotContain("-br\"", answer.Headers.ETag!.Tag, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        seed.Dispose();
        folder.Dispose();
    }

    private HttpClient Client()
    {
        site ??= new SmallSite(seed, ("Archive:Database", Database)).WithWebHostBuilder(
            host => host.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock)));
        return site.CreateClient();
    }

    private async Task ImportAsync()
    {
        await using var db = ArchiveDatabase.Open(Database);
        await ArchiveUpdater.Of(db).ImportAsync(seed.Read(), false, ArchiveUpdater.Patience, Cancellation);
    }

    private async Task<HttpResponseMessage> SinceAsync(string address, DateTimeOffset time, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfModifiedSince = time;
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.ParseAdd(tag);
        }

        using var client = Client();
        return await client.SendAsync(request, Cancellation);
    }

    /// <summary>Bytes from one to another, the last included, of a text that is unchanged where a tag says which.</summary>
    private async Task<HttpResponseMessage> PartAsync(
        string address, long from, long to, EntityTagHeaderValue? unchanged = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = new(from, to);
        request.Headers.AcceptEncoding.ParseAdd("br");
        request.Headers.IfRange = unchanged is null ? null : new(unchanged);
        using var client = Client();
        return await client.SendAsync(request, Cancellation);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? encodings = null, string? tag = null)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encodings is not null)
        {
            request.Headers.AcceptEncoding.ParseAdd(encodings);
        }

        if (tag is not null)
        {
            request.Headers.IfNoneMatch.ParseAdd(tag);
        }

        return await client.SendAsync(request, Cancellation);
    }

    private static async Task<string> BodyAsync(HttpResponseMessage answer)
    {
        var content = await answer.Content.ReadAsStreamAsync(Cancellation);
        await using var plain = answer.Content.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "br" => new BrotliStream(content, CompressionMode.Decompress),
            "gzip" => new GZipStream(content, CompressionMode.Decompress),
            _ => content,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
