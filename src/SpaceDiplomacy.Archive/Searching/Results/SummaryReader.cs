using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Results;

/// <summary>
/// Reads statements as lists show them, one after the other, however many. The context could read them by their numbers
/// too, but twenty take it 1.3 ms longer than these queries, without offices and sources, and a page of results takes
/// two to four. A test holds both alike.
/// </summary>
internal sealed class SummaryReader(SearchConnection connection, ArchiveNames names) : IDisposable
{
    private readonly SearchStatement rows = connection.Prepare("""
        SELECT s.Slug, s.OfficialId, s.Date_Text, s.VenueKind, s.VenueName, s.Standing, s.StandingNote, s.Context, s.Id,
        w.Text, w.Language, w.Kind, w.Preferred
        FROM Statements s JOIN Wordings w ON w.StatementId = s.Id WHERE s.Number = ?1 ORDER BY w.Position
        """);

    /// <summary>The statement with a number, and its context in Markdown; null where it has just gone.</summary>
    public StatementSummary? Read(long number, out string context)
    {
        context = "";
        if (!rows.Bind(1, number).Step())
        {
            return null;
        }

        context = rows.Text(7);
        var statement = Statement(out var wordings);
        do
        {
            wordings.Add(new(rows.Text(9), rows.Text(10), Stored.Term<WordingKind>(rows.Text(11)), rows.Integer(12) != 0));
        }
        while (rows.Step());
        return statement;
    }

    public void Dispose() => rows.Dispose();

    private StatementSummary Statement(out List<WordingText> wordings)
    {
        var officials = names.Officials;
        var official = officials.Records[officials.PlaceOf(rows.Integer(1))];
        var standing = Stored.Term<Standing>(rows.Text(5));
        return new()
        {
            Slug = rows.Text(0),
            Official = new(official.Slug, official.Name),
            Date = Stored.Date(rows.Text(2)),
            Venue = new(Stored.Term<VenueKind>(rows.Text(3)), rows.Text(4)),
            Standing = new(
                standing, rows.TextOrNull(6), standing == Standing.Attributed ? [] : StandingSources(rows.Integer(8))),
            Wordings = wordings = [],
            Offices = names.OfficesOf(official.Slug),
        };
    }

    /// <summary>What the standing of a statement rests on; few statements have any, so it is asked for those only.</summary>
    private IReadOnlyList<SourceSummary> StandingSources(long statement)
    {
        const string sql = """
            SELECT s.Slug, s.Title, s.Publisher, s.Author, s.Published_Text, s.Url, s.ArchivedUrl, s.Kind, s.Language
            FROM StatementStandingSources j JOIN Sources s ON s.Id = j.SourceId WHERE j.StatementId = ?1
            """;
        using var sources = connection.Prepare(sql);
        var found = new List<SourceSummary>();
        for (var has = sources.Bind(1, statement).Step(); has; has = sources.Step())
        {
            found.Add(new()
            {
                Slug = sources.Text(0),
                Title = sources.Text(1),
                Publisher = sources.Text(2),
                Author = sources.TextOrNull(3),
                Published = sources.TextOrNull(4) is { } published ? Stored.Date(published) : null,
                Url = sources.Text(5),
                ArchivedUrl = sources.TextOrNull(6),
                Kind = Stored.Term<SourceKind>(sources.Text(7)),
                Language = sources.Text(8),
            });
        }

        return found.Cited();
    }
}
