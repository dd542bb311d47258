using Microsoft.Data.Sqlite;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>What the search is compared with: FTS5 as everybody writes it, on the same texts.</summary>
internal sealed class RawIndex(SqliteConnection connection)
{
    /// <summary>Opens the index in a database of its own beside the archive; makes it where there is none.</summary>
    public void Open(string file)
    {
        if (!File.Exists(file))
        {
            Build(file);
            return;
        }

        Attach(file);
        ShowWords();
    }

    /// <summary>Makes the index anew.</summary>
    public void Build(string file)
    {
        Attach(file);
        Execute("DROP TABLE IF EXISTS raw.Texts");
        Execute("CREATE VIRTUAL TABLE raw.Texts USING fts5(Wording, Context, content='', tokenize='unicode61')");
        Execute("INSERT INTO raw.Texts(Texts, rank) VALUES ('hashsize', 67108864)");
        Execute("""
            INSERT INTO raw.Texts (rowid, Wording, Context)
            SELECT s.Number, w.Text, s.Context FROM Statements s JOIN Wordings w ON w.StatementId = s.Id AND w.Position = 0
            ORDER BY s.Number
            """);
        ShowWords();
    }

    /// <summary>The first 20 by relevance.</summary>
    public int Search(string match)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM raw.Texts WHERE Texts MATCH $match ORDER BY bm25(Texts) LIMIT 20";
        command.Parameters.AddWithValue("$match", match);
        using var reader = command.ExecuteReader();
        var count = 0;
        while (reader.Read())
        {
            count++;
        }

        return count;
    }

    /// <summary>Words by the number of statements they stand in.</summary>
    public List<(string Word, int Count)> Words()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT term, doc FROM temp.RawWords WHERE term >= 'a'";
        using var reader = command.ExecuteReader();
        var words = new List<(string, int)>();
        while (reader.Read())
        {
            words.Add((reader.GetString(0), reader.GetInt32(1)));
        }

        return words;
    }

    /// <summary>A connection of the pool may still have it.</summary>
    private void Attach(string file)
    {
        using var known = connection.CreateCommand();
        known.CommandText = "SELECT count(*) FROM pragma_database_list WHERE name = 'raw'";
        if ((long)known.ExecuteScalar()! == 0)
        {
            Execute("ATTACH $file AS raw", ("$file", file));
        }
    }

    private void ShowWords() => Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.RawWords USING fts5vocab(raw, Texts, row)");

    private void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
