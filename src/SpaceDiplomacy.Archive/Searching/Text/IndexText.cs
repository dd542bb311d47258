using System.Text;

namespace SpaceDiplomacy.Archive.Searching.Text;

/// <summary>
/// Writes what the index gets to see of a text: its words exactly as they are, then once more as stems, each marked so
/// that no stem is taken for a word. The index splits at blanks only; everything that needs knowledge of languages has
/// been done here. A column of its own holds the first three letters of all words, once a statement.
/// </summary>
internal sealed class IndexText
{
    /// <summary>Stands before a stem.</summary>
    public const char StemMark = '_';

    /// <summary>Stands before the first letters of a word.</summary>
    public const char PrefixMark = '~';

    /// <summary>Stands before the sign of an official, an agency or a topic.</summary>
    public const char NameMark = '@';

    /// <summary>The kinds of records that have signs.</summary>
    public const char Official = 'o', Agency = 'a', Topic = 't';

    /// <summary>So many first letters of each word are marked; of a shorter word, all.</summary>
    public const int PrefixLength = 3;

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

    /// <summary>Adds the sign of a record: its names are looked up in the query, not repeated in every statement.</summary>
    public void AddName(char kind, long id) => text.Append(NameMark).Append(kind).Append(id).Append(' ');

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

        var length = Math.Min(word.Length, PrefixLength);
        var key = 0L;
        foreach (var c in word.AsSpan(0, length))
        {
            key = (key << 16) | c;
        }

        if (seen.Add(key))
        {
            prefixes.Append(PrefixMark).Append(word, 0, length).Append(' ');
        }
    }

    private static string Take(StringBuilder builder)
    {
        var taken = builder.ToString();
        builder.Clear();
        return taken;
    }
}
