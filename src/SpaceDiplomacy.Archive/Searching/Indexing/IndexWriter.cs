using System.Globalization;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>Writes documents into the tables of the search.</summary>
internal sealed class IndexWriter(SearchConnection connection, OfficesAndSanctions periods)
{
    private const string InsertText = """
        INSERT INTO SearchText (rowid, Words, Reports, Context, Names, Venue, Topics, Beginnings)
        VALUES ($number, $words, $reports, $context, $names, $venue, $topics, $beginnings)
        """;

    private const string InsertRow = """
        INSERT INTO SearchRows VALUES (
        $number, $statement, $fingerprint, $official, $latest, $venue, $standing,
        $kinds, $languages, $topics, $agencies, $authorities)
        """;

    private readonly Dictionary<string, long> sets = new(StringComparer.Ordinal);
    private readonly IndexText text = new();

    public void Add(SearchDocument document)
    {
        AddText(document);
        AddRow(document);
    }

    public void Remove(long number)
    {
        connection.Execute("DELETE FROM SearchText WHERE rowid = $number", ("$number", number));
        connection.Execute("DELETE FROM SearchRows WHERE Number = $number", ("$number", number));
    }

    private void AddText(SearchDocument document)
    {
        var (words, reports) = (Column(document.Words), Column(document.Reports));
        var (context, venue) = (Column([document.Context]), Column([document.VenueName]));
        var people = Names(IndexText.Official, document.MentionedOfficials.Prepend(document.OfficialId));
        var named = people + Names(IndexText.Agency, document.MentionedAgencies);
        var topics = Names(IndexText.Topic, document.Topics);
        connection.Execute(
            InsertText, ("$number", document.Number), ("$words", words), ("$reports", reports),
            ("$context", context), ("$names", named), ("$venue", venue), ("$topics", topics), ("$beginnings", text.TakePrefixes()));
    }

    private string Names(char kind, IEnumerable<long> ids)
    {
        foreach (var id in ids)
        {
            text.AddName(kind, id);
        }

        return text.TakeColumn();
    }

    private string Column(IEnumerable<string> texts)
    {
        foreach (var part in texts)
        {
            text.Add(part);
        }

        return text.TakeColumn();
    }

    private void AddRow(SearchDocument document) => connection.Execute(
        InsertRow,
        ("$number", document.Number),
        ("$statement", document.StatementId),
        ("$fingerprint", document.Fingerprint),
        ("$official", document.OfficialId),
        ("$latest", (document.Date.Latest ?? DateOnly.MaxValue).DayNumber),
        ("$venue", (int)document.Venue),
        ("$standing", (int)document.Standing),
        ("$kinds", document.Kinds),
        ("$languages", SetOf(document.Languages)),
        ("$topics", SetOf(document.Topics)),
        ("$agencies", SetOf(periods.AgenciesOn(document.OfficialId, document.Date))),
        ("$authorities", SetOf(periods.AuthoritiesOn(document.OfficialId, document.Date))));

    private long SetOf(IEnumerable<long> ids) => SetOf(ids.Order().Select(id => id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The key of a set of things that some statement has: few sets are shared by many statements.</summary>
    private long SetOf(IEnumerable<string> members)
    {
        var written = string.Join(',', members);
        if (!sets.TryGetValue(written, out var id))
        {
            connection.Execute("INSERT INTO SearchSets (Members) VALUES ($m) ON CONFLICT DO NOTHING", ("$m", written));
            id = (long)connection.Scalar("SELECT Id FROM SearchSets WHERE Members = $m", ("$m", written))!;
            sets.Add(written, id);
        }

        return id;
    }
}
