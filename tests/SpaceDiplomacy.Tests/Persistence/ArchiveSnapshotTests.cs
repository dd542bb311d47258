using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Tests.Support;
using SQLitePCL;

namespace SpaceDiplomacy.Tests.Persistence;

public sealed class ArchiveSnapshotTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_AfterAnotherWrote_IsWhatWasThereUntilItIsRenewedOrEnds()
    {
        await using var db = Open();
        using (var snapshot = new ArchiveSnapshot(db))
        {
            await snapshot.TakeAsync(Cancellation);
            await AddTopicAsync("one");
            await snapshot.TakeAsync(Cancellation);
            Assert.Equal(0, await db.Topics.CountAsync(Cancellation));

            snapshot.Renew();
            await AddTopicAsync("two");
            Assert.Equal(1, await db.Topics.CountAsync(Cancellation));
        }

        Assert.Equal(2, await db.Topics.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Read_WhenTheReaderLeaves_IsStopped()
    {
        await using var db = Open();
        using var snapshot = new ArchiveSnapshot(db);
        using var reader = new CancellationTokenSource();
        await snapshot.TakeAsync(reader.Token);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ((SqliteConnection)db.Database.GetDbConnection()).CreateFunction("begun", () => begun.TrySetResult() || true);
        var counting = Task.Run(
            () => db.Database.SqlQuery<long>($"""
                WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE begun() LIMIT 100000000)
                SELECT count(*) AS Value FROM n
                """).Single(),
            Cancellation);
        await begun.Task;
        await reader.CancelAsync();

        var stopped = await Assert.ThrowsAsync<SqliteException>(() => counting);
        Assert.Equal(raw.SQLITE_INTERRUPT, stopped.SqliteErrorCode);
    }

    [Fact]
    public async Task Prepare_AfterTheReaderLeft_IsRefused()
    {
        await using var db = Open();
        using var reader = new CancellationTokenSource();
        using var connection = await RawConnection.OpenAsync(db, reader.Token);
        using (var before = connection.Prepare("SELECT 1"))
        {
            Assert.True(before.Step());
        }

        await reader.CancelAsync();

        Assert.Throws<OperationCanceledException>(() => connection.Prepare("SELECT 1"));
    }

    [Fact]
    public async Task Dispose_LeavesTheConnectionAsItWas()
    {
        await using var db = Open();
        for (var i = 0; i < 3; i++)
        {
            using var snapshot = new ArchiveSnapshot(db);
            await snapshot.TakeAsync(Cancellation);
        }

        new ArchiveSnapshot(db).Dispose();
        db.Topics.Add(new() { Slug = "one", Name = "One", Fingerprint = "" });
        Assert.Equal(1, await db.SaveChangesAsync(Cancellation));
    }

    [Fact]
    public async Task Read_WithAnotherLimit_PreparesNothingAnew()
    {
        await using var db = Open();
        using var snapshot = new ArchiveSnapshot(db);
        await snapshot.TakeAsync(Cancellation);
        using var connection = await RawConnection.OpenAsync(db, Cancellation);
        const string sql = "SELECT Slug FROM Topics ORDER BY Slug LIMIT ?1";
        using (var rows = connection.Prepare(sql))
        {
            for (var most = 1; most <= 3; most++)
            {
                Assert.Empty(rows.Bind(1, most).List(row => row.Text(0)));
            }
        }

        const int preparedAnew = 5; // SQLITE_STMTSTATUS_REPREPARE
        var kept = KeptStatements.Take(connection.Native.Handle!, sql)!;
        Assert.Equal(0, raw.sqlite3_stmt_status(kept, preparedAnew, 0));
        KeptStatements.Return(connection.Native.Handle!, sql, kept);
    }

    [Fact]
    public async Task Dispose_OfAConnection_LetsGoOfItsStatements()
    {
        const string sql = "SELECT 1";
        await using var db = Open();
        var connection = new ReaderConnection(db.Database.GetConnectionString()!);
        await connection.OpenAsync(Cancellation);
        var database = connection.Handle!;
        KeptStatements.KeepOf(database);
        using (new RawStatement(connection, sql))
        {
        }

        await connection.DisposeAsync();

        Assert.Null(KeptStatements.Take(database, sql));
    }

    [Fact]
    public async Task Dispose_OfAStateThatAFaultEnded_LetsOthersReadOn()
    {
        await using var db = Open();
        using (var snapshot = new ArchiveSnapshot(db))
        {
            await snapshot.TakeAsync(Cancellation);
            await db.Database.ExecuteSqlRawAsync("ROLLBACK", Cancellation);
        }

        using var next = new ArchiveSnapshot(db);
        await next.TakeAsync(Cancellation);
        await AddTopicAsync("one");
        Assert.Equal(0, await db.Topics.CountAsync(Cancellation));
    }

    public async ValueTask InitializeAsync()
    {
        await using var db = Open();
        await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, Cancellation);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private ArchiveDbContext Open() => ArchiveDatabase.Open(folder.File("archive.db"));

    private async Task AddTopicAsync(string slug)
    {
        await using var db = Open();
        db.Topics.Add(new() { Slug = slug, Name = slug, Fingerprint = "" });
        await db.SaveChangesAsync(Cancellation);
    }
}
