using Microsoft.Data.Sqlite;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>Reads statements for the index in batches, without an object for every row of every table.</summary>
internal sealed class DocumentReader(SearchConnection connection)
{
    private readonly Dictionary<long, SearchDocument> batch = [];

    /// <summary>The next statements by number after one, at most so many.</summary>
    public IReadOnlyCollection<SearchDocument> ReadAfter(long number, int count)
    {
        const string next = "SELECT max(Number) FROM (SELECT Number FROM Statements WHERE Number > $n ORDER BY Number LIMIT $c)";
        return connection.Scalar(next, ("$n", number), ("$c", count)) is long last ? ReadBetween(number + 1, last) : [];
    }

    /// <summary>The statements whose numbers lie in a span, in order.</summary>
    public IReadOnlyCollection<SearchDocument> ReadBetween(long first, long last)
    {
        batch.Clear();
        var documents = new List<SearchDocument>();
        const string statements = """
            SELECT Id, Number, substr(Fingerprint, 1, 16), OfficialId, Date_Text, VenueKind, VenueName, Standing, Context
            FROM Statements WHERE Number BETWEEN $first AND $last ORDER BY Number
            """;
        connection.Read(statements, row => documents.Add(Document(row)), ("$first", first), ("$last", last));
        foreach (var document in documents)
        {
            batch.Add(document.StatementId, document);
        }

        ReadParts("Wordings", "p.Text, p.Language, p.Kind", "p.Position", first, last, AddWording);
        ReadParts("StatementTopics", "p.TopicId", "p.TopicId", first, last, (d, row) => d.Topics.Add(row.GetInt64(1)));
        ReadParts(
            "StatementMentionedAgencies", "p.AgencyId", "p.AgencyId", first, last,
            (d, row) => d.MentionedAgencies.Add(row.GetInt64(1)));
        ReadParts(
            "StatementMentionedOfficials", "p.OfficialId", "p.OfficialId", first, last,
            (d, row) => d.MentionedOfficials.Add(row.GetInt64(1)));
        return documents;
    }

    private void ReadParts(
        string table, string columns, string order, long first, long last, Action<SearchDocument, SqliteDataReader> add)
    {
        // CROSS JOIN keeps the order: without statistics SQLite would go through the whole table for every batch.
        var sql = $"""
            SELECT s.Id, {columns} FROM Statements s CROSS JOIN {table} p ON p.StatementId = s.Id
            WHERE s.Number BETWEEN $first AND $last ORDER BY s.Number, {order}
            """;
        connection.Read(sql, row => add(batch[row.GetInt64(0)], row), ("$first", first), ("$last", last));
    }

    private static void AddWording(SearchDocument document, SqliteDataReader row)
    {
        var kind = Stored.Term<WordingKind>(row.GetString(3));
        (kind == WordingKind.Reported ? document.Reports : document.Words).Add(row.GetString(1));
        document.Languages.Add(row.GetString(2));
        document.Kinds |= 1 << (int)kind;
    }

    private static SearchDocument Document(SqliteDataReader row) => new()
    {
        StatementId = row.GetInt64(0),
        Number = row.GetInt64(1),
        Fingerprint = row.GetString(2),
        OfficialId = row.GetInt64(3),
        Date = Stored.Date(row.GetString(4)),
        Venue = Stored.Term<VenueKind>(row.GetString(5)),
        VenueName = row.GetString(6),
        Standing = Stored.Term<Standing>(row.GetString(7)),
        Context = PlainText.Of(row.GetString(8)),
    };
}
