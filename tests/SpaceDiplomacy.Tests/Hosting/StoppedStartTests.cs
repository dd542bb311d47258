using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Hosting;

/// <summary>A start or an import that is stopped or killed leaves nothing that keeps the next one back.</summary>
public sealed class StoppedStartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SeedFolder seed = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => folder.File("archive.db");

    [Theory]
    [InlineData("site", "KILL")]
    [InlineData("site", "TERM")]
    [InlineData("import", "KILL")]
    [InlineData("import", "INT")]
    public async Task Start_ThatIsStoppedInAMigration_DoesNotKeepTheNextOneBack(string program, string signal)
    {
        await OldArchive.MakeAsync(Database);
        await OldArchive.HoldMigrationAsync(Database);
        using var process = Begin(program);
        while (!await OldArchive.IsLockedAsync(Database))
        {
            Assert.False(process.HasExited, process.Output);
            await Task.Delay(20, Cancellation);
        }

        await process.SignalAsync(signal);
        Assert.Equal(signal == "KILL" ? ArchiveProcess.KilledBySignal : program == "site" ? 0 : 130, await process.ExitCodeAsync());
        await OldArchive.ReleaseMigrationAsync(Database);

        await AssertThatTheNextOneSucceedsAsync();
    }

    [Theory]
    [InlineData("site", "KILL")]
    [InlineData("site", "TERM")]
    [InlineData("import", "KILL")]
    [InlineData("import", "TERM")]
    public async Task Start_FromNothingStoppedAtAnyMoment_DoesNotKeepTheNextOneBack(string program, string signal)
    {
        foreach (var milliseconds in new[] { 0, 150 })
        {
            foreach (var file in Directory.GetFiles(folder.Path))
            {
                File.Delete(file);
            }

            using var process = Begin(program);
            while (!File.Exists(Database) && !process.HasExited)
            {
                await Task.Delay(5, Cancellation);
            }

            await Task.Delay(milliseconds, Cancellation);
            await process.SignalAsync(signal);
            await process.ExitCodeAsync();

            await AssertThatTheNextOneSucceedsAsync();
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        seed.Dispose();
        folder.Dispose();
    }

    private ArchiveProcess Begin(string program) => program == "site"
        ? ArchiveProcess.Site(Database, seed.Path)
        : ArchiveProcess.Cli("import", seed.Path, "--database", Database);

    private async Task AssertThatTheNextOneSucceedsAsync()
    {
        await using var db = ArchiveDatabase.Open(Database);
        // Without end it would wait for what was left.
        await ArchiveUpdater.Of(db).ImportAsync(seed.Read(), false, TimeSpan.FromSeconds(5), Cancellation)
            .WaitAsync(TimeSpan.FromMinutes(1), Cancellation);

        Assert.Equal(2, await db.Statements.CountAsync(Cancellation));
        SqliteConnection.ClearAllPools();
    }
}
