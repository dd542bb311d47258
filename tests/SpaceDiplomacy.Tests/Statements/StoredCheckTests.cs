using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Statements;

/// <summary>The import keeps checks in step with wordings and captures.</summary>
public sealed class StoredCheckTests : IAsyncLifetime
{
    private readonly SeedFolder seed = new();
    private readonly ArchiveFile archive = new();

    public ValueTask InitializeAsync() => archive.InitializeAsync();

    [Fact]
    public async Task Import_WithoutCaptures_SaysSoOfEveryQuotation()
    {
        await archive.ImportAsync(seed);

        Assert.Equal(["0 gazette no-capture", "1 gazette no-capture", "1 register no-capture"], await ChecksAsync());
    }

    [Fact]
    public async Task Import_WithACapture_LooksForTheWordingsInIt()
    {
        seed.Capture("gazette", "She said: “Let  them come by balloon.”");

        var summary = await archive.ImportAsync(seed);

        Assert.EndsWith(", 1 capture (1 added)", summary.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ["0 gazette exact-after-folding white-space", "1 gazette not-found", "1 register no-capture"], await ChecksAsync());
    }

    [Fact]
    public async Task Import_OfTheSameCaptureAgain_WritesNoRow()
    {
        seed.Capture("gazette", "Let them come by balloon.");
        await archive.ImportAsync(seed);
        await archive.WatchWritesAsync();

        Assert.False((await archive.ImportAsync(seed)).Changed);
        Assert.Empty(await archive.WrittenTablesAsync());
    }

    [Fact]
    public async Task Import_OfAChangedCapture_ChecksAgain()
    {
        seed.Capture("gazette", "Nothing of the kind.");
        await archive.ImportAsync(seed);
        seed.Capture("gazette", "Let them come by balloon.");

        var summary = await archive.ImportAsync(seed);

        Assert.Equal("1 capture (1 updated)", Assert.Single(summary.Counts, count => count.Changed).ToString());
        Assert.Equal(["0 gazette exact", "1 gazette not-found", "1 register no-capture"], await ChecksAsync());
    }

    [Fact]
    public async Task Import_OfAChangedWording_ChecksAgain()
    {
        seed.Capture("gazette", "Let them come by balloon.");
        await archive.ImportAsync(seed);
        seed.Replace("statements/ada-2014-04-29-balloon.md", "Let them come by balloon.", "Let them come by airship.");

        await archive.ImportAsync(seed);

        Assert.Equal(["0 gazette near", "1 gazette not-found", "1 register no-capture"], await ChecksAsync());
    }

    [Fact]
    public async Task Import_OfAChangedSource_KeepsItsCapture()
    {
        seed.Capture("gazette", "Let them come by balloon.");
        await archive.ImportAsync(seed);
        seed.Replace("sources/gazette.md", "The Gazette", "The New Gazette");

        await archive.ImportAsync(seed);

        Assert.Equal("0 gazette exact", (await ChecksAsync())[0]);
        await using var db = archive.Open();
        Assert.Equal("Let them come by balloon.", await db.Captures.Select(c => c.Text).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Import_AfterACaptureIsGone_ForgetsWhatItShowed()
    {
        seed.Capture("gazette", "Let them come by balloon.");
        await archive.ImportAsync(seed);
        seed.Delete(CaptureFile.NameOf("gazette"));

        var summary = await archive.ImportAsync(seed);

        Assert.Equal("0 captures (1 removed)", Assert.Single(summary.Counts, count => count.Changed).ToString());
        Assert.Equal("0 gazette no-capture", (await ChecksAsync())[0]);
    }

    [Fact]
    public async Task Import_ByOtherRules_ChecksAgain()
    {
        seed.Capture("gazette", "Let them come by balloon.");
        await archive.ImportAsync(seed);
        await archive.ExecuteAsync("UPDATE WordingChecks SET Rules = 0, Result = 'near' WHERE Result = 'exact'");

        await archive.ImportAsync(seed);

        Assert.Equal("0 gazette exact", (await ChecksAsync())[0]);
    }

    public async ValueTask DisposeAsync()
    {
        seed.Dispose();
        await archive.DisposeAsync();
    }

    private async Task<List<string>> ChecksAsync()
    {
        await using var db = archive.Open();
        var checks = await db.WordingChecks.OrderBy(c => c.Wording.Position).ThenBy(c => c.Source.Slug)
            .Select(c => new { c.Wording.Position, c.Source.Slug, c.Result, c.Foldings })
            .ToListAsync(TestContext.Current.CancellationToken);
        return [.. checks.Select(c => $"{c.Position} {c.Slug} {Archive.Records.Vocabulary.Term(c.Result)} {string.Join(' ', c.Foldings)}".TrimEnd())];
    }
}
