using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace SpaceDiplomacy.Archive.Persistence;

/// <summary>
/// Parameterised SQL on a context's own connection and inside its transaction, where it has one. SQLite works on the
/// calling thread; nothing is gained by pretending otherwise.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private readonly ArchiveDbContext db;
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private readonly CancellationToken leaving;
    private bool isReading;

    private RawConnection(ArchiveDbContext db, CancellationToken cancellationToken)
    {
        (this.db, leaving) = (db, cancellationToken);
        connection = (SqliteConnection)db.Database.GetDbConnection();
    }

    /// <summary>Opens it; once the token is cancelled, no statement is begun any more.</summary>
    public static async Task<RawConnection> OpenAsync(ArchiveDbContext db, CancellationToken cancellationToken)
    {
        // What a snapshot reads on is open for longer than this.
        if (db.Database.GetDbConnection() is not ReaderConnection)
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
        }

        var opened = new RawConnection(db, cancellationToken);
        // The provider waits where another process has the file for itself for a moment; prepared statements do not.
        raw.sqlite3_busy_timeout(opened.connection.Handle, opened.connection.DefaultTimeout * 1_000);
        return opened;
    }

    public SqliteConnection Native => connection;

    /// <summary>
    /// From the next read on, everything is read as it was then, whatever others write, until this is disposed of. Inside a
    /// transaction it is so already.
    /// </summary>
    public void BeginReading()
    {
        if (!isReading && raw.sqlite3_get_autocommit(connection.Handle) != 0)
        {
            // The provider's own transactions take the lock of a writer.
            Execute("BEGIN DEFERRED");
            isReading = true;
        }
    }

    /// <summary>Runs a statement that answers nothing; the number of rows that it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Command(sql, parameters).ExecuteNonQuery();

    /// <summary>The first column of the first row; null where there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Command(sql, parameters).ExecuteScalar() is var value and not DBNull ? value : null;

    /// <summary>Hands every row to an action.</summary>
    public void Read(string sql, Action<SqliteDataReader> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var reader = Command(sql, parameters).ExecuteReader();
        while (reader.Read())
        {
            row(reader);
        }
    }

    /// <summary>A statement for what runs often; the caller disposes of it.</summary>
    /// <exception cref="OperationCanceledException">Whoever asked has left.</exception>
    public RawStatement Prepare(string sql)
    {
        leaving.ThrowIfCancellationRequested();
        return new(connection, sql);
    }

    public void Dispose()
    {
        if (isReading)
        {
            Execute("COMMIT");
        }

        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        if (connection is not ReaderConnection)
        {
            db.Database.CloseConnection();
        }
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            commands.Add(sql, command);
        }

        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
