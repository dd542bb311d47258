using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Searching.Indexing;

/// <summary>
/// A process of its own imports the archive and is killed (SIGKILL) after it began to write. A trigger that takes for ever
/// keeps it from its commit, however slowly this process looks.
/// </summary>
public sealed class KilledImportTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly List<ArchiveProcess> processes = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => folder.File("archive.db");

    private long WrittenBytes => new FileInfo($"{Database}-wal") is { Exists: true } log ? log.Length : 0;

    public async ValueTask InitializeAsync()
    {
        await using (var db = Open())
        {
            await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, Cancellation);
        }

        // With so little memory for pages SQLite writes them while a transaction goes on, not all at its commit.
        await ExecuteAsync("PRAGMA default_cache_size = 10");
    }

    [Theory]
    [InlineData("Statements", 100_000)]
    [InlineData("WordingChecks", 400_000)]
    public async Task Import_ThatIsKilled_LeavesNothingOfItAndTheNextOneSucceeds(string table, int written)
    {
        await KillAsync(StartImport, table, written);

        await CheckAsync(statements: 0);

        var import = StartImport();

        Assert.Equal(0, await import.ExitCodeAsync());
        await CheckAsync(StatementsOf(Repository.Seed));
    }

    [Fact]
    public async Task Start_ThatIsKilledWhileItImports_LeavesTheEditionBeforeAndTheNextOneServesTheNew()
    {
        // What an earlier edition had of all kinds, a later one may not lack; it had nothing that anybody said.
        var earlier = SeedReader.Read(Repository.Seed) with { Fingerprint = "earlier", Statements = [] };
        await using (var db = Open())
        {
            await new SeedImporter(db, new(db), TimeProvider.System).ImportAsync(earlier, Cancellation);
        }

        CloseFile();

        await KillAsync(StartSite, "WordingChecks", 400_000);

        await CheckAsync(0);

        using var client = new HttpClient { BaseAddress = await StartSite().AddressAsync() };
        var found = JsonElement.Parse(await client.GetStringAsync("/search.json?q=trampoline", Cancellation));

        Assert.Equal("rogozin-2014-04-29-trampoline", found.GetProperty("results")[0].GetProperty("slug").GetString());
        await CheckAsync(StatementsOf(Repository.Seed));
    }

    public ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            process.Dispose();
        }

        CloseFile();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Kills a process that gets no further than a row of a table, once it has written so many bytes and writes no more.
    /// </summary>
    private async Task KillAsync(Func<ArchiveProcess> start, string table, int written)
    {
        await ExecuteAsync(
            $"CREATE TRIGGER Hold AFTER INSERT ON {table} BEGIN SELECT count(*) "
            + "FROM sqlite_schema a, sqlite_schema b, sqlite_schema c, sqlite_schema d, sqlite_schema e, sqlite_schema f; END");
        Assert.Equal(0, WrittenBytes);
        var process = start();
        long before;
        do
        {
            before = WrittenBytes;
            await Task.Delay(500, Cancellation);
            Assert.False(process.HasExited, $"The import ended after it had written {before} bytes.");
        }
        while (WrittenBytes < written || WrittenBytes != before);

        process.Kill();
        Assert.Equal(ArchiveProcess.KilledBySignal, await process.ExitCodeAsync());
        Assert.InRange(WrittenBytes, written, long.MaxValue);
        await ExecuteAsync("DROP TRIGGER Hold");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using (var db = Open())
        {
            await db.Database.ExecuteSqlRawAsync(sql, Cancellation);
        }

        CloseFile();
    }

    /// <summary>The file is whole, has so many statements, and the index has the same.</summary>
    private async Task CheckAsync(int statements)
    {
        await using (var db = Open())
        {
            Assert.Equal("ok", await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(Cancellation));
            Assert.Equal(statements, await db.Statements.CountAsync(Cancellation));
            Assert.Equal(statements, await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM SearchDocuments").SingleAsync(Cancellation));
            Assert.Empty(await new SearchIndex(db).VerifyAsync(Cancellation));
        }

        CloseFile();
    }

    private ArchiveProcess StartImport() =>
        Started(ArchiveProcess.Cli("import", Repository.Seed, "--database", Database));

    private ArchiveProcess StartSite() => Started(ArchiveProcess.Site(Database, Repository.Seed));

    private ArchiveProcess Started(ArchiveProcess process)
    {
        processes.Add(process);
        return process;
    }

    private static int StatementsOf(string seed) => Directory.GetFiles(Path.Combine(seed, "statements"), "*.md").Length;

    private ArchiveDbContext Open() => ArchiveDatabase.Open(Database);

    /// <summary>Nobody has the file any more, and its write-ahead log is gone.</summary>
    private static void CloseFile() => SqliteConnection.ClearAllPools();
}
