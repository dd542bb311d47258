using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>Reads lists of words out of the index, and finds terms in them. One instance a search.</summary>
internal sealed class IndexReader(SearchConnection connection, ArchiveColumns columns, RowSets sets) : IDisposable
{
    private const int LargestSpare = 1_000_000;
    private const int MostSpare = 8;
    private const string LastLetter = "\U0010FFFF";

    private readonly Dictionary<TermMatch, TermHits> found = new(ReferenceEqualityComparer.Instance);
    // Lists of a common word have megabytes: they are used again, or each such search would have the whole heap collected.
    private static readonly ConcurrentBag<List<Occurrence>> SpareLists = [];

    private readonly Dictionary<PatternWord, WordLists> read = [];
    private readonly List<List<Occurrence>> used = [];

    /// <summary>The statements that a term fits.</summary>
    public TermHits Find(TermMatch term)
    {
        if (!found.TryGetValue(term, out var hits))
        {
            hits = term is { Field: null, Distance: null, Patterns: [{ Words: [var word] }] } ? FindWord(word, term) : FindPlaces(term);
            found.Add(term, hits);
        }

        return hits;
    }

    public void Dispose()
    {
        foreach (var lists in read.Values)
        {
            lists.Dispose();
        }

        foreach (var places in used.Where(places => places.Capacity <= LargestSpare && SpareLists.Count < MostSpare))
        {
            places.Clear();
            SpareLists.Add(places);
        }
    }

    private TermHits FindWord(PatternWord word, TermMatch term)
    {
        var hits = WithSigns(term);
        using var rows = Select("Documents", word);
        while (rows.Step())
        {
            hits.Add(rows.Bytes(0), columns.PlacesOfDocuments);
        }

        return hits;
    }

    private TermHits FindPlaces(TermMatch term)
    {
        var words = term.Patterns.Select(pattern => pattern.Words.Select(Read).ToList()).ToList();
        // Only statements that have all the words are looked into.
        var within = words.SelectMany(pattern => pattern).Select(Rows).Aggregate((one, other) => one.And(other));
        if (within.IsEmpty)
        {
            return WithSigns(term);
        }

        var places = words.Select(pattern => InARow(pattern, within)).ToList();
        var occurrences = term.Distance is { } distance
            ? Near(places[0], term.Patterns[0].Words.Count, places[1], term.Patterns[1].Words.Count, distance)
            : places[0];
        var hits = WithSigns(term);
        foreach (var occurrence in occurrences)
        {
            if (term.Field is null || occurrence.Field == term.Field)
            {
                hits.Add(occurrence);
            }
        }

        return hits;
    }

    /// <summary>What has a record that is as good as the words.</summary>
    private TermHits WithSigns(TermMatch term)
    {
        var hits = new TermHits(sets);
        foreach (var sign in term.Signs)
        {
            using var rows = Select("Documents", new(sign, WordForm.Exact));
            while (rows.Step())
            {
                hits.Add(rows.Bytes(0), columns.PlacesOfDocuments);
            }
        }

        return hits;
    }

    /// <summary>Where words stand in a row: the place of the first.</summary>
    private List<Occurrence> InARow(List<WordLists> words, RowSet within)
    {
        var places = Places(words[0], within);
        for (var i = 1; i < words.Count && places.Count > 0; i++)
        {
            CollectionsMarshal.SetCount(places, KeepFollowed(
                CollectionsMarshal.AsSpan(places), CollectionsMarshal.AsSpan(Places(words[i], within)), i));
        }

        return places;
    }

    /// <summary>Moves the places that are followed to the front; how many they are.</summary>
    /// <param name="places">Where something stands.</param>
    /// <param name="next">Where something else stands.</param>
    /// <param name="distance">How many words further on the other must stand.</param>
    private static int KeepFollowed(Span<Occurrence> places, ReadOnlySpan<Occurrence> next, int distance)
    {
        var (kept, at) = (0, 0);
        foreach (var place in places)
        {
            var wanted = place.After(distance);
            while (at < next.Length && next[at].CompareTo(wanted) < 0)
            {
                at++;
            }

            if (at == next.Length)
            {
                break;
            }

            places[kept] = place;
            kept += next[at] == wanted ? 1 : 0;
        }

        return kept;
    }

    private List<Occurrence> Places(WordLists words, RowSet within)
    {
        var places = SpareLists.TryTake(out var spare) ? spare : [];
        used.Add(places);
        words.AddOccurrences(places, within, columns.PlacesOfDocuments);
        return places;
    }

    /// <summary>The first of two patterns where the other is near, before or behind it.</summary>
    private static List<Occurrence> Near(
        List<Occurrence> first, int firstLength, List<Occurrence> second, int secondLength, int distance)
    {
        var near = new List<Occurrence>();
        var from = 0;
        foreach (var place in first)
        {
            var earliest = place.After(-(secondLength + distance));
            while (from < second.Count && second[from].CompareTo(earliest) < 0)
            {
                from++;
            }

            var latest = place.After(firstLength + distance);
            for (var at = from; at < second.Count && second[at].CompareTo(latest) <= 0; at++)
            {
                if (second[at].Row == place.Row && second[at].Field == place.Field && second[at] != place)
                {
                    near.Add(place);
                    break;
                }
            }
        }

        return near;
    }

    private RowSet Rows(WordLists lists)
    {
        var rows = sets.None();
        lists.AddTo(rows, columns.PlacesOfDocuments);
        return rows;
    }

    private WordLists Read(PatternWord word)
    {
        if (read.TryGetValue(word, out var known))
        {
            return known;
        }

        var lists = new WordLists();
        read.Add(word, lists);
        using var rows = Select("Documents, Places", word);
        while (rows.Step())
        {
            lists.Add(rows.Bytes(0), rows.Bytes(1));
        }

        return lists;
    }

    private SearchStatement Select(string lists, PatternWord word) => word.Form switch
    {
        WordForm.Any => connection.Prepare($"SELECT {lists} FROM SearchWords WHERE Stem = ?1").Bind(1, word.Text),
        WordForm.Beginning => connection.Prepare($"SELECT {lists} FROM SearchWords WHERE Word >= ?1 AND Word < ?2")
            .Bind(1, word.Text).Bind(2, word.Text + LastLetter),
        _ => connection.Prepare($"SELECT {lists} FROM SearchWords WHERE Word = ?1").Bind(1, word.Text),
    };
}
