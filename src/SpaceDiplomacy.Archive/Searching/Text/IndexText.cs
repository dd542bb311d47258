using System.Text;

namespace SpaceDiplomacy.Archive.Searching.Text;

/// <summary>
/// Writes what the index gets to see of a text: its words exactly as they are, then once more as stems, each marked so
/// that no stem is taken for a word. The index splits at blanks only; everything that needs knowledge of languages has
/// been done here. A third column of marks holds the first two and three letters of all words, once a statement.
/// </summary>
internal sealed class IndexText
{
    /// <summary>Stands before a stem.</summary>
    public const char StemMark = '_';

    /// <summary>Stands before the first letters of a word.</summary>
    public const char PrefixMark = '~';

    /// <summary>Beginnings of so many letters are marked in the index.</summary>
    public const int ShortestPrefix = 2, LongestPrefix = 3;

    private readonly StringBuilder text = new();
    private readonly StringBuilder prefixes = new();
    private readonly HashSet<long> seen = [];

    /// <summary>Adds a text to the column that is being written.</summary>
    public void Add(string source)
    {
        var tokens = TextAnalyzer.Analyze(source);
        foreach (var token in tokens)
        {
            text.Append(token.Exact).Append(' ');
            AddPrefixes(token.Exact);
        }

        foreach (var token in tokens)
        {
            // A function word keeps its place, so that the distance between two stems is the distance in the text.
            text.Append(StemMark).Append(token.Stem).Append(' ');
        }
    }

    /// <summary>The column that was written; the next one begins.</summary>
    public string TakeColumn() => Take(text);

    /// <summary>The beginnings of all words since the last call; the next statement begins.</summary>
    public string TakePrefixes()
    {
        seen.Clear();
        return Take(prefixes);
    }

    private void AddPrefixes(string word)
    {
        if (TextAnalyzer.IsUnspaced(word[0]))
        {
            return;
        }

        var key = 0L;
        for (var length = 1; length <= Math.Min(word.Length, LongestPrefix); length++)
        {
            key = (key << 16) | word[length - 1];
            if (length >= ShortestPrefix && seen.Add(key) && !char.IsHighSurrogate(word[length - 1]))
            {
                prefixes.Append(PrefixMark).Append(word, 0, length).Append(' ');
            }
        }
    }

    private static string Take(StringBuilder builder)
    {
        var taken = builder.ToString();
        builder.Clear();
        return taken;
    }
}
