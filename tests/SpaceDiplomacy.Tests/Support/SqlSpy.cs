using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>Writes down every statement that SQLite runs, whoever prepared it, with its values in their places.</summary>
public sealed class SqlSpy : DbConnectionInterceptor
{
    private readonly ConcurrentQueue<string> run = new();

    /// <summary>
    /// What was run since this was last asked, but for what begins and ends a transaction, and for what the search reads of
    /// its own index.
    /// </summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (run.TryDequeue(out var sql))
        {
            if (sql.StartsWith("SELECT", StringComparison.Ordinal) || sql.StartsWith("WITH", StringComparison.Ordinal))
            {
                taken.Add(sql);
            }
        }

        return [.. taken.Where(sql => !sql.Contains(" FROM Search", StringComparison.Ordinal))];
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Listen(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Listen(connection);
        return Task.CompletedTask;
    }

    private void Listen(DbConnection connection) => raw.sqlite3_trace(
        ((SqliteConnection)connection).Handle, (_, sql) => run.Enqueue(sql), null);
}
