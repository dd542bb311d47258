using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SpaceDiplomacy.Archive;

/// <summary>
/// The archive's database cannot be opened, brought up to date or written to; it holds what it held. The message is a
/// sentence for an operator, and says what to do.
/// </summary>
public sealed class ArchiveUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The sentence for whatever went wrong with a file.</summary>
    internal static ArchiveUnavailableException Of(string file, Exception fault) => new(Explain(file, fault), fault);

    private static string Explain(string file, Exception fault) => fault.GetBaseException() switch
    {
        _ when Directory.Exists(file) => $"{file} is a folder, expected the archive's SQLite file. Name a file.",
        SqliteException cause => Explain(file, cause),
        IOException or UnauthorizedAccessException => $"The database {file} cannot be written to: "
            + $"{Sentence(fault.GetBaseException())}. Let this user write to it and to its folder, on a disk with room.",
        var cause => OwnFault(file, cause),
    };

    private static string Explain(string file, SqliteException fault) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => $"The disk is full: the database {file} could not be written to. Make room and try again.",
        raw.SQLITE_READONLY => $"The database {file} can only be read, and there is something to write. Let this user "
            + "write to it and to its folder.",
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => $"The database {file} cannot be opened. Let this user "
            + "read and write it and its folder.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"Another process has the database {file} locked. Wait until it ends, or "
            + "stop it, and try again.",
        raw.SQLITE_NOTADB => $"{file} is not an SQLite database. Name another file, or move this one away: a new one is "
            + "made from the seed.",
        raw.SQLITE_CORRUPT => $"The database {file} is damaged. Put a backup in its place, or move it away: a new one is "
            + "made from the seed.",
        raw.SQLITE_IOERR => $"The disk reports an error for the database {file}. See that it is whole and has room, and try "
            + "again.",
        raw.SQLITE_ERROR => $"The database {file} is not as this program makes it: {Sentence(fault)}. Put a backup in its "
            + "place, or move it away: a new one is made from the seed.",
        _ => OwnFault(file, fault),
    };

    private static string OwnFault(string file, Exception fault) =>
        $"The database {file} was not brought up to date, by a fault of this program: {fault.GetType().Name}, "
        + $"{Sentence(fault)}. Please report it.";

    private static string Sentence(Exception fault) => fault.Message.TrimEnd('.');
}
