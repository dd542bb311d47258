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

    private int[] ByOfficial()
    {
        var officials = columns.Names.Officials.Records;
        var counts = new int[officials.Count];
        foreach (var row in rows)
        {
            counts[OfficialOf(row)]++;
        }

        // Where the statements of each begin: whoever has most comes first.
        var next = new int[officials.Count];
        var start = 0;
        foreach (var official in Enumerable.Range(0, officials.Count)
            .OrderByDescending(official => counts[official])
            .ThenBy(official => officials[official].Name, StringComparer.Ordinal))
        {
            next[official] = start;
            start += counts[official];
        }

        var order = new int[start];
        foreach (var row in rows.Descending())
        {
            order[next[OfficialOf(row)]++] = row;
        }

        return order;
    }

    private int OfficialOf(int row) => columns.Profiles[columns.ProfileOf[row]].Official;
}
