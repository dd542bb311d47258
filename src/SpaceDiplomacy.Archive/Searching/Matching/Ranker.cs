using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>
/// Puts statements that fit in the order of how well they fit. Of very many only the newest are compared: what would
/// have to be looked at for all of them costs hundreds of milliseconds at a million statements.
/// </summary>
internal sealed class Ranker(ArchiveColumns columns, SearchConnection connection)
{
    /// <summary>So many statements are compared at most.</summary>
    public const int MostCandidates = 2_000;

    /// <summary>The candidates, the best first; equally good ones newest first.</summary>
    public List<int> Rank(RowSet rows, string score)
    {
        var candidates = rows.Descending().Take(MostCandidates).ToList();
        if (candidates.Count == 0)
        {
            return candidates;
        }

        var scores = new Dictionary<int, double>(candidates.Count);
        connection.Read(
            $"SELECT rowid, {SearchSchema.Rank} FROM SearchText WHERE SearchText MATCH $match AND rowid BETWEEN $from AND $to",
            row => scores[columns.PlaceOf(row.GetInt64(0))] = row.GetDouble(1),
            ("$match", score), ("$from", columns.Numbers[candidates[^1]]), ("$to", columns.Numbers[candidates[0]]));
        // BM25 of FTS5 is the better the smaller it is; what has none of the words comes last.
        return [.. candidates.OrderBy(row => scores.GetValueOrDefault(row)).ThenByDescending(row => row)];
    }
}
