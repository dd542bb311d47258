using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>Reads lists of words out of the index, and finds terms in them. One instance a search.</summary>
internal sealed class IndexReader(RawConnection connection, ArchiveColumns columns, RowSets sets) : IDisposable
{
    /// <summary>Places of so many documents are compared at once.</summary>
    private const int DocumentsAtOnce = 1 << 14;

    private const string LastLetter = "\U0010FFFF";

    private readonly Dictionary<TermMatch, TermHits> found = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PatternWord, WordLists> read = [];

    /// <summary>The statements that a term fits.</summary>
    public TermHits Find(TermMatch term)
    {
        if (!found.TryGetValue(term, out var hits))
        {
            hits = term switch
            {
                { Field: null, Distance: null, Patterns: [{ Words: [var word] }] } => FindWord(word, term),
                { Field: null, Distance: null, Patterns: [{ Words.Count: 2 } two] } when Pairs(two).ToList() is [var pair] =>
                    FindWord(pair, term),
                _ => FindPlaces(term),
            };
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
        // Only statements that have all the words are looked into, common ones in a row.
        var within = words.SelectMany(pattern => pattern).Concat(term.Patterns.SelectMany(Pairs).Select(Read))
            .Select(Rows).Aggregate((one, other) => one.And(other));
        if (within.IsEmpty)
        {
            return WithSigns(term);
        }

        var hits = WithSigns(term);
        var readers = words.Select(pattern => pattern.Select(word => new OccurrenceReader(word, within)).ToList()).ToList();
        for (var end = 0; end < columns.PlacesOfDocuments.Length;)
        {
            end += DocumentsAtOnce;
            var places = InARow(readers[0], end);
            var occurrences = term.Distance is { } distance
                ? Near(places, term.Patterns[0].Words.Count, InARow(readers[1], end), term.Patterns[1].Words.Count, distance)
                : places;
            foreach (var occurrence in occurrences)
            {
                if (term.Field is null || occurrence.Field == term.Field)
                {
                    hits.Add(columns.PlacesOfDocuments[occurrence.Document], occurrence.Field);
                }
            }
        }

        readers.ForEach(pattern => pattern.ForEach(reader => reader.Dispose()));
        return hits;
    }

    /// <summary>The signs of the common words that follow each other in a pattern.</summary>
    private IEnumerable<PatternWord> Pairs(WordPattern pattern) => pattern.Words.Zip(pattern.Words.Skip(1))
        .Where(pair => IsCommon(pair.First) && IsCommon(pair.Second))
        .Select(pair => new PatternWord(SearchSign.Pair(pair.First.Text, pair.Second.Text), WordForm.Exact));

    private bool IsCommon(PatternWord word) => word.Form == WordForm.Exact && columns.CommonWords.Contains(word.Text);

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

    /// <summary>Where words stand in a row in the next documents: the place of the first.</summary>
    private Span<Occurrence> InARow(List<OccurrenceReader> words, int end)
    {
        var places = words[0].ReadBefore(end, columns.PlacesOfDocuments);
        for (var i = 1; i < words.Count; i++)
        {
            places = places[..KeepFollowed(places, words[i].ReadBefore(end, columns.PlacesOfDocuments), i)];
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
            while (at < next.Length && next[at] < wanted)
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

    /// <summary>Moves the places of one pattern that another is near to, before or behind, to the front.</summary>
    private static Span<Occurrence> Near(
        Span<Occurrence> first, int firstLength, ReadOnlySpan<Occurrence> second, int secondLength, int distance)
    {
        var (kept, from) = (0, 0);
        foreach (var place in first)
        {
            var earliest = place.After(-(secondLength + distance));
            while (from < second.Length && second[from] < earliest)
            {
                from++;
            }

            var latest = place.After(firstLength + distance);
            for (var at = from; at < second.Length && second[at] <= latest; at++)
            {
                if (second[at].Document == place.Document && second[at].Field == place.Field && second[at] != place)
                {
                    first[kept++] = place;
                    break;
                }
            }
        }

        return first[..kept];
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

    private RawStatement Select(string lists, PatternWord word) => word.Form switch
    {
        WordForm.Any => connection.Prepare($"SELECT {lists} FROM SearchWords WHERE Stem = ?1").Bind(1, word.Text),
        WordForm.Beginning => connection.Prepare($"SELECT {lists} FROM SearchWords WHERE Word >= ?1 AND Word < ?2")
            .Bind(1, word.Text).Bind(2, word.Text + LastLetter),
        _ => connection.Prepare($"SELECT {lists} FROM SearchWords WHERE Word = ?1").Bind(1, word.Text),
    };
}
