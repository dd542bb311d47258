using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;

namespace SpaceDiplomacy.Archive;

/// <summary>Opens the archive's SQLite file and brings its schema up to date.</summary>
public static class ArchiveDatabase
{
    /// <summary>How long the migrations may take before the start is given up.</summary>
    public static readonly TimeSpan MigrationLimit = TimeSpan.FromSeconds(30);

    /// <summary>Points a context at a file; foreign keys are on for every connection.</summary>
    public static DbContextOptionsBuilder UseArchiveFile(this DbContextOptionsBuilder options, string file)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = 10,
        };
        return options
            .UseSqlite(connection.ToString(), sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            // The build checks that no migration is missing; checking again at every start takes half a second.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    /// <summary>A context of its own, for callers without a container.</summary>
    public static ArchiveDbContext Open(string file)
    {
        var options = new DbContextOptionsBuilder<ArchiveDbContext>();
        options.UseArchiveFile(file);
        return new(options.Options);
    }

    /// <summary>
    /// Creates the file where there is none, applies the migrations that it lacks, and makes the index of the search where
    /// it is missing or out of date.
    /// </summary>
    /// <exception cref="ArchiveUnavailableException">It took longer than the limit, or the file cannot be used.</exception>
    public static async Task MigrateArchiveAsync(
        this ArchiveDbContext db, SearchIndex index, TimeSpan limit, CancellationToken cancellationToken)
    {
        var file = db.Database.GetDbConnection().DataSource;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(limit);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await db.Database.MigrateAsync(patience.Token);
            // So that pages are read while an import writes. New files have it, but not a copy that SQLite made in one piece.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", patience.Token);
            // Not under the limit: an index of a million statements takes longer than a migration may.
            await index.EnsureAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A killed migration leaves its lock row behind, and the next one waits for it for ever.
            throw new ArchiveUnavailableException(string.Create(
                CultureInfo.InvariantCulture,
                $"The database {file} was not ready within {limit.TotalSeconds} seconds. If no other process is at "
                + $"work on it, a start was killed in the middle: delete the row of the table __EFMigrationsLock "
                + $"in it, or delete the file to have it made anew from the seed."));
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new ArchiveUnavailableException($"The database {file} cannot be used: {exception.Message}", exception);
        }
    }
}

/// <summary>The archive's database cannot be opened or brought up to date; the message says what to do.</summary>
public sealed class ArchiveUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Lets the migration tool make a context without the site.</summary>
internal sealed class ArchiveDesignTimeFactory : IDesignTimeDbContextFactory<ArchiveDbContext>
{
    public ArchiveDbContext CreateDbContext(string[] args) => ArchiveDatabase.Open("design-time.db");
}
