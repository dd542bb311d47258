using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SpaceDiplomacy.Archive;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>An archive's file as an earlier version left it: with the first migration only.</summary>
internal static class OldArchive
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task MakeAsync(string file)
    {
        await using (var db = ArchiveDatabase.Open(file))
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First(), Cancellation);
        }

        SqliteConnection.ClearAllPools();
    }

    /// <summary>Has the next migration take for ever, in its transaction.</summary>
    public static Task HoldMigrationAsync(string file) => ExecuteAsync(
        file,
        "CREATE TRIGGER Hold AFTER INSERT ON __EFMigrationsHistory BEGIN SELECT count(*) FROM sqlite_schema a, "
        + "sqlite_schema b, sqlite_schema c, sqlite_schema d, sqlite_schema e, sqlite_schema f, sqlite_schema g; END");

    public static Task ReleaseMigrationAsync(string file) => ExecuteAsync(file, "DROP TRIGGER Hold");

    /// <summary>Leaves what a migration leaves that was killed.</summary>
    public static Task LeaveLockAsync(string file) => ExecuteAsync(
        file, "INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01')");

    /// <summary>Whether a migration is going on, or was killed.</summary>
    public static async Task<bool> IsLockedAsync(string file)
    {
        await using var db = ArchiveDatabase.Open(file);
        return await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM __EFMigrationsLock").SingleAsync(Cancellation) > 0;
    }

    private static async Task ExecuteAsync(string file, string sql)
    {
        await using (var db = ArchiveDatabase.Open(file))
        {
            await db.Database.ExecuteSqlRawAsync(sql, Cancellation);
        }

        SqliteConnection.ClearAllPools();
    }
}
