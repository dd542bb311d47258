using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// Reads statements for the index, in the order of their numbers. Everything that belongs to statements is read beside
/// them in the same order, so that nothing is looked up and nothing is held.
/// </summary>
internal sealed class DocumentReader(SearchConnection connection)
{
    private EdtfDate? last;

    public IEnumerable<SearchDocument> ReadAll() => ReadBetween(long.MinValue, long.MaxValue);

    /// <summary>The statement with a number.</summary>
    public SearchDocument Read(long number) => ReadBetween(number, number).Single();

    private IEnumerable<SearchDocument> ReadBetween(long from, long to)
    {
        using var statements = connection.Prepare("""
            SELECT Number, Id, substr(Fingerprint, 1, 16), OfficialId, Date_Text, VenueKind, VenueName, Standing, Context
            FROM Statements WHERE Number BETWEEN ?1 AND ?2 ORDER BY Number
            """);
        using var wordings = Parts("Wordings", "p.Text, p.Language, p.Kind", "p.Position", from, to);
        using var topics = Parts("StatementTopics", "p.TopicId", "p.TopicId", from, to);
        using var agencies = Parts("StatementMentionedAgencies", "p.AgencyId", "p.AgencyId", from, to);
        using var officials = Parts("StatementMentionedOfficials", "p.OfficialId", "p.OfficialId", from, to);
        using var sources = Parts(
            "Wordings", "r.Slug", "r.Id", from, to,
            "CROSS JOIN WordingSources c ON c.WordingId = p.Id CROSS JOIN Sources r ON r.Id = c.SourceId");
        using var checks = Parts(
            "Wordings", "k.Result", "k.Id", from, to, "CROSS JOIN WordingChecks k ON k.WordingId = p.Id");
        statements.Bind(1, from).Bind(2, to);
        while (statements.Step())
        {
            var document = Document(statements);
            while (wordings.Belongs(document.Number))
            {
                AddWording(document, wordings.Row);
            }

            Add(document.Topics, topics, document.Number);
            Add(document.MentionedAgencies, agencies, document.Number);
            Add(document.MentionedOfficials, officials, document.Number);
            while (sources.Belongs(document.Number))
            {
                document.Sources.Add(sources.Row.Text(1));
            }

            while (checks.Belongs(document.Number))
            {
                document.Checks.Add(Stored.Term<CheckResult>(checks.Row.Text(1)));
            }

            yield return document;
        }
    }

    /// <summary>Rows of a table that belong to statements; the statement's number is the first column.</summary>
    private PartReader Parts(string table, string columns, string order, long from, long to, string joined = "")
    {
        // CROSS JOIN keeps the order of the tables: without statistics SQLite may begin with the parts, and sort.
        var rows = connection.Prepare($"""
            SELECT s.Number, {columns} FROM Statements s CROSS JOIN {table} p ON p.StatementId = s.Id {joined}
            WHERE s.Number BETWEEN ?1 AND ?2 ORDER BY s.Number, {order}
            """);
        return new(rows.Bind(1, from).Bind(2, to));
    }

    private sealed class PartReader(SearchStatement rows) : IDisposable
    {
        private bool isAhead;
        private bool isDone;

        public SearchStatement Row => rows;

        /// <summary>Goes to the next row if it belongs to a statement.</summary>
        public bool Belongs(long number)
        {
            isDone = isDone || (!isAhead && !rows.Step());
            isAhead = !isDone && rows.Integer(0) != number;
            return !isDone && !isAhead;
        }

        public void Dispose() => rows.Dispose();
    }

    private static void Add(List<long> list, PartReader parts, long number)
    {
        while (parts.Belongs(number))
        {
            list.Add(parts.Row.Integer(1));
        }
    }

    private static void AddWording(SearchDocument document, SearchStatement row)
    {
        var kind = Stored.Term<WordingKind>(row.Text(3));
        (kind == WordingKind.Reported ? document.Reports : document.Words).Add(row.Text(1));
        document.Languages.Add(row.Text(2));
        document.Kinds |= 1 << (int)kind;
    }

    /// <summary>Statements of one day follow each other, so its date is read once.</summary>
    private EdtfDate Date(string text) => last is { } known && known.Text == text ? known : last = Stored.Date(text);

    private SearchDocument Document(SearchStatement row) => new()
    {
        Number = row.Integer(0),
        StatementId = row.Integer(1),
        Fingerprint = row.Text(2),
        OfficialId = row.Integer(3),
        Date = Date(row.Text(4)),
        Venue = Stored.Term<VenueKind>(row.Text(5)),
        VenueName = row.Text(6),
        Standing = Stored.Term<Standing>(row.Text(7)),
        Context = PlainText.Of(row.Text(8)),
    };
}
