using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Suggesting;

/// <summary>
/// Offers other queries where a word of the query stands in no statement: the archive's own words that few slips make of
/// it, names before other words, frequent words before rare ones.
/// </summary>
/// <param name="names">The names that may be meant.</param>
/// <param name="words">The other words.</param>
/// <param name="countAll">How many statements a query finds.</param>
/// <param name="count">How many it finds under the filters of the search.</param>
internal sealed class DidYouMean(
    ArchiveNames names, WordList words, Func<QueryNode, int> countAll, Func<QueryNode, int> count)
{
    private const int Most = 3;
    private const int ShortestWord = 4;

    /// <summary>Queries that find more than was found, the likeliest first.</summary>
    public IReadOnlyList<QuerySuggestion> Offer(QueryNode query, int found)
    {
        var unknown = Words(query).Where(IsUnknown).Distinct().ToList();
        if (unknown is not [var first, ..])
        {
            return [];
        }

        // With several slips all but one are mended the likeliest way.
        var mended = unknown.Skip(1).Aggregate(query, (node, word) => Replace(node, word, Candidates(word.Text).FirstOrDefault()));
        return [.. Candidates(first.Text).Take(Most)
            .Select(candidate => Replace(mended, first, candidate))
            .Select(node => new QuerySuggestion(node.ToString(), count(node)))
            .Where(suggestion => suggestion.Total > found)];
    }

    private bool IsUnknown(WordNode word) =>
        TextAnalyzer.Analyze(word.Text) is [{ Exact.Length: >= ShortestWord, Stem: not null } token]
        && words.CountOf(token.Exact) == 0 && !token.Exact.Any(char.IsDigit) && countAll(word) == 0;

    private IEnumerable<string> Candidates(string typed)
    {
        var word = Folding.Fold(typed);
        var most = word.Length <= 5 ? 1 : 2;
        var named = NameWords().Where(name => Math.Abs(name.Length - word.Length) <= most)
            .Select(name => (Word: name, Slips: EditDistance.Within(word, Folding.Fold(name), most)))
            .Where(name => name.Slips is > 0)
            .OrderBy(name => name.Slips).Select(name => name.Word);
        var others = words.Near(word, most)
            .OrderByDescending(other => Math.Log(1 + other.Count) - (4 * other.Slips) - (other.Word[0] == word[0] ? 0 : 3))
            .Select(other => other.Word);
        return named.Concat(others).DistinctBy(candidate => Stemmer.Stem(Folding.Fold(candidate)));
    }

    private IEnumerable<string> NameWords() => names.Officials.Records.Concat(names.Agencies.Records)
        .SelectMany(record => record.Names).SelectMany(name => name.Split(' '))
        .Where(word => word.Length >= ShortestWord)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<WordNode> Words(QueryNode node) => node switch
    {
        WordNode word => [word],
        AndNode and => and.Operands.SelectMany(Words),
        OrNode or => or.Operands.SelectMany(Words),
        _ => [],
    };

    private static QueryNode Replace(QueryNode node, WordNode word, string? by) => node switch
    {
        WordNode when by is not null && node == word => new WordNode(by),
        AndNode and => new AndNode(new([.. and.Operands.Select(operand => Replace(operand, word, by))])),
        OrNode or => new OrNode(new([.. or.Operands.Select(operand => Replace(operand, word, by))])),
        _ => node,
    };
}
