using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// Writes documents into the tables of the search. Rows of documents are written at once; words are gathered, and written
/// by <see cref="Flush"/>, which the caller calls at the end.
/// </summary>
/// <param name="connection">The archive, in a transaction.</param>
/// <param name="periods">Offices and sanctions.</param>
/// <param name="next">The number of the next document.</param>
internal sealed class IndexWriter(SearchConnection connection, OfficesAndSanctions periods, int next) : IDisposable
{
    /// <summary>Then what was gathered is written: about 100 MB.</summary>
    private const int MostOccurrences = 16_000_000;

    private readonly PostingsBuilder words = new();
    private readonly Dictionary<string, long> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<(long Official, EdtfDate Day), (long Agencies, long Authorities)> held = [];

    private readonly SearchStatement insertDocument = connection.Prepare(
        "INSERT INTO SearchDocuments VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");

    private readonly SearchStatement findWord = connection.Prepare(
        "SELECT Count, Last, Documents, Places FROM SearchWords WHERE Word = ?1");

    private readonly SearchStatement writeWord = connection.Prepare(
        "INSERT OR REPLACE INTO SearchWords VALUES (?1, ?2, ?3, ?4, ?5, ?6)");

    private bool isEmpty = next == 0;

    /// <summary>The number of the next document.</summary>
    public int Next { get; private set; } = next;

    public void Add(SearchDocument document)
    {
        words.Begin(Next);
        foreach (var text in document.Words)
        {
            words.Add(text, TextField.Words);
        }

        foreach (var report in document.Reports)
        {
            words.Add(report, TextField.Reports);
        }

        words.Add(document.Context, TextField.Context);
        words.Add(document.VenueName, TextField.Venue);
        AddNames(PostingsBuilder.Official, document.MentionedOfficials.Prepend(document.OfficialId), TextField.Names);
        AddNames(PostingsBuilder.Agency, document.MentionedAgencies, TextField.Names);
        AddNames(PostingsBuilder.Topic, document.Topics, TextField.Topics);
        document.Sources.ForEach(words.AddSource);
        document.Checks.ForEach(words.AddCheck);
        AddRow(document);
        Next++;
        if (words.Occurrences > MostOccurrences)
        {
            Flush();
        }
    }

    /// <summary>Removes a statement by its number; its words stay, and are passed over.</summary>
    public void Remove(long number)
    {
        connection.Execute("INSERT INTO SearchRemoved SELECT Document FROM SearchDocuments WHERE Number = $n", ("$n", number));
        connection.Execute("DELETE FROM SearchDocuments WHERE Number = $n", ("$n", number));
    }

    /// <summary>Writes the words that were gathered.</summary>
    public void Flush()
    {
        foreach (var (word, postings) in words.Take())
        {
            Write(word, postings);
        }

        isEmpty = false;
    }

    public void Dispose()
    {
        insertDocument.Dispose();
        findWord.Dispose();
        writeWord.Dispose();
    }

    private void Write(string word, WordPostings postings)
    {
        var isStored = !isEmpty && findWord.Bind(1, word).Step();
        var (count, last) = isStored ? (findWord.Integer(0), (int)findWord.Integer(1)) : (0, -1);
        var documents = postings.DocumentsAfter(words.Arena, isStored ? findWord.Bytes(2) : [], last);
        var places = postings.PlacesAfter(words.Arena, isStored ? findWord.Bytes(3) : []);
        findWord.Reset();
        var stem = word[0] == PostingsBuilder.NameMark ? null : Stemmer.Stem(word);
        writeWord.Bind(1, word).Bind(2, stem).Bind(3, count + postings.Count).Bind(4, postings.Last)
            .Bind(5, documents).Bind(6, places).Step();
    }

    private void AddNames(char kind, IEnumerable<long> ids, TextField field)
    {
        foreach (var id in ids)
        {
            words.AddName(kind, id, field);
        }
    }

    private void AddRow(SearchDocument document)
    {
        var (agencies, authorities) = HeldOn(document.OfficialId, document.Date);
        insertDocument
            .Bind(1, Next)
            .Bind(2, document.Number)
            .Bind(3, document.StatementId)
            .Bind(4, document.Fingerprint)
            .Bind(5, words.Length)
            .Bind(6, document.OfficialId)
            .Bind(7, (document.Date.Latest ?? DateOnly.MaxValue).DayNumber)
            .Bind(8, (int)document.Venue)
            .Bind(9, (int)document.Standing)
            .Bind(10, document.Kinds)
            .Bind(11, SetOf(string.Join(',', document.Languages)))
            .Bind(12, SetOf(document.Topics))
            .Bind(13, agencies)
            .Bind(14, authorities)
            .Step();
    }

    /// <summary>Offices at agencies, and sanctions, of an official on a day.</summary>
    private (long Agencies, long Authorities) HeldOn(long official, EdtfDate day)
    {
        if (!held.TryGetValue((official, day), out var known))
        {
            known = (SetOf(periods.AgenciesOn(official, day)), SetOf(periods.AuthoritiesOn(official, day)));
            held.Add((official, day), known);
        }

        return known;
    }

    private long SetOf(IEnumerable<long> ids) => SetOf(string.Join(',', ids.Order()));

    /// <summary>The key of a set of things that some statement has, joined by commas: few sets are shared by many statements.</summary>
    private long SetOf(string members)
    {
        if (!sets.TryGetValue(members, out var id))
        {
            connection.Execute("INSERT INTO SearchSets (Members) VALUES ($m) ON CONFLICT DO NOTHING", ("$m", members));
            id = (long)connection.Scalar("SELECT Id FROM SearchSets WHERE Members = $m", ("$m", members))!;
            sets.Add(members, id);
        }

        return id;
    }
}
