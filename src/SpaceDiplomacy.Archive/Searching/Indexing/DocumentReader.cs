using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// Reads statements for the index, in the order of their numbers. Everything that belongs to statements is read beside
/// them in the same order, so that nothing is looked up and nothing is held.
/// </summary>
internal sealed class DocumentReader(RawConnection connection)
{
    private const string StatementsSql = """
        SELECT Number, Id, substr(Fingerprint, 1, 16), OfficialId, Date_Text, VenueKind, VenueName, Standing, Context
        FROM Statements WHERE Number BETWEEN ?1 AND ?2 ORDER BY Number
        """;

    private static readonly string WordingsSql = Parts("Wordings", "p.Text, p.Language, p.Kind", "p.Position");
    private static readonly string TopicsSql = Parts("StatementTopics", "p.TopicId", "p.TopicId");
    private static readonly string AgenciesSql = Parts("StatementMentionedAgencies", "p.AgencyId", "p.AgencyId");
    private static readonly string OfficialsSql = Parts("StatementMentionedOfficials", "p.OfficialId", "p.OfficialId");

    private static readonly string SourcesSql = Parts(
        "Wordings", "r.Slug", "r.Id",
        "CROSS JOIN WordingSources c ON c.WordingId = p.Id CROSS JOIN Sources r ON r.Id = c.SourceId");

    private static readonly string ChecksSql = Parts(
        "Wordings", "k.Result", "k.Id", "CROSS JOIN WordingChecks k ON k.WordingId = p.Id");

    private EdtfDate? last;

    /// <summary>All that is asked of the archive.</summary>
    public static IReadOnlyList<string> Queries { get; } =
        [StatementsSql, WordingsSql, TopicsSql, AgenciesSql, OfficialsSql, SourcesSql, ChecksSql];

    public IEnumerable<SearchDocument> ReadAll() => ReadBetween(long.MinValue, long.MaxValue);

    /// <summary>The statement with a number.</summary>
    public SearchDocument Read(long number) => ReadBetween(number, number).Single();

    private IEnumerable<SearchDocument> ReadBetween(long from, long to)
    {
        using var statements = connection.Prepare(StatementsSql).Bind(1, from).Bind(2, to);
        using var wordings = Between(WordingsSql, from, to);
        using var topics = Between(TopicsSql, from, to);
        using var agencies = Between(AgenciesSql, from, to);
        using var officials = Between(OfficialsSql, from, to);
        using var sources = Between(SourcesSql, from, to);
        using var checks = Between(ChecksSql, from, to);
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

    /// <summary>Asks for rows of a table that belong to statements; the statement's number is the first column.</summary>
    private static string Parts(string table, string columns, string order, string joined = "") =>
        // CROSS JOIN keeps the order of the tables: without statistics SQLite may begin with the parts, and sort.
        $"""
        SELECT s.Number, {columns} FROM Statements s CROSS JOIN {table} p ON p.StatementId = s.Id {joined}
        WHERE s.Number BETWEEN ?1 AND ?2 ORDER BY s.Number, {order}
        """;

    private PartReader Between(string sql, long from, long to) =>
        new(connection.Prepare(sql).Bind(1, from).Bind(2, to));

    private sealed class PartReader(RawStatement rows) : IDisposable
    {
        private bool isAhead;
        private bool isDone;

        public RawStatement Row => rows;

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

    private static void AddWording(SearchDocument document, RawStatement row)
    {
        var kind = Stored.Term<WordingKind>(row.Text(3));
        (kind == WordingKind.Reported ? document.Reports : document.Words).Add(row.Text(1));
        document.Languages.Add(row.Text(2));
        document.Kinds |= 1 << (int)kind;
    }

    /// <summary>Statements of one day follow each other, so its date is read once.</summary>
    private EdtfDate Date(string text) => last is { } known && known.Text == text ? known : last = Stored.Date(text);

    private SearchDocument Document(RawStatement row) => new()
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
