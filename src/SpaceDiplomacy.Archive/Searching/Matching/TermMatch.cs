using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>One term of a query: what is looked up in the index, and found again in a text.</summary>
/// <param name="Patterns">Words in a row; two of them where two terms must stand near each other.</param>
/// <param name="Distance">How many words may stand between the two patterns; null where there is one.</param>
/// <param name="Signs">Signs of records that are as good as the words; see <see cref="SearchSign"/>.</param>
/// <param name="Field">Where the words must stand; null means anywhere.</param>
internal sealed record TermMatch(
    IReadOnlyList<WordPattern> Patterns, int? Distance, IReadOnlyList<string> Signs, TextField? Field = null)
{
    /// <summary>A word in any of its forms.</summary>
    public static TermMatch Word(string text)
    {
        var tokens = AskedTokens(text, out var isBeginning);
        return isBeginning ? InARow(tokens, PatternWord.Exact, isBeginning) : InARow(tokens, PatternWord.Any, isBeginning);
    }

    /// <summary>Words exactly as they are written.</summary>
    public static TermMatch Phrase(string text) =>
        InARow(AskedTokens(text, out var isBeginning), PatternWord.Exact, isBeginning);

    public static TermMatch Prefix(string text) => InARow(AskedTokens(text, out _), PatternWord.Exact, isBeginning: true);

    /// <summary>Any form of one word.</summary>
    public static TermMatch Stem(string stem) => new([new([new(stem, WordForm.Any)])], null, []);

    /// <summary>A sign of a record; see <see cref="SearchSign"/>.</summary>
    public static TermMatch Sign(string sign) => new([new([new(sign, WordForm.Exact)])], null, []);

    public static TermMatch Near(NearNode near) =>
        new([.. Word(near.First).Patterns, .. Word(near.Second).Patterns], near.Distance, []);

    /// <summary>The same, or a record that has the words in its names.</summary>
    public TermMatch OrNamed(ArchiveNames names) => this with { Signs = [.. names.SignsOf(Patterns[0])] };

    private static TermMatch InARow(List<TextToken> tokens, Func<TextToken, PatternWord> word, bool isBeginning)
    {
        var words = tokens.Select(word).ToList();
        if (isBeginning)
        {
            words[^1] = new(tokens[^1].Exact, WordForm.Beginning);
        }

        return new([new(words)], null, []);
    }

    /// <summary>
    /// The words of a term. A text's run of Han characters ends with its last one alone; a query's run need not end where
    /// the text's does, so there that one is left out, and a single character is the beginning of a pair.
    /// </summary>
    public static List<TextToken> AskedTokens(string text, out bool isBeginning)
    {
        var tokens = TextAnalyzer.Analyze(text);
        if (tokens is [.., var pair, { Length: 1 } last] && pair.End == last.End)
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        isBeginning = tokens[^1] is { Exact.Length: 1 } single && TextAnalyzer.IsUnspaced(single.Exact[0]);
        return tokens;
    }
}
