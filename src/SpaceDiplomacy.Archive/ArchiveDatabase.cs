using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive;

/// <summary>Opens the archive's SQLite file.</summary>
public static class ArchiveDatabase
{
    /// <summary>Points a context at a file; foreign keys are on for every connection.</summary>
    public static DbContextOptionsBuilder UseArchiveFile(this DbContextOptionsBuilder options, string file) => options
        .UseSqlite(ArchiveConnection.To(file), sqlite => sqlite
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            // A list of keys is one value: SQLite takes 32,766 of them at most, and an import may change more records.
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .ConfigureWarnings(warnings => warnings
            // The build checks that no migration is missing; checking again at every start takes half a second.
            .Ignore(RelationalEventId.PendingModelChangesWarning)
            // Whoever asked says what failed; the same with all of its SQL helps only who looks for the fault.
            .Log(
                (RelationalEventId.ConnectionError, LogLevel.Debug),
                (RelationalEventId.CommandError, LogLevel.Debug),
                (RelationalEventId.TransactionError, LogLevel.Debug),
                (CoreEventId.QueryIterationFailed, LogLevel.Debug),
                (CoreEventId.SaveChangesFailed, LogLevel.Debug)));

    /// <summary>A context of its own, for callers without a container.</summary>
    public static ArchiveDbContext Open(string file)
    {
        var options = new DbContextOptionsBuilder<ArchiveDbContext>();
        options.UseArchiveFile(file);
        return new(options.Options);
    }

    /// <summary>Copies a file, also one that others use, into one that is not there yet.</summary>
    /// <exception cref="ArchiveUnavailableException">The file cannot be read, or the copy cannot be written.</exception>
    public static void Copy(string file, string copy)
    {
        try
        {
            using var from = new SqliteConnection(ArchiveConnection.To(file));
            using var to = new SqliteConnection(ArchiveConnection.To(copy));
            from.Open();
            to.Open();
            from.BackupDatabase(to);
        }
        catch (SqliteException exception)
        {
            throw ArchiveUnavailableException.Of(file, exception);
        }
    }
}

/// <summary>Lets the migration tool make a context without the site.</summary>
internal sealed class ArchiveDesignTimeFactory : IDesignTimeDbContextFactory<ArchiveDbContext>
{
    public ArchiveDbContext CreateDbContext(string[] args) => ArchiveDatabase.Open("design-time.db");
}
