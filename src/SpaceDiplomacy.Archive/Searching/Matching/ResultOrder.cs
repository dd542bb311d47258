using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>Takes statements that fit in one of the orders.</summary>
internal sealed class ResultOrder(ArchiveColumns columns, IndexReader index, RowSet rows)
{
    /// <summary>The numbers of the first so many statements; all of them where <paramref name="count"/> is as large.</summary>
    public IEnumerable<long> First(int count, SearchSort sort, IReadOnlyList<IReadOnlyList<TermMatch>> scores)
    {
        var order = sort switch
        {
            SearchSort.Oldest => rows.Ascending(),
            SearchSort.Official => ByOfficial(),
            SearchSort.Relevance => new Ranker(columns, index).Best(rows, scores, count),
            _ => rows.Descending(),
        };
        return order.Take(count).Select(row => columns.Numbers[row]);
    }

    private IEnumerable<int> ByOfficial() => rows.Descending()
        .GroupBy(row => columns.Officials[row])
        .OrderByDescending(group => group.Count())
        .ThenBy(group => columns.Names.Officials.Records[group.Key].Name, StringComparer.Ordinal)
        .SelectMany(group => group);
}
