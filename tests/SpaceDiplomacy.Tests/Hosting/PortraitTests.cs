using System.Diagnostics;
using System.Net;
using System.Text;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Hosting;

/// <summary>Of the seed's folder of portraits nothing is served but pictures that officials name.</summary>
public sealed class PortraitTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0];

    private readonly SeedFolder seed = new();
    private SmallSite site = null!;

    private string Portrait => Path.Combine(seed.Path, "portraits", "ada.jpg");

    public ValueTask InitializeAsync()
    {
        seed.Replace("officials/ada-orbit.md", "citizenship:", "portrait: {file: ada.jpg, credit: ASA, licence: CC0}\ncitizenship:")
            .Write("portraits/ada.jpg", [0xFF, 0xD8, 0xFF, 0xE0]);
        site = new SmallSite(seed);
        _ = site.Server;
        // What the check of the seed refuses can be put there later.
        seed.Write("portraits/nobody.png", Png);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("image/png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1 })]
    [InlineData("image/jpeg", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 })]
    [InlineData("image/webp", new byte[] { 0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50, 5 })]
    public async Task Get_OfAPicture_IsWhatItsBytesAre(string type, byte[] bytes)
    {
        seed.Write("portraits/ada.jpg", bytes);

        using var answer = await GetAsync("/portraits/ada.jpg");

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(answer.Content.Headers.LastModified);
    }

    [Fact]
    public async Task GetPart_OfAPicture_IsThePart()
    {
        using var client = site.CreateClient();
        using var whole = await GetAsync("/portraits/ada.jpg");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/portraits/ada.jpg");
        request.Headers.Range = new(1, 2);
        request.Headers.IfRange = new(whole.Headers.ETag!);
        using var part = await client.SendAsync(request, TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/portraits/ada.jpg");
        again.Headers.IfNoneMatch.Add(whole.Headers.ETag!);
        using var unchanged = await client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.PartialContent, HttpStatusCode.NotModified), (part.StatusCode, unchanged.StatusCode));
        Assert.Equal([0xD8, 0xFF], await part.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("public, no-cache", part.Headers.GetValues("Cache-Control").Single().Replace("no-cache, public", "public, no-cache", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Head_OfAPicture_AnswersAsGetDoes()
    {
        using var client = site.CreateClient();
        using var answer = await client.SendAsync(new(HttpMethod.Head, "/portraits/ada.jpg"), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
    }

    [Theory]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("GIF89a, which is not among the kinds")]
    [InlineData("RIFF....WAVE")]
    [InlineData("")]
    public async Task Get_OfWhatIsNoPicture_Is404(string text)
    {
        seed.Write("portraits/ada.jpg", Encoding.Latin1.GetBytes(text));

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/portraits/ada.jpg"));
    }

    [Theory]
    [InlineData("/portraits/nobody.png")]
    [InlineData("/portraits/later.png")]
    [InlineData("/portraits/page.html")]
    [InlineData("/portraits/")]
    [InlineData("/portraits/ADA.JPG")]
    [InlineData("/portraits/..%2Ftopics.yaml")]
    [InlineData("/portraits/.%2Fada.jpg")]
    public async Task Get_OfAFileThatNoOfficialNames_Is404(string address)
    {
        seed.Write("portraits/later.png", Png).Write("portraits/page.html", "<p>Hello</p>");

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
    }

    [Fact]
    public async Task Get_OfALink_Is404()
    {
        var elsewhere = Path.Combine(seed.Path, "portraits", "nobody.png");
        File.Delete(Portrait);
        File.CreateSymbolicLink(Portrait, elsewhere);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/portraits/ada.jpg"));
    }

    [Fact]
    public async Task Get_ThroughAFolderThatIsALink_Is404()
    {
        using var elsewhere = new TemporaryFolder();
        Directory.Move(Path.GetDirectoryName(Portrait)!, elsewhere.File("portraits"));
        Directory.CreateSymbolicLink(Path.GetDirectoryName(Portrait)!, elsewhere.File("portraits"));

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/portraits/ada.jpg"));
    }

    [Fact]
    public async Task Get_OfAPipe_Is404AndDoesNotWait()
    {
        File.Delete(Portrait);
        using (var pipe = Process.Start("mkfifo", [Portrait]))
        {
            await pipe.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/portraits/ada.jpg"));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        seed.Dispose();
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await GetAsync(address);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> GetAsync(string address)
    {
        using var client = site.CreateClient();
        return await client.GetAsync(address, TestContext.Current.CancellationToken);
    }
}
