using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>The statements that one term of a query fits, and how much it counts in each.</summary>
/// <param name="sets">Where memory comes from.</param>
internal sealed class TermHits(RowSets sets)
{
    // What is not in the set is never read, so nothing has to be cleared.
    private readonly byte[] weights = sets.Bytes();

    public RowSet Rows { get; } = sets.None();

    /// <summary>How much the term counts in each statement of <see cref="Rows"/>; of the others it says nothing.</summary>
    public ReadOnlySpan<byte> Weights => weights;

    /// <summary>Adds a list of documents as the index stores it; see <see cref="WordPostings"/>.</summary>
    public void Add(ReadOnlySpan<byte> documents, ReadOnlySpan<int> placeOf)
    {
        // Millions are read for one query: neighbours gather in one number before it goes to memory, and what may go
        // either way is calculated, not decided.
        var bits = Rows.Words;
        var counts = weights;
        var (document, at, open, gathered) = (-1, 0, 0, bits.IsEmpty ? 0 : bits[0]);
        while (at < documents.Length)
        {
            document += (int)ByteNumbers.Read(documents, ref at);
            var (row, weight) = (placeOf[document], documents[at++]);
            if (row < 0)
            {
                continue;
            }

            if (row >> 6 != open)
            {
                bits[open] = gathered;
                (open, gathered) = (row >> 6, bits[row >> 6]);
            }

            var before = counts[row] & -(int)(gathered >> row & 1);
            counts[row] = (byte)Math.Min(byte.MaxValue, before + weight);
            gathered |= 1UL << row;
        }

        if (!bits.IsEmpty)
        {
            bits[open] = gathered;
        }
    }

    /// <summary>Adds a place where the term stands.</summary>
    public void Add(int row, TextField field)
    {
        var weight = field.Weight();
        weights[row] = (byte)(Rows.Contains(row) ? Math.Min(byte.MaxValue, weights[row] + weight) : weight);
        Rows.Add(row);
    }
}
