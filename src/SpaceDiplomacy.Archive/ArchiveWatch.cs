using Microsoft.Data.Sqlite;
using SpaceDiplomacy.Archive.Persistence;
using SQLitePCL;

namespace SpaceDiplomacy.Archive;

/// <summary>Notices commits to an archive's file, by whichever process. For one caller at a time.</summary>
public sealed class ArchiveWatch : IDisposable
{
    /// <summary>A connection of its own: the number of a commit belongs to the connection, and pools hand connections on.</summary>
    private readonly SqliteConnection connection;
    private readonly RawStatement version;

    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public ArchiveWatch(string file)
    {
        connection = new(new SqliteConnectionStringBuilder(ArchiveConnection.To(file)) { Pooling = false }.ToString());
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle, connection.DefaultTimeout * 1_000);
            version = new(connection, "PRAGMA data_version");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A number that SQLite counts up whenever another connection has committed something; one page of memory to look at.
    /// </summary>
    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public long ReadCommit()
    {
        version.Step();
        var commit = version.Integer(0);
        version.Step();
        return commit;
    }

    /// <summary>The newest edition, of whatever origin; null where there is none.</summary>
    /// <exception cref="SqliteException">The file cannot be read, or has no place for an edition.</exception>
    public ArchiveEdition? ReadNewestEdition() => ArchiveEdition.ReadNewest(connection, origin: null);

    public void Dispose()
    {
        version.Dispose();
        connection.Dispose();
    }
}
