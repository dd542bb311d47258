using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests;

/// <summary>
/// An archive that is as it should be can be read where nothing can be written. Something else in place of the files that
/// SQLite wants beside a database stands for a disk that cannot be written to.
/// </summary>
public sealed class ArchiveConnectionTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly SeedFolder seed = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => folder.File("archive #1?.db");

    public async ValueTask InitializeAsync()
    {
        await using (var db = ArchiveDatabase.Open(Database))
        {
            await ArchiveUpdater.Of(db).ImportAsync(seed.Read(), false, ArchiveUpdater.Patience, Cancellation);
        }

        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task Open_WhereNothingCanBeWritten_ReadsFromManyConnections()
    {
        Directory.CreateDirectory($"{Database}-wal");

        var editions = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var db = ArchiveDatabase.Open(Database);
            return await ArchiveUpdater.Of(db).ReadyEditionAsync(Cancellation);
        })));

        Assert.All(editions, edition => Assert.Equal(SeedReader.Fingerprint(seed.Path), edition));
    }

    [Fact]
    public async Task Query_ForMoreKeysThanSqliteTakesValues_Answers()
    {
        await using var db = ArchiveDatabase.Open(Database);
        var ids = Enumerable.Range(1, 40_000).Select(id => (long)id).ToList();

        Assert.Equal(
            await db.Statements.CountAsync(Cancellation),
            await db.Statements.CountAsync(s => ids.Contains(s.Id), Cancellation));
    }

    [Fact]
    public async Task Site_WhereNothingCanBeWrittenAndNothingHasToBe_Serves()
    {
        Directory.CreateDirectory($"{Database}-wal");
        await using var site = new SmallSite(seed, ("Archive:Database", Database));

        Assert.Equal(1, (await site.JsonAsync("/search.json?q=balloon")).GetProperty("total").GetInt32());
        await site.PageAsync("/status");
    }

    [Fact]
    public async Task Import_WhereNothingCanBeWritten_SaysSo()
    {
        Directory.CreateDirectory($"{Database}-wal");
        seed.Delete("statements/ada-2015-again.md");
        await using var db = ArchiveDatabase.Open(Database);

        var refusal = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => ArchiveUpdater.Of(db).ImportAsync(
            seed.Read(), false, ArchiveUpdater.Patience, Cancellation));

        Assert.Equal(
            $"The database {Database} can only be read, and there is something to write. Let this user write to it and to its "
            + "folder.",
            refusal.Message);
    }

    [Fact]
    public async Task Open_WithoutTheMemoryOfALog_ReadsTheLogAllTheSame()
    {
        using var copy = new TemporaryFolder();
        await using (var writer = ArchiveDatabase.Open(Database))
        {
            await writer.Database.ExecuteSqlAsync($"UPDATE Editions SET Fingerprint = 'newer'", Cancellation);
            File.Copy(Database, copy.File("archive.db"));
            File.Copy($"{Database}-wal", copy.File("archive.db-wal"));
        }

        File.CreateSymbolicLink(copy.File("archive.db-shm"), copy.File("nowhere"));
        await using var db = ArchiveDatabase.Open(copy.File("archive.db"));

        Assert.Equal("newer", await ArchiveUpdater.Of(db).ReadyEditionAsync(Cancellation));
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        seed.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
