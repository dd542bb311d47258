using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Synonyms;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>Which state of the archive the index holds.</summary>
/// <param name="Build">Changes when the whole index is made anew.</param>
/// <param name="Stamp">Changes with every change.</param>
/// <param name="NextDocument">One more than the largest number of a document, also of removed ones.</param>
internal sealed record ArchiveState(string Build, string Stamp, int NextDocument)
{
    public static ArchiveState Read(SearchConnection connection)
    {
        var state = new ArchiveState("", "", 0);
        connection.Read(
            "SELECT Build, Stamp, NextDocument FROM SearchState",
            row => state = new(row.GetString(0), row.GetString(1), row.GetInt32(2)));
        return state;
    }
}

/// <summary>
/// What statements are filtered and counted by, in memory: one compact column each, statements in order of time. One
/// state of the archive; never changed after it is loaded.
/// </summary>
internal sealed class ArchiveColumns
{
    private readonly long[] numbers;
    private readonly int[] documents;
    private readonly int[] places;

    private ArchiveColumns(ArchiveState state, ArchiveNames names, int size, IReadOnlyList<string> sets)
    {
        (State, Names) = (state, names);
        (numbers, documents, places) = (new long[size], new int[size], new int[state.NextDocument]);
        Array.Fill(places, -1);
        (Officials, LatestDays, Lengths) = (new int[size], new int[size], new int[size]);
        (Listings, Venues, Standings, Kinds) = (new byte[size], new byte[size], new byte[size], new byte[size]);
        Languages = new(size, sets, PlaceOfLanguage);
        Topics = new(size, sets, SetColumn.PlaceIn(names.Topics));
        Agencies = new(size, sets, SetColumn.PlaceIn(names.Agencies));
        Authorities = new(size, sets, SetColumn.PlaceIn(names.Authorities));
    }

    /// <summary>Which state of the archive this is.</summary>
    public ArchiveState State { get; }

    public ArchiveNames Names { get; }

    /// <summary>What else the things that are searched for are called.</summary>
    public required Thesaurus Thesaurus { get; init; }

    /// <summary>The language tags of all wordings, in order of their first use.</summary>
    public List<string> LanguageTags { get; } = [];

    public int Size => numbers.Length;

    /// <summary>The statements' numbers, ascending.</summary>
    public ReadOnlySpan<long> Numbers => numbers;

    /// <summary>The place of each document of the index; -1 where it was removed.</summary>
    public ReadOnlySpan<int> PlacesOfDocuments => places;

    /// <summary>How many words each statement has.</summary>
    public int[] Lengths { get; }

    /// <summary>How many words statements have on average.</summary>
    public double AverageLength => field == 0 ? field = Math.Max(1, Lengths.Select(length => (double)length).DefaultIfEmpty().Average()) : field;

    /// <summary>Places in <see cref="ArchiveNames.Officials"/>.</summary>
    public int[] Officials { get; }

    /// <summary>The last day that each date can mean, as a day number.</summary>
    public int[] LatestDays { get; }

    /// <summary>How each statement lies to the first sanction on the speaker, a <see cref="FirstListing"/>.</summary>
    public byte[] Listings { get; }

    public byte[] Venues { get; }

    public byte[] Standings { get; }

    /// <summary>One bit for each kind of wording.</summary>
    public byte[] Kinds { get; }

    public SetColumn Languages { get; }

    public SetColumn Topics { get; }

    /// <summary>Agencies at which the speaker certainly or possibly held an office on the day.</summary>
    public SetColumn Agencies { get; }

    /// <summary>Authorities whose sanctions on the speaker certainly or possibly were in force on the day.</summary>
    public SetColumn Authorities { get; }

    /// <summary>How many statements there are of each name.</summary>
    public NameCounts Counts => field ??= NameCounts.Of(this);

    /// <summary>Reads the archive as it is; of what is known already, only what came and went since.</summary>
    public static async Task<ArchiveColumns> LoadAsync(
        ArchiveDbContext db, SearchConnection connection, ArchiveState state, ArchiveColumns? known,
        CancellationToken cancellationToken)
    {
        var sets = new List<string> { "" };
        connection.Read("SELECT Members FROM SearchSets ORDER BY Id", row => sets.Add(row.GetString(0)));
        var size = (int)(long)connection.Scalar("SELECT count(*) FROM SearchDocuments")!;
        if (known is not null && known.State.Build == state.Build)
        {
            var changed = new ArchiveColumns(state, known.Names, size, sets) { Thesaurus = known.Thesaurus };
            changed.Fill(Merged(known, connection));
            return changed;
        }

        var names = await ArchiveNames.LoadAsync(db, cancellationToken);
        var glossary = await db.Glossary.AsNoTracking().OrderBy(group => group.Position)
            .Select(group => group.Terms).ToListAsync(cancellationToken);
        var columns = new ArchiveColumns(state, names, size, sets) { Thesaurus = new(glossary, names) };
        columns.Fill(Rows(connection, names, after: -1));
        return columns;
    }

