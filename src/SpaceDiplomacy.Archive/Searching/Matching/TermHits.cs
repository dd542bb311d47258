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
        var (counts, document, at) = (weights, -1, 0);
        var bits = Rows.Words;
        while (at < documents.Length)
        {
            document += (int)ByteNumbers.Read(documents, ref at);
            var (row, weight) = (placeOf[document], documents[at++]);
            if (row >= 0)
            {
                Add(bits, counts, row, weight);
            }
        }
    }

    /// <summary>Adds a place where the term stands.</summary>
    public void Add(Occurrence occurrence) => Add(Rows.Words, weights, occurrence.Row, occurrence.Field.Weight());

    private static void Add(Span<ulong> bits, byte[] counts, int row, int weight)
    {
        ref var word = ref bits[row >> 6];
        var bit = 1UL << row;
        counts[row] = (word & bit) == 0 ? (byte)weight : (byte)Math.Min(byte.MaxValue, counts[row] + weight);
        word |= bit;
    }
}
