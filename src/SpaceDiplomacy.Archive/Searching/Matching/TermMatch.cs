using System.Text;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>One term of a query as FTS5 understands it, and as it is found again in a text.</summary>
/// <param name="Match">An FTS5 expression, every word of it quoted.</param>
/// <param name="Patterns">What to mark.</param>
internal sealed record TermMatch(string Match, IReadOnlyList<WordPattern> Patterns)
{
    public static TermMatch Word(string text)
    {
        var tokens = AskedTokens(text, out var isBeginning);
        var form = tokens.Any(token => token.Stem is not null) && !isBeginning ? WordForm.Any : WordForm.Exact;
        return InARow(tokens, form, isBeginning);
    }

    public static TermMatch Phrase(string text)
    {
        var tokens = AskedTokens(text, out var isBeginning);
        return InARow(tokens, WordForm.Exact, isBeginning);
    }

    public static TermMatch Prefix(string text)
    {
        var tokens = AskedTokens(text, out _);
        var match = InARow(tokens, WordForm.Exact, isBeginning: true);
        if (tokens is not [{ Exact.Length: > 1 and <= IndexText.PrefixLength } only] || TextAnalyzer.IsUnspaced(only.Exact[0]))
        {
            return match;
        }

        // Few marks begin with two letters, thousands of words do.
        var open = only.Exact.Length < IndexText.PrefixLength ? " *" : "";
        return match with { Match = $"\"{IndexText.PrefixMark}{only.Exact}\"{open}" };
    }

    public static TermMatch Near(NearNode near)
    {
        var first = AskedTokens(near.First, out _);
        var second = AskedTokens(near.Second, out _);
        // Stems and exact forms stand apart in the index; with a function word both sides are taken exactly.
        var form = first.Concat(second).All(token => token.Stem is not null) ? WordForm.Any : WordForm.Exact;
        var (left, right) = (InARow(first, form, false), InARow(second, form, false));
        return new($"NEAR({left.Match} {right.Match}, {near.Distance})", [.. left.Patterns, .. right.Patterns]);
    }

    /// <summary>The same, or a record that has the words in its names.</summary>
    public TermMatch OrNamed(ArchiveNames names)
    {
        var signs = names.SignsOf(Patterns[0]).Select(sign => $"\"{sign}\"").ToList();
        return signs.Count == 0 ? this : this with { Match = $"({Match} OR {string.Join(" OR ", signs)})" };
    }

    private static TermMatch InARow(List<TextToken> tokens, WordForm form, bool isBeginning)
    {
        var words = tokens.Select(token => form == WordForm.Any ? PatternWord.Any(token) : PatternWord.Exact(token)).ToList();
        if (isBeginning)
        {
            words[^1] = words[^1] with { Form = WordForm.Beginning };
        }

        var match = new StringBuilder("\"");
        foreach (var token in tokens)
        {
            match.Append(match.Length > 1 ? " " : "");
            _ = form == WordForm.Any ? match.Append(IndexText.StemMark).Append(token.Stem) : match.Append(token.Exact);
        }

        return new(match.Append(isBeginning ? "\" *" : "\"").ToString(), [new(words)]);
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
