using System.Collections.Concurrent;

namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>
/// Which statements common words fit. Reading so many numbers out of the index is what common words cost; a set of bits
/// is read once a state of the archive.
/// </summary>
internal sealed class KnownMatches
{
    /// <summary>Words of fewer statements are quicker read than remembered.</summary>
    private const int FewestStatements = 1_000;

    private const long MostBytes = 48L << 20;

    private readonly ConcurrentDictionary<string, RowSet> sets = new(StringComparer.Ordinal);
    private long bytes;

    /// <summary>A copy of what is known; null where nothing is.</summary>
    public RowSet? Find(string match) => sets.GetValueOrDefault(match)?.Copy();

    public void Keep(string match, RowSet rows, int count)
    {
        if (count < FewestStatements)
        {
            return;
        }

        if (Interlocked.Add(ref bytes, rows.Size / 8) > MostBytes)
        {
            sets.Clear();
            Interlocked.Exchange(ref bytes, rows.Size / 8);
        }

        sets[match] = rows.Copy();
    }
}
