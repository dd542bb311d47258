using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests;

public sealed class ArchiveUpdaterTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_FromNothing_MakesTheFileAndItsFolder()
    {
        await using var db = ArchiveDatabase.Open(folder.File("new/folder/archive.db"));

        await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, Cancellation);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancellation));
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Equal(0, await db.Statements.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Migrate_AfterATableWasMadeAnew_GuardsTheRevisionsAgain()
    {
        using var seed = new SeedFolder();
        await using var db = ArchiveDatabase.Open(folder.File("archive.db"));
        await ArchiveUpdater.Of(db).ImportAsync(seed.Read(), allowsMassRemoval: true, Short, Cancellation);
        await db.Database.ExecuteSqlRawAsync(
            """
            PRAGMA foreign_keys = 0;
            CREATE TABLE ef_temp_RevisionMarks AS SELECT * FROM RevisionMarks;
            DROP TABLE RevisionMarks;
            ALTER TABLE ef_temp_RevisionMarks RENAME TO RevisionMarks;
            PRAGMA foreign_keys = 1;
            """,
            Cancellation);
        await db.Database.ExecuteSqlAsync($"UPDATE RevisionMarks SET Change = Change", Cancellation);

        await ArchiveUpdater.Of(db).MigrateAsync(Short, Cancellation);

        var refusal = await Assert.ThrowsAsync<SqliteException>(
            () => db.Database.ExecuteSqlAsync($"UPDATE RevisionMarks SET Change = Change", Cancellation));
        Assert.Equal("SQLite Error 19: 'A revision is never changed or deleted.'.", refusal.Message);
    }

    [Fact]
    public async Task Migrate_Again_ChangesNothing()
    {
        await using var db = ArchiveDatabase.Open(folder.File("archive.db"));
        await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, Cancellation);
        var applied = await db.Database.GetAppliedMigrationsAsync(Cancellation);

        await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, Cancellation);

        Assert.Equal(applied, await db.Database.GetAppliedMigrationsAsync(Cancellation));
    }

    [Fact]
    public async Task Migrate_OfDatesWithoutReadings_TakesThemAsWrittenAndHasQualifiedOnesReadAnew()
    {
        await using var db = ArchiveDatabase.Open(folder.File("archive.db"));
        await db.GetService<IMigrator>().MigrateAsync("Captures", Cancellation);
        foreach (var (slug, date) in new[] { ("plain", "2014-03-17"), ("about", "2014-03-17~"), ("doubted", "2014-03-17?") })
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO Sources (Slug, Fingerprint, Title, Publisher, Url, Kind, Language, Published_Text, Published_Earliest, Published_Latest)
                VALUES ({slug}, 'read', 'A title', 'A publisher', 'https://example.org', 'news', 'en', {date}, '2014-03-17', '2014-03-17')
                """,
                Cancellation);
        }

        await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, Cancellation);

        var sources = await db.Sources.OrderBy(source => source.Slug).ToListAsync(Cancellation);
        Assert.Equal(
            [("about", ""), ("doubted", ""), ("plain", "read")], sources.Select(source => (source.Slug, source.Fingerprint)));
        Assert.All(sources, source => Assert.Equal(
            (source.Published!.Earliest, source.Published.Latest), (source.Published.EarliestReading, source.Published.LatestReading)));
    }

    [Fact]
    public async Task ReadyEdition_OfNoFile_IsNoneAndMakesNoFile()
    {
        await using var db = ArchiveDatabase.Open(folder.File("new/archive.db"));

        Assert.Null(await ArchiveUpdater.Of(db).ReadyEditionAsync(Cancellation));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%Captures'")]
    [InlineData("DELETE FROM SearchDocuments")]
    [InlineData("DROP TABLE SearchWords")]
    [InlineData("UPDATE Editions SET Build = 'another'")]
    [InlineData("DROP TRIGGER Revisions_NoDelete")]
    public async Task ReadyEdition_WhereSomethingIsMissing_IsNone(string damage)
    {
        using var seed = new SeedFolder();
        var edition = seed.Read();
        await using var db = ArchiveDatabase.Open(folder.File("archive.db"));
        await ArchiveUpdater.Of(db).ImportAsync(edition, false, Short, Cancellation);
        Assert.Equal(edition.Fingerprint, await ArchiveUpdater.Of(db).ReadyEditionAsync(Cancellation));

        await db.Database.ExecuteSqlRawAsync(damage, Cancellation);

        Assert.Null(await ArchiveUpdater.Of(db).ReadyEditionAsync(Cancellation));
    }

    [Fact]
    public async Task Migrate_AfterAKilledMigration_GoesOnFromThere()
    {
        var file = folder.File("archive.db");
        await OldArchive.MakeAsync(file);
        await OldArchive.LeaveLockAsync(file);
        await using var db = ArchiveDatabase.Open(file);

        // Without end it would wait for the lock.
        await ArchiveUpdater.Of(db).MigrateAsync(Short, Cancellation).WaitAsync(ArchiveUpdater.Patience, Cancellation);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancellation));
    }

    [Fact]
    public async Task Migrate_WhileAnotherDoes_WaitsAndGivesUpInTime()
    {
        var file = folder.File("archive.db");
        using var other = await ArchiveLock.TakeAsync(file, Short, Cancellation);
        await using var db = ArchiveDatabase.Open(file);

        var refusal = await Assert.ThrowsAsync<ArchiveUnavailableException>(
            () => ArchiveUpdater.Of(db).MigrateAsync(Short, Cancellation));

        Assert.Equal(
            $"Another process has been at work on the database {file} for more than 0.3 seconds. Wait until it ends, or "
            + "stop it, and try again.",
            refusal.Message);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Migrate_WhileAnotherDoes_GoesOnWhenThatEnds()
    {
        var file = folder.File("archive.db");
        var other = await ArchiveLock.TakeAsync(file, Short, Cancellation);
        await using var db = ArchiveDatabase.Open(file);

        var migration = ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, Cancellation);
        Assert.False(migration.IsCompleted);
        other.Dispose();
        await migration;

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancellation));
    }

    [Fact]
    public async Task Migrate_OfManyAtOnce_IsDoneOnce()
    {
        var file = folder.File("archive.db");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var db = ArchiveDatabase.Open(file);
            await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, Cancellation);
        })));

        await using var db = ArchiveDatabase.Open(file);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancellation));
    }

    [Fact]
    public async Task Migrate_StoppedByTheCaller_IsACancellation()
    {
        var file = folder.File("archive.db");
        await OldArchive.MakeAsync(file);
        await OldArchive.HoldMigrationAsync(file);
        await using var db = ArchiveDatabase.Open(file);
        using var stop = new CancellationTokenSource(Short);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ArchiveUpdater.Of(db).MigrateAsync(TimeSpan.FromMinutes(1), stop.Token));
    }

    [Fact]
    public async Task Migrate_OfAFileThatIsNoDatabase_SaysSo()
    {
        var file = folder.File("archive.db");
        await File.WriteAllTextAsync(file, new string('x', 4096), Cancellation);
        await using var db = ArchiveDatabase.Open(file);

        var refusal = await Assert.ThrowsAsync<ArchiveUnavailableException>(
            () => ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, Cancellation));

        Assert.Equal(
            $"{file} is not an SQLite database. Name another file, or move this one away: a new one is made from the seed.",
            refusal.Message);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
