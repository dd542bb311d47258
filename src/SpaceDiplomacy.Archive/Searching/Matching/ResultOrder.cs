using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>Takes a page out of the statements that fit, in one of the orders.</summary>
internal sealed class ResultOrder(ArchiveColumns columns, SearchConnection connection, RowSet rows)
{
    /// <summary>The numbers of the statements on a page.</summary>
    public IReadOnlyList<long> Take(int skip, int count, SearchSort sort, string? score)
    {
        var order = sort switch
        {
            SearchSort.Oldest => rows.Ascending(),
            SearchSort.Official => ByOfficial(),
            SearchSort.Relevance when score is not null => ByRelevance(score),
            _ => rows.Descending(),
        };
        return [.. order.Skip(skip).Take(count).Select(row => columns.Numbers[row])];
    }

    /// <summary>What was compared, the best first; then the rest, newest first.</summary>
    private IEnumerable<int> ByRelevance(string score) =>
        new Ranker(columns, connection).Rank(rows, score).Concat(rows.Descending().Skip(Ranker.MostCandidates));

    private IEnumerable<int> ByOfficial() => rows.Descending()
        .GroupBy(row => columns.Officials[row])
        .OrderByDescending(group => group.Count())
        .ThenBy(group => columns.Names.Officials.Records[group.Key].Name, StringComparer.Ordinal)
        .SelectMany(group => group);
}