    /// <summary>The place of the first statement with this number or a later one.</summary>
    public int PlaceOf(long number)
    {
        var place = Array.BinarySearch(numbers, number);
        return place < 0 ? ~place : place;
    }

    /// <summary>The year of the first possible day of a statement.</summary>
    public int YearOf(int row) => ChronologicalNumber.DayOf(numbers[row]).Year;

    /// <summary>The year of the last possible day of a statement.</summary>
    public int LastYearOf(int row) => DateOnly.FromDayNumber(LatestDays[row]).Year;

    /// <summary>The few statements whose date can lie in more than one year.</summary>
    public IReadOnlyList<int> OfSeveralYears => field ??=
        [.. Enumerable.Range(0, Size).Where(row => YearOf(row) != LastYearOf(row))];

    /// <summary>One statement in all columns.</summary>
    private readonly record struct Row(
        long Number, int Document, int Length, int Official, int LatestDay, byte Venue, byte Standing, byte Kinds,
        int Languages, int Topics, int Agencies, int Authorities);

    private Row this[int place] => new(
        numbers[place], documents[place], Lengths[place], Officials[place], LatestDays[place], Venues[place], Standings[place],
        Kinds[place], Languages.Rows[place], Topics.Rows[place], Agencies.Rows[place], Authorities.Rows[place]);

    /// <summary>Rows in order of time.</summary>
    private void Fill(IEnumerable<Row> rows)
    {
        var place = 0;
        foreach (var row in rows)
        {
            (numbers[place], documents[place], places[row.Document]) = (row.Number, row.Document, place);
            (Lengths[place], Officials[place], LatestDays[place]) = (row.Length, row.Official, row.LatestDay);
            (Venues[place], Standings[place], Kinds[place]) = (row.Venue, row.Standing, row.Kinds);
            Listings[place] = (byte)Names.ListingOf(row.Official, ChronologicalNumber.DayOf(row.Number).DayNumber, row.LatestDay);
            Languages.Set(place, row.Languages);
            Topics.Set(place, row.Topics);
            Agencies.Set(place, row.Agencies);
            Authorities.Set(place, row.Authorities);
            place++;
        }
    }

    /// <summary>What is known without what was removed, and what was added, in order of time.</summary>
    private static IEnumerable<Row> Merged(ArchiveColumns known, SearchConnection connection)
    {
        var removed = new HashSet<int>();
        connection.Read("SELECT Document FROM SearchRemoved", row => removed.Add(row.GetInt32(0)));
        using var added = Rows(connection, known.Names, after: known.State.NextDocument - 1).GetEnumerator();
        var hasAdded = added.MoveNext();
        for (var place = 0; place < known.Size; place++)
        {
            for (; hasAdded && added.Current.Number <= known.numbers[place]; hasAdded = added.MoveNext())
            {
                yield return added.Current;
            }

            if (!removed.Contains(known.documents[place]))
            {
                yield return known[place];
            }
        }

        for (; hasAdded; hasAdded = added.MoveNext())
        {
            yield return added.Current;
        }
    }

    private static IEnumerable<Row> Rows(SearchConnection connection, ArchiveNames names, int after)
    {
        using var row = connection.Prepare("""
            SELECT Number, Document, Length, OfficialId, LatestDay, Venue, Standing, Kinds, Languages, Topics, Agencies,
            Authorities FROM SearchDocuments WHERE Document > ?1 ORDER BY Number
            """);
        row.Bind(1, after);
        while (row.Step())
        {
            yield return new(
                row.Integer(0), (int)row.Integer(1), (int)row.Integer(2), names.Officials.PlaceOf(row.Integer(3)),
                (int)row.Integer(4), (byte)row.Integer(5), (byte)row.Integer(6), (byte)row.Integer(7),
                (int)row.Integer(8), (int)row.Integer(9), (int)row.Integer(10), (int)row.Integer(11));
        }
    }

    private int PlaceOfLanguage(string tag)
    {
        var place = LanguageTags.IndexOf(tag);
        if (place < 0)
        {
            place = LanguageTags.Count;
            LanguageTags.Add(tag);
        }

        return place;
    }
}
