using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Synonyms;

/// <summary>Adds other names to the words of a query. What stands between quotation marks stays as it is.</summary>
internal sealed class QueryExpander(Thesaurus thesaurus, ArchiveNames names)
{
    public QueryNode Expand(QueryNode node) => node switch
    {
        WordNode word => ExpandRow([word])[0],
        AndNode and => All(ExpandAll(and.Operands)),
        OrNode or => new OrNode(new([.. or.Operands.Select(Expand)])),
        NotNode not => new NotNode(Expand(not.Operand)),
        PrefixNode => Named(node),
        _ => node,
    };

    /// <summary>Words side by side may be one name together.</summary>
    private List<QueryNode> ExpandAll(NodeList operands)
    {
        var expanded = new List<QueryNode>();
        var row = new List<WordNode>();
        foreach (var operand in operands)
        {
            if (operand is WordNode word)
            {
                row.Add(word);
                continue;
            }

            expanded.AddRange(ExpandRow(row));
            row.Clear();
            expanded.Add(Expand(operand));
        }

        expanded.AddRange(ExpandRow(row));
        return expanded;
    }

    private List<QueryNode> ExpandRow(List<WordNode> row)
    {
        var tokens = new List<TextToken>();
        var starts = new List<int>();
        foreach (var word in row)
        {
            starts.Add(tokens.Count);
            tokens.AddRange(TermMatch.AskedTokens(word.Text, out _));
        }

        starts.Add(tokens.Count);
        var expanded = new List<QueryNode>();
        for (var at = 0; at < row.Count;)
        {
            // A name ends where a word ends: not within "RD-180".
            var found = thesaurus.Find(tokens, starts[at]);
            var end = found is { } name ? starts.IndexOf(starts[at] + name.Length) : -1;
            if (found is not { Others.Count: > 0 } || end <= at)
            {
                expanded.Add(Named(row[at++]));
                continue;
            }

            var words = row.Skip(at).Take(end - at).ToList();
            expanded.Add(Synonym(words, found.Value));
            at = end;
        }

        return expanded;
    }

    private TermNode Named(QueryNode node) => new(node, QueryTerms.Term(node).OrNamed(names));

    private SynonymNode Synonym(
        List<WordNode> words, (int Length, bool IsAcronym, IReadOnlyList<SynonymTerm> Others) found)
    {
        var typed = string.Join(' ', words.Select(word => word.Text));
        return new(typed, found.IsAcronym ? Named(new AcronymNode(typed)) : All([.. words.Select(Named)]), found.Others);
    }

    private static QueryNode All(List<QueryNode> nodes) => nodes.Count == 1 ? nodes[0] : new AndNode(new([.. nodes]));
}
