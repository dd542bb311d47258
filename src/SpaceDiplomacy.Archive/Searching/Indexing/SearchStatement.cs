using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// One prepared statement of SQLite, for what runs a million times: values are bound by their place, from 1, and columns
/// read by theirs, from 0, without an object for either.
/// </summary>
internal sealed class SearchStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SearchStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    public SearchStatement Bind(int place, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, place, value));
        return this;
    }

    /// <summary>Binds a text; null is NULL.</summary>
    public SearchStatement Bind(int place, string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(statement, place) : raw.sqlite3_bind_text(statement, place, value));
        return this;
    }

    public SearchStatement Bind(int place, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, place, value));
        return this;
    }

    /// <summary>Goes to the next row; false after the last one, and then the statement can be bound anew.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        raw.sqlite3_reset(statement);
        if (code != raw.SQLITE_DONE)
        {
            Check(code);
        }

        return false;
    }

    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public string? TextOrNull(int column) =>
        raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL ? null : Text(column);

    /// <summary>The bytes of a column; only until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    public void Dispose() => statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);
}
