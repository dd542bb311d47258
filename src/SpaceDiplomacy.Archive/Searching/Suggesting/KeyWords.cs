using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Suggesting;

/// <summary>The words that set a text apart: those that stand in few other statements, but not in none.</summary>
internal static class KeyWords
{
    private const int Most = 10;
    private const int MostStatements = 20_000;

    /// <summary>The rarest words of a text, in any of their forms.</summary>
    public static IReadOnlyList<TermMatch> Of(IEnumerable<string> texts, WordList words) =>
    [
        .. texts.SelectMany(TextAnalyzer.Analyze)
            .Where(token => token.Stem is not null && token.Exact.Any(char.IsLetter))
            .DistinctBy(token => token.Stem)
            .Select(token => (token.Stem, Count: words.CountOf(token.Exact)))
            .Where(word => word.Count is > 1 and <= MostStatements)
            .OrderBy(word => word.Count)
            .Take(Most)
            .Select(word => TermMatch.Stem(word.Stem!)),
    ];
}
