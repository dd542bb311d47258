using Microsoft.Data.Sqlite;
using SpaceDiplomacy.Archive.Dates;
using SQLitePCL;

namespace SpaceDiplomacy.Archive.Persistence;

/// <summary>
/// One prepared statement of SQLite, for what runs often: values are bound by their place, from 1, and columns read by
/// theirs, from 0, without an object for either. The next reader of the connection has it without preparing it anew.
/// </summary>
internal sealed class RawStatement : IDisposable
{
    private readonly string sql;
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private bool isGivenBack;

    public RawStatement(SqliteConnection connection, string sql)
    {
        (this.sql, database) = (sql, connection.Handle!);
        if (KeptStatements.Take(database, sql) is { } kept)
        {
            statement = kept;
            return;
        }

        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    public RawStatement Bind(int place, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, place, value));
        return this;
    }

    /// <summary>Binds a text; null is NULL.</summary>
    public RawStatement Bind(int place, string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(statement, place) : raw.sqlite3_bind_text(statement, place, value));
        return this;
    }

    public RawStatement Bind(int place, ReadOnlySpan<byte> value)
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

    /// <summary>Everything that it answers.</summary>
    public List<T> List<T>(Func<RawStatement, T> read)
    {
        var rows = new List<T>();
        while (Step())
        {
            rows.Add(read(this));
        }

        return rows;
    }

    /// <summary>How many columns a row has.</summary>
    public int Columns => raw.sqlite3_column_count(statement);

    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    public long? IntegerOrNull(int column) => IsNull(column) ? null : Integer(column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>SQLite hands out no text for NULL.</summary>
    public string? TextOrNull(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public EdtfDate Date(int column) => Stored.Date(Text(column));

    public EdtfDate? DateOrNull(int column) => TextOrNull(column) is { } text ? Stored.Date(text) : null;

    /// <summary>A term of a closed list; see <see cref="Records.Vocabulary"/>.</summary>
    public T Term<T>(int column)
        where T : struct, Enum => Stored.Term<T>(Text(column));

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>The bytes of a column; only until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    /// <summary>Nothing that it has read, or was given, stays behind.</summary>
    public void Dispose()
    {
        if (isGivenBack)
        {
            return;
        }

        isGivenBack = true;
        raw.sqlite3_reset(statement);
        raw.sqlite3_clear_bindings(statement);
        KeptStatements.Return(database, sql, statement);
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);
}
