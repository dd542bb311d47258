using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace SpaceDiplomacy.Archive.Persistence;

/// <summary>
/// Open connections that nobody reads on at the moment, by what they are to. A context closes its own at its end, and one that
/// is opened anew registers functions anew, after which SQLite prepares every kept statement again. These have none of the
/// functions of the context, which its own translations of decimal numbers and regular expressions need.
/// </summary>
internal static class ReaderConnections
{
    /// <summary>More are closed; each has a page cache of its own.</summary>
    private const int Most = 16;

    /// <summary>
    /// Memory that a connection has for itself, so that its statements ask the system for none: half a megabyte, in bytes and
    /// pieces. Chosen by measurement, see docs/performance.md.
    /// </summary>
    private const int PieceOfMemory = 512;
    private const int PiecesOfMemory = 1_000;

    private static readonly ConcurrentDictionary<string, ConcurrentBag<ReaderConnection>> Idle = new(StringComparer.Ordinal);

    /// <summary>Gives a context an open connection until it is given back.</summary>
    public static async Task<ReaderConnection> TakeAsync(ArchiveDbContext db, CancellationToken cancellationToken)
    {
        var archive = db.Database.GetConnectionString()!;
        if (Idle.TryGetValue(archive, out var idle) && idle.TryTake(out var kept))
        {
            db.Database.SetDbConnection(kept);
            return kept;
        }

        var connection = new ReaderConnection(archive);
        await connection.OpenAsync(cancellationToken);
        // Refused where what was read to open it is still held: then it reads as well, and slower.
        raw.sqlite3_db_config(
            connection.Handle!, raw.SQLITE_DBCONFIG_LOOKASIDE, IntPtr.Zero, PieceOfMemory, PiecesOfMemory);
        // Otherwise a kept statement with a LIMIT is prepared anew with each number, as another plan may be better for it.
        raw.sqlite3_db_config(connection.Handle!, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        KeptStatements.KeepOf(connection.Handle!);
        db.Database.SetDbConnection(connection);
        // As where the context opens it.
        await db.GetService<IRelationalConnectionDiagnosticsLogger>().ConnectionOpenedAsync(
            db.GetService<IRelationalConnection>(), DateTimeOffset.UtcNow, TimeSpan.Zero, cancellationToken);
        return connection;
    }

    /// <summary>Takes the connection from the context again.</summary>
    public static void Return(ArchiveDbContext db, ReaderConnection connection)
    {
        db.Database.SetDbConnection(null);
        // Without a connection it would have none to open another one with.
        db.Database.SetConnectionString(connection.Archive);
        var idle = Idle.GetOrAdd(connection.Archive, _ => []);
        if (idle.Count < Most && connection.EndsState())
        {
            idle.Add(connection);
        }
        else
        {
            connection.Dispose();
        }
    }

    /// <summary>Closes all.</summary>
    public static void Clear()
    {
        foreach (var idle in Idle.Values)
        {
            while (idle.TryTake(out var connection))
            {
                connection.Dispose();
            }
        }
    }
}

/// <summary>A connection that is read on for as long as a snapshot takes, and then by others.</summary>
/// <param name="archive">The connection string of the context; the provider's own pool has no part in it.</param>
internal sealed class ReaderConnection(string archive)
    : SqliteConnection(new SqliteConnectionStringBuilder(archive) { Pooling = false }.ToString())
{
    public string Archive => archive;

    /// <summary>Lets go of the state that is read, if one is; false where the connection is of no more use.</summary>
    public bool EndsState()
    {
        // A fault of the file may have ended the transaction.
        if (raw.sqlite3_get_autocommit(Handle) != 0)
        {
            return true;
        }

        try
        {
            using var end = new RawStatement(this, "ROLLBACK");
            end.Step();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Handle is { } open)
        {
            KeptStatements.LetGo(open);
        }

        base.Dispose(disposing);
    }
}
