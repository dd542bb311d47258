using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests;

public sealed class ArchiveDatabaseTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_FromNothing_MakesTheFileAndItsFolder()
    {
        await using var db = ArchiveDatabase.Open(folder.File("new/folder/archive.db"));

        await db.MigrateArchiveAsync(new(db), ArchiveDatabase.MigrationLimit, Cancellation);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancellation));
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Equal(0, await db.Statements.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Migrate_Again_ChangesNothing()
    {
        await using var db = ArchiveDatabase.Open(folder.File("archive.db"));
        await db.MigrateArchiveAsync(new(db), ArchiveDatabase.MigrationLimit, Cancellation);
        var applied = await db.Database.GetAppliedMigrationsAsync(Cancellation);

        await db.MigrateArchiveAsync(new(db), ArchiveDatabase.MigrationLimit, Cancellation);

        Assert.Equal(applied, await db.Database.GetAppliedMigrationsAsync(Cancellation));
    }

    [Fact]
    public async Task Migrate_AfterAKilledMigration_GivesUpInTimeAndSaysWhatToDo()
    {
        var file = folder.File("archive.db");
        await LeaveLockAsync(file);
        await using var db = ArchiveDatabase.Open(file);

        var refusal = await Assert.ThrowsAsync<ArchiveUnavailableException>(
            () => db.MigrateArchiveAsync(new(db), Short, Cancellation));

        Assert.Equal(
            $"The database {file} was not ready within 0.3 seconds. If no other process is at work on it, a start was "
            + "killed in the middle: delete the row of the table __EFMigrationsLock in it, or delete the file to have "
            + "it made anew from the seed.",
            refusal.Message);
    }

    [Fact]
    public async Task Migrate_StoppedByTheCaller_IsACancellation()
    {
        var file = folder.File("archive.db");
        await LeaveLockAsync(file);
        await using var db = ArchiveDatabase.Open(file);
        using var stop = new CancellationTokenSource(Short);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => db.MigrateArchiveAsync(new(db), TimeSpan.FromMinutes(1), stop.Token));
    }

    [Fact]
    public async Task Migrate_OfAFileThatIsNoDatabase_SaysSo()
    {
        var file = folder.File("archive.db");
        await File.WriteAllTextAsync(file, new string('x', 4096), Cancellation);
        await using var db = ArchiveDatabase.Open(file);

        var refusal = await Assert.ThrowsAsync<ArchiveUnavailableException>(
            () => db.MigrateArchiveAsync(new(db), ArchiveDatabase.MigrationLimit, Cancellation));

        Assert.Equal(
            $"The database {file} cannot be used: SQLite Error 26: 'file is not a database'.", refusal.Message);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private static async Task LeaveLockAsync(string file)
    {
        await using var db = ArchiveDatabase.Open(file);
        await db.MigrateArchiveAsync(new(db), ArchiveDatabase.MigrationLimit, Cancellation);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01')", Cancellation);
    }
}
