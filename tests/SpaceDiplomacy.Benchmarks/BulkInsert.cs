using Microsoft.Data.Sqlite;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>Adds rows to one table without the change tracker, by one prepared insert.</summary>
internal sealed class BulkInsert : IDisposable
{
    private readonly SqliteCommand command;

    /// <param name="transaction">The transaction that the rows belong to.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that get values; others get their defaults.</param>
    public BulkInsert(SqliteTransaction transaction, string table, params string[] columns)
    {
        command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"INSERT INTO {table} (\"{string.Join("\", \"", columns)}\") VALUES ({string.Join(", ", columns.Select((_, i) => $"${i}"))})";
        for (var i = 0; i < columns.Length; i++)
        {
            command.Parameters.Add(new($"${i}", null));
        }
    }

    /// <summary>Adds a row; the values stand in the order of the columns.</summary>
    public void Add(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
