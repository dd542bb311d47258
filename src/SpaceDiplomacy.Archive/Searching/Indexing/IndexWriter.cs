using System.Runtime.InteropServices;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// Writes documents into the tables of the search. Words and columns are gathered, and written by <see cref="Flush"/>,
/// which the caller calls at the end.
/// </summary>
/// <param name="connection">The archive, in a transaction.</param>
/// <param name="periods">Offices and sanctions.</param>
/// <param name="common">The common words of the index.</param>
/// <param name="next">The number of the next document.</param>
internal sealed class IndexWriter(RawConnection connection, OfficesAndSanctions periods, CommonWords common, int next)
    : IDisposable
{
    /// <summary>Then what was gathered is written: about 100 MB.</summary>
    private const int MostOccurrences = 16_000_000;

    private readonly PostingsBuilder words = new(common);
    private readonly List<DocumentRow> rows = [];
    private readonly ProfileTable profiles = new(connection);
    // Documents mostly come in the order of time, so that only one day has to be remembered.
    private readonly Dictionary<long, (string Agencies, string Authorities, FirstListing Listing)> held = [];
    private EdtfDate? heldOn;

    private readonly RawStatement insertDocument = connection.Prepare("INSERT INTO SearchDocuments VALUES (?1, ?2, ?3, ?4)");

    private readonly RawStatement insertWord = connection.Prepare(
        "INSERT INTO SearchWords (Word, Stem, Count, Documents, Places) VALUES (?1, ?2, ?3, ?4, ?5)");

    public int Next { get; private set; } = next;

    public void Add(SearchDocument document)
    {
        words.Add(Next, document);
        AddRow(document);
        Next++;
        if (words.Occurrences > MostOccurrences)
        {
            Flush();
        }
    }

    /// <summary>Removes a statement; its words stay, and are passed over.</summary>
    public void Remove(long statement)
    {
        connection.Execute("INSERT INTO SearchRemoved SELECT Document FROM SearchDocuments WHERE StatementId = $id", ("$id", statement));
        connection.Execute("DELETE FROM SearchDocuments WHERE StatementId = $id", ("$id", statement));
    }

    /// <summary>Writes what was gathered.</summary>
    public void Flush()
    {
        foreach (var (word, postings) in words.Take())
        {
            insertWord
                .Bind(1, word)
                .Bind(2, PostingsBuilder.StemOf(word))
                .Bind(3, postings.Count)
                .Bind(4, postings.Documents(words.Arena))
                .Bind(5, postings.Places(words.Arena))
                .Step();
        }

        using var insertRows = connection.Prepare("INSERT INTO SearchColumns VALUES (?1, ?2)");
        if (rows.Count > 0)
        {
            insertRows.Bind(1, Next - rows.Count).Bind(2, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(rows))).Step();
        }

        rows.Clear();
    }

    public void Dispose()
    {
        insertDocument.Dispose();
        insertWord.Dispose();
    }

    private void AddRow(SearchDocument document)
    {
        var (agencies, authorities, listing) = HeldOn(document.OfficialId, document.Date);
        var profile = profiles.KeyOf(new(
            document.OfficialId, document.Venue, document.Standing, document.Kinds, listing,
            Joined(document.Languages), agencies, authorities));
        var latest = DocumentRow.LatestDayOf(document.Date);
        rows.Add(new(document.Number, words.Length, latest, profile, profiles.KeyOfTopics(Joined(document.Topics))));
        insertDocument.Bind(1, document.StatementId).Bind(2, Next).Bind(3, document.Number).Bind(4, document.Fingerprint).Step();
    }

    /// <summary>Offices at agencies, and sanctions, of an official on a day.</summary>
    private (string Agencies, string Authorities, FirstListing Listing) HeldOn(long official, EdtfDate day)
    {
        if (heldOn != day)
        {
            held.Clear();
            heldOn = day;
        }

        if (!held.TryGetValue(official, out var known))
        {
            known = (Joined(periods.AgenciesOn(official, day)), Joined(periods.AuthoritiesOn(official, day)), periods.ListingOn(official, day));
            held.Add(official, known);
        }

        return known;
    }

    private static string Joined<T>(IEnumerable<T> members) => string.Join(',', members);
}
