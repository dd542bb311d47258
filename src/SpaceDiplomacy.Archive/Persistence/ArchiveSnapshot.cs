using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SpaceDiplomacy.Archive.Persistence;

/// <summary>
/// One state of the archive for all that a context reads, whatever others write meanwhile. One instance a context, for as
/// long as one reader's question takes: the file's write-ahead log can only begin anew when no older state is read.
/// </summary>
public sealed class ArchiveSnapshot(ArchiveDbContext db) : IDisposable
{
    private ReaderConnection? connection;
    private CancellationTokenRegistration leaving;

    /// <summary>
    /// From now on the context reads the archive as it is now, until this is disposed of; asked again, still as it was then.
    /// A statement that runs when the reader leaves is stopped.
    /// </summary>
    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        if (connection is not null)
        {
            return;
        }

        connection = await ReaderConnections.TakeAsync(db, cancellationToken);
        // SQLite works on the calling thread and looks at no token: a long statement is stopped from outside.
        leaving = cancellationToken.Register(() => raw.sqlite3_interrupt(connection.Handle));
        Begin();
    }

    /// <summary>Lets go of the state and takes that of now.</summary>
    public void Renew()
    {
        connection!.EndsState();
        Begin();
    }

    public void Dispose()
    {
        if (connection is null)
        {
            return;
        }

        leaving.Dispose();
        ReaderConnections.Return(db, connection);
        connection = null;
    }

    /// <summary>The transaction has a state from the first read on, and the provider's own ones take the lock of a writer.</summary>
    private void Begin()
    {
        Run("BEGIN DEFERRED");
        Run("PRAGMA schema_version");
    }

    private void Run(string sql)
    {
        using var statement = new RawStatement(connection!, sql);
        while (statement.Step())
        {
        }
    }
}
