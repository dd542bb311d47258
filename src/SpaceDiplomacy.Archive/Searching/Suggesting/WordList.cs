using System.Numerics;
using Microsoft.Data.Sqlite;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Suggesting;

/// <summary>The archive's own words as they are written, sorted, and in how many statements each stands.</summary>
internal sealed class WordList(string stamp, IReadOnlyList<string> words, IReadOnlyList<int> counts)
{
    private const int ShortestWord = 3;

    private readonly uint[] masks = [.. words.Select(Letters)];

    /// <summary>Which state of the archive the words are of.</summary>
    public string Stamp => stamp;

    public static WordList Empty { get; } = new("", [], []);

    /// <summary>Reads the words out of the index.</summary>
    public static WordList Load(SqliteConnection connection, string stamp)
    {
        var (words, counts) = (new List<string>(), new List<int>());
        using var command = connection.CreateCommand();
        // Words begin with a letter; below are numbers and signs.
        command.CommandText = "SELECT Word, sum(Count) FROM SearchWords WHERE Word >= 'a' GROUP BY Word ORDER BY Word";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var word = reader.GetString(0);
            // Characters beyond 16 bits are sorted otherwise there than here.
            if (word.Length >= ShortestWord && !word.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            {
                words.Add(word);
                counts.Add(reader.GetInt32(1));
            }
        }

        return new(stamp, words, counts);
    }

    /// <summary>In how many statements a word stands.</summary>
    public int CountOf(string word) => PlaceOf(word) is var place && place < words.Count && words[place] == word ? counts[place] : 0;

    /// <summary>Words that begin like this, the most frequent first; one for all forms of a word.</summary>
    public IEnumerable<(string Word, int Count)> Beginning(string with) =>
        Enumerable.Range(PlaceOf(with), words.Count - PlaceOf(with))
            .TakeWhile(place => words[place].StartsWith(with, StringComparison.Ordinal))
            .Select(place => (Word: words[place], Count: counts[place]))
            .OrderByDescending(word => word.Count)
            .DistinctBy(word => Stemmer.Stem(word.Word) ?? word.Word);

    /// <summary>Words that a few slips make of another, with how many slips.</summary>
    public IEnumerable<(string Word, int Count, int Slips)> Near(string word, int most)
    {
        var letters = Letters(word);
        for (var i = 0; i < words.Count; i++)
        {
            // A slip changes two letters of the set at most; few words are left to be compared letter by letter.
            if (BitOperations.PopCount(masks[i] ^ letters) <= 2 * most
                && EditDistance.Within(word, words[i], most) is { } slips and > 0)
            {
                yield return (words[i], counts[i], slips);
            }
        }
    }

    private static uint Letters(string word)
    {
        var set = 0u;
        foreach (var c in word)
        {
            set |= 1u << (c & 31);
        }

        return set;
    }

    private int PlaceOf(string word)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(words[middle], word) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
