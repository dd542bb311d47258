using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SpaceDiplomacy.Archive;

/// <summary>How an archive's file is opened: for writing, or, where nothing can be written, so that it can still be read.</summary>
internal static class ArchiveConnection
{
    /// <summary>
    /// SQLite counts its memory under a lock that all connections share, and nobody reads the count. It can be told so
    /// only before it is first used.
    /// </summary>
    static ArchiveConnection()
    {
        const int countsMemory = 9, no = 0;
        Batteries_V2.Init();
        raw.sqlite3_config(countsMemory, no);
    }

    /// <summary>The connection string for a file; foreign keys are on for every connection.</summary>
    public static string To(string file)
    {
        var writing = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = 10,
        };
        return File.Exists(file) && CannotWrite(writing) && Reading(file, writing).FirstOrDefault(CanRead) is { } reading
            ? reading.ToString()
            : writing.ToString();
    }

    /// <summary>The path of the file that a connection is to, however it is opened.</summary>
    public static string FileOf(SqliteConnection connection)
    {
        var source = new SqliteConnectionStringBuilder(connection.ConnectionString).DataSource;
        return source.StartsWith("file:", StringComparison.Ordinal) ? new Uri(source).LocalPath : source;
    }

    /// <summary>
    /// A database with a write-ahead log needs a file for the memory that its readers share. On a full disk, that memory
    /// can be this process's own, which keeps others out; where not even the log can be made, all there is to read is
    /// the file, which then nobody may write to. A log that holds something is a part of the database.
    /// </summary>
    private static IEnumerable<SqliteConnectionStringBuilder> Reading(
        string file, SqliteConnectionStringBuilder writing)
    {
        yield return new(writing.ToString()) { Vfs = "unix-excl" };
        if (new FileInfo($"{file}-wal") is not { Exists: true, Length: > 0 })
        {
            var path = new Uri(Path.GetFullPath(file)).AbsoluteUri;
            yield return new(writing.ToString()) { DataSource = $"{path}?immutable=1", Mode = SqliteOpenMode.ReadOnly };
        }
    }

    private static bool CannotWrite(SqliteConnectionStringBuilder way) => Fault(way)
        is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_FULL;

    private static bool CanRead(SqliteConnectionStringBuilder way) => Fault(way) is null;

    private static int? Fault(SqliteConnectionStringBuilder way)
    {
        // A file that somebody has locked is asked for again when it is needed.
        var once = new SqliteConnectionStringBuilder(way.ToString()) { Pooling = false, DefaultTimeout = 1 };
        using var connection = new SqliteConnection(once.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM sqlite_schema";
            command.ExecuteScalar();
            return null;
        }
        catch (SqliteException exception)
        {
            return exception.SqliteErrorCode;
        }
    }
}
