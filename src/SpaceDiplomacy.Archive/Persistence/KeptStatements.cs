using System.Runtime.CompilerServices;
using SQLitePCL;

namespace SpaceDiplomacy.Archive.Persistence;

/// <summary>
/// Prepared statements that nobody uses at the moment, by the connection that they belong to: a page reads by the same few,
/// and to prepare them takes longer than to run them. Only connections that readers come back to keep any; one that has any
/// stays open when it is closed, and its log is not taken into the file.
/// </summary>
internal static class KeptStatements
{
    /// <summary>More of a connection are not kept.</summary>
    private const int Most = 200;

    private static readonly ConditionalWeakTable<sqlite3, Dictionary<string, sqlite3_stmt>> Idle = [];

    /// <summary>From now on the connection keeps its statements.</summary>
    public static void KeepOf(sqlite3 database) => Idle.GetValue(database, _ => new(StringComparer.Ordinal));

    /// <summary>A statement that is ready to be bound; null where none is kept.</summary>
    public static sqlite3_stmt? Take(sqlite3 database, string sql)
    {
        if (!Idle.TryGetValue(database, out var idle))
        {
            return null;
        }

        lock (idle)
        {
            return idle.Remove(sql, out var statement) ? statement : null;
        }
    }

    /// <summary>Keeps a statement, or lets go of it.</summary>
    public static void Return(sqlite3 database, string sql, sqlite3_stmt statement)
    {
        if (!Idle.TryGetValue(database, out var idle))
        {
            statement.Dispose();
            return;
        }

        lock (idle)
        {
            if (idle.Count >= Most || !idle.TryAdd(sql, statement))
            {
                statement.Dispose();
            }
        }
    }

    /// <summary>Lets go of those of a connection, which keeps no more: with one left, it would stay open when it is closed.</summary>
    public static void LetGo(sqlite3 database)
    {
        if (!Idle.TryGetValue(database, out var idle))
        {
            return;
        }

        Idle.Remove(database);
        lock (idle)
        {
            foreach (var statement in idle.Values)
            {
                statement.Dispose();
            }

            idle.Clear();
        }
    }

    /// <summary>Lets go of all, and keeps no more.</summary>
    public static void Clear()
    {
        foreach (var (database, _) in Idle)
        {
            LetGo(database);
        }
    }
}
