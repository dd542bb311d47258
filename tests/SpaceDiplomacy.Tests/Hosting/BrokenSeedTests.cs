using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Hosting;

/// <summary>A seed that cannot be imported does not take down a site that has a good edition.</summary>
public sealed class BrokenSeedTests : IAsyncLifetime
{
    private const string FailingTrigger =
        "CREATE TRIGGER Fail BEFORE INSERT ON WordingChecks BEGIN SELECT RAISE(ABORT, 'no'); END";

    private readonly TemporaryFolder folder = new();
    private readonly SeedFolder seed = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => folder.File("archive.db");

    public ValueTask InitializeAsync() => new(ImportAsync());

    [Theory]
    [InlineData("a problem", "the seed has one problem")]
    [InlineData("problems", "the seed has 2 problems")]
    [InlineData("no files", "the seed has one problem")]
    [InlineData("no folder", "the seed could not be read")]
    [InlineData("a kind less", "the seed lacks 2 of 2 statements")]
    [InlineData("a failing import", "the database could not be brought up to date")]
    [InlineData("a failing import into an old schema", "the database could not be brought up to date")]
    public async Task Start_WithAGoodEdition_ServesItAndSaysSo(string fault, string reason)
    {
        await BreakAsync(fault);
        await using var site = new SmallSite(seed, ("Archive:Database", Database));
        using var client = site.CreateClient();

        Assert.Equal($"degraded: {reason}; the last good edition is served", await client.GetStringAsync("/health", Cancellation));
        Assert.Equal(
            $"Newer files could not be taken in ({reason}). What is shown is the last good edition.",
            (await site.PageAsync("/status")).Marked("degraded")[0].Words());
        Assert.Equal(reason, (await site.JsonAsync("/status.json")).GetProperty("degraded").GetString());
        await site.PageAsync("/officials/ada-orbit");
        Assert.Equal(1, (await site.JsonAsync("/search.json?q=balloon")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("a problem", "the seed has one problem")]
    [InlineData("a failing import", "the database could not be brought up to date")]
    public async Task Start_AfterAnUpgrade_ServesWhatTheBuildBeforeRead(string fault, string reason)
    {
        await BreakAsync(fault);
        await ExecuteAsync("UPDATE Editions SET Build = 'the build before'");
        await using var site = new SmallSite(seed, ("Archive:Database", Database));
        using var client = site.CreateClient();

        Assert.Equal(
            $"degraded: {reason}; the last good edition is served", await client.GetStringAsync("/health", Cancellation));
        await site.PageAsync("/officials/ada-orbit");
    }

    [Fact]
    public async Task Start_WithAGoodSeed_SaysNothing()
    {
        await using var site = new SmallSite(seed, ("Archive:Database", Database));
        using var client = site.CreateClient();

        Assert.Equal("ok", await client.GetStringAsync("/health", Cancellation));
        Assert.Empty((await site.PageAsync("/status")).Marked("degraded"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await site.JsonAsync("/status.json")).GetProperty("degraded").ValueKind);
    }

    [Fact]
    public async Task Import_OfAGoodSeedMeanwhile_EndsIt()
    {
        await BreakAsync("a problem");
        await using var site = new SmallSite(seed, ("Archive:Database", Database));
        using var client = site.CreateClient();
        Assert.StartsWith("degraded", await client.GetStringAsync("/health", Cancellation), StringComparison.Ordinal);

        seed.Write("officials/ada-orbit.md", SeedFolder.Files["officials/ada-orbit.md"].Replace("Headed", "Led", StringComparison.Ordinal));
        await ImportAsync();

        Assert.Equal("ok", await client.GetStringAsync("/health", Cancellation));
        Assert.Empty((await site.PageAsync("/status")).Marked("degraded"));
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        seed.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ImportAsync()
    {
        await using var db = ArchiveDatabase.Open(Database);
        await ArchiveUpdater.Of(db).ImportAsync(seed.Read(), false, ArchiveUpdater.Patience, Cancellation);
    }

    private async Task BreakAsync(string fault)
    {
        switch (fault)
        {
            case "a problem" or "problems":
                seed.Replace("officials/ada-orbit.md", "name: Ada Orbit", "name:");
                if (fault == "problems")
                {
                    seed.Write("notes.txt", "?");
                }

                break;
            case "no files":
                Array.ForEach(Directory.GetDirectories(seed.Path), directory => Directory.Delete(directory, recursive: true));
                Array.ForEach(Directory.GetFiles(seed.Path), File.Delete);
                break;
            case "no folder":
                Directory.Delete(seed.Path, recursive: true);
                break;
            case "a kind less":
                Directory.Delete(Path.Combine(seed.Path, "statements"), recursive: true);
                break;
            default:
                seed.Capture("gazette", "Let them come by balloon.");
                await ExecuteAsync(FailingTrigger);
                if (fault.EndsWith("old schema", StringComparison.Ordinal))
                {
                    await ExecuteAsync("DROP TABLE SearchWords");
                }

                break;
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var db = ArchiveDatabase.Open(Database);
        await db.Database.ExecuteSqlRawAsync(sql, Cancellation);
    }
}
