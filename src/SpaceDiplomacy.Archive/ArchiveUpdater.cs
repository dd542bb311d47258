using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SQLitePCL;

namespace SpaceDiplomacy.Archive;

/// <summary>
/// Brings an archive's file up to date: its schema, the index of the search, and what it holds. Whatever goes wrong with
/// the file is said in a sentence, and leaves it holding what it held.
/// </summary>
public sealed class ArchiveUpdater(ArchiveDbContext db, SearchIndex index, TimeProvider time)
{
    /// <summary>How long to wait for another process, unless somebody says otherwise.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string file = ArchiveConnection.FileOf((SqliteConnection)db.Database.GetDbConnection());

    /// <summary>For callers without a container.</summary>
    public static ArchiveUpdater Of(ArchiveDbContext db) => new(db, new(db), TimeProvider.System);

    /// <summary>
    /// The fingerprint of the seed's edition that the file holds as this build reads it; null where there is none, where
    /// another build read it, or where something has to be written first. Only reads, so that an archive that is as it
    /// should be needs neither a disk with room nor a right to write.
    /// </summary>
    /// <exception cref="ArchiveUnavailableException">The file cannot be read.</exception>
    public Task<string?> ReadyEditionAsync(CancellationToken cancellationToken) =>
        NewestEditionAsync(edition => edition.Build == SeedReader.Build, cancellationToken);

    /// <summary>The same by whichever build it was read: what can be served where no newer one is to be had.</summary>
    /// <inheritdoc cref="ReadyEditionAsync"/>
    public Task<string?> ServableEditionAsync(CancellationToken cancellationToken) =>
        NewestEditionAsync(_ => true, cancellationToken);

    /// <summary>
    /// Creates the file where there is none, applies the migrations that it lacks, and makes the index of the search where
    /// it is missing or out of date.
    /// </summary>
    /// <param name="patience">How long to wait while another process is at work on the file.</param>
    /// <param name="cancellationToken">Gives up; what was begun is undone.</param>
    /// <exception cref="ArchiveUnavailableException">Another process took longer, or the file cannot be used.</exception>
    public Task MigrateAsync(TimeSpan patience, CancellationToken cancellationToken) =>
        UpdateAsync(() => Task.FromResult(true), patience, cancellationToken);

    /// <summary>
    /// The fingerprint of the edition that can be served whatever became of a newer one; null where there is none. Brings
    /// the file up to date where it has to be.
    /// </summary>
    /// <inheritdoc cref="MigrateAsync"/>
    public async Task<string?> LastEditionAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var servable = await ServableEditionAsync(cancellationToken);
        if (servable is not null || !File.Exists(file))
        {
            return servable;
        }

        await MigrateAsync(patience, cancellationToken);
        return await ServableEditionAsync(cancellationToken);
    }

    /// <summary>Brings the file up to date, and makes it hold an edition in one transaction.</summary>
    /// <param name="edition">What it is to hold.</param>
    /// <param name="allowsMassRemoval">Whether much that it holds may be removed.</param>
    /// <param name="patience">How long to wait while another process is at work on the file.</param>
    /// <param name="cancellationToken">Gives up; what was begun is undone.</param>
    /// <exception cref="ArchiveUnavailableException">Another process took longer, or the file cannot be used.</exception>
    /// <exception cref="MassRemovalException">Much would be removed, and that is not allowed.</exception>
    public Task<ImportSummary> ImportAsync(
        SeedEdition edition, bool allowsMassRemoval, TimeSpan patience, CancellationToken cancellationToken)
    {
        // Pages read with contexts that track nothing.
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        var importer = new SeedImporter(db, index, time) { AllowsMassRemoval = allowsMassRemoval };
        return UpdateAsync(() => importer.ImportAsync(edition, cancellationToken), patience, cancellationToken);
    }

    /// <summary>What an import into a file would do, found by importing into a copy. The file itself is only read.</summary>
    /// <exception cref="ArchiveUnavailableException">The file cannot be read, or there is no room for the copy.</exception>
    public static async Task<ImportSummary> TryImportAsync(
        string file, SeedEdition edition, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("spacediplomacy-");
        try
        {
            var copy = Path.Combine(folder.FullName, "archive.db");
            if (Path.Exists(file))
            {
                ArchiveDatabase.Copy(file, copy);
            }

            await using var db = ArchiveDatabase.Open(copy);
            return await Of(db).ImportAsync(edition, allowsMassRemoval: true, Patience, cancellationToken);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private Task<string?> NewestEditionAsync(
        Func<ArchiveEdition, bool> isWanted, CancellationToken cancellationToken) => AnswerAsync(
        async () =>
        {
            if (!File.Exists(file))
            {
                return null;
            }

            using var connection = await RawConnection.OpenAsync(db, cancellationToken);
            return IsMigrated(connection) && connection.HasRevisionGuard() && await index.IsCurrentAsync(cancellationToken)
                && ArchiveEdition.ReadNewest(connection.Native, SeedEdition.Seed) is { } newest && isWanted(newest)
                    ? newest.Fingerprint
                    : null;
        },
        cancellationToken);

    /// <summary>Whether no migration is missing. A start asks, and the context's own answer takes a tenth of a second.</summary>
    private bool IsMigrated(RawConnection connection)
    {
        if (connection.Scalar("SELECT 1 FROM sqlite_schema WHERE name = '__EFMigrationsHistory'") is null)
        {
            return false;
        }

        using var rows = connection.Prepare("SELECT MigrationId FROM __EFMigrationsHistory");
        return !db.Database.GetMigrations().Except(rows.List(row => row.Text(0))).Any();
    }

    private Task<T> UpdateAsync<T>(Func<Task<T>> work, TimeSpan patience, CancellationToken cancellationToken) => AnswerAsync(
        async () =>
        {
            using var turn = await ArchiveLock.TakeAsync(file, patience, cancellationToken);
            await db.Database.OpenConnectionAsync(cancellationToken);
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            // SQLite works on the calling thread and knows no cancellation: a long statement is stopped from outside.
            using var interrupt = cancellationToken.Register(() => raw.sqlite3_interrupt(connection.Handle));
            // So that pages are read while an import writes; a copy that SQLite made in one piece does not have it.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
            await ForgetMigrationsLockAsync(cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            await db.EnsureRevisionGuardAsync(cancellationToken);
            await index.EnsureAsync(cancellationToken);
            return await work();
        },
        cancellationToken);

    /// <summary>
    /// Removes the row that a killed migration leaves in its own lock and that the next one would wait for without end.
    /// Whoever holds the <see cref="ArchiveLock"/> knows that nobody else is migrating.
    /// </summary>
    private async Task ForgetMigrationsLockAsync(CancellationToken cancellationToken)
    {
        var hasLock = await db.Database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_schema WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (hasLock > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken);
        }
    }

    private async Task<T> AnswerAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (exception is not
            (ArchiveUnavailableException or SeedException or MassRemovalException or OperationCanceledException))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw ArchiveUnavailableException.Of(file, exception);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
