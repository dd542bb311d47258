using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Searching.Indexing;

/// <summary>A process of its own imports the archive and is killed (SIGKILL) while it does.</summary>
public sealed class KilledImportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SearchMemory memory = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_ThatIsKilled_LeavesRecordsAndIndexInStepAndTheNextOneSucceeds()
    {
        await using (var db = Open())
        {
            await db.MigrateArchiveAsync(ArchiveDatabase.MigrationLimit, Cancellation);
        }

        foreach (var milliseconds in new[] { 400, 800, 1_300, 1_900, 2_600 })
        {
            await KillAsync(TimeSpan.FromMilliseconds(milliseconds));
            await using var db = Open();
            // What the message of a start that meets the lock of a killed one says.
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", Cancellation);
            await db.MigrateArchiveAsync(ArchiveDatabase.MigrationLimit, Cancellation);
            Assert.Empty(await db.VerifySearchIndexAsync(Cancellation));
            Assert.Equal("ok", await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(Cancellation));
        }

        await using var later = Open();
        await new SeedImporter(later, TimeProvider.System).ImportAsync(SeedReader.Read(Repository.Seed), Cancellation);
        Assert.Empty(await later.VerifySearchIndexAsync(Cancellation));
        var found = await new StatementSearch(later, memory).SearchAsync(new() { Query = "trampoline" }, Cancellation);
        Assert.Equal("rogozin-2014-04-29-trampoline", found.Hits[0].Statement.Slug);
    }

    public void Dispose()
    {
        memory.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private async Task KillAsync(TimeSpan after)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "spacediplomacy.dll");
        using var import = Process.Start(new ProcessStartInfo("dotnet", [program, "import", Repository.Seed, "--database", folder.File("archive.db")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await Task.Delay(after, Cancellation);
        import.Kill();
        await import.WaitForExitAsync(Cancellation);
    }

    private ArchiveDbContext Open() => ArchiveDatabase.Open(folder.File("archive.db"));
}
