using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>
/// Puts statements that fit in the order of how well they fit, by BM25 with the usual constants (k1 = 1.2, b = 0.75). A
/// word counts by the field that it stands in. All statements are compared, however many.
/// </summary>
internal sealed class Ranker(ArchiveColumns columns, IndexReader index)
{
    private const float Saturation = 1.2f;
    private const float LengthShare = 0.75f;
    private const int FewestKept = 128;

    /// <summary>How many neighbours are compared at once.</summary>
    private const int Lanes = 8;

    private readonly float shortest = TextFields.FullWeight * Saturation * (1 - LengthShare);
    private readonly float perWord = TextFields.FullWeight * Saturation * LengthShare / (float)columns.AverageLength;

    /// <summary>Terms that count as one, and how much they tell.</summary>
    private readonly record struct Clue(TermHits[] Terms, float Rarity);

    /// <summary>The best so many, the best first; equally good ones newest first.</summary>
    /// <param name="rows">What fits.</param>
    /// <param name="scores">Terms that make a statement fit better; those of one list count as one.</param>
    /// <param name="count">How many are wanted.</param>
    public IReadOnlyList<int> Best(RowSet rows, IReadOnlyList<IReadOnlyList<TermMatch>> scores, int count)
    {
        var clues = scores.Select(ClueOf).ToArray();
        var best = new BestRows(count);
        ReadOnlySpan<ulong> words = rows.Words;
        for (var place = 0; place < words.Length; place++)
        {
            for (var (word, row) = (words[place], place << 6); word != 0; word >>= Lanes, row += Lanes)
            {
                if ((byte)word is not 0 and var found)
                {
                    best.Add(row, Scores(clues, row, found), found);
                }
            }
        }

        return best.Take();
    }

    private Clue ClueOf(IReadOnlyList<TermMatch> terms)
    {
        var hits = terms.Select(index.Find).ToArray();
        var having = hits.Max(term => term.Rows.Count());
        return new(hits, MathF.Log(1 + ((columns.Size - having + 0.5f) / (having + 0.5f))));
    }

    /// <summary>How well eight neighbouring statements fit; of those that are not in the set it says nothing.</summary>
    private Vector256<float> Scores(Clue[] clues, int row, byte found)
    {
        var lengths = Vector256.ConvertToSingle(Vector256.Create<int>(columns.Lengths.AsSpan(row, Lanes)));
        var scores = Vector256<float>.Zero;
        foreach (var clue in clues)
        {
            var weights = Vector256<float>.Zero;
            foreach (var term in clue.Terms)
            {
                if ((byte)(term.Rows.Words[row >> 6] >> row) is var has && (has & found) != 0)
                {
                    weights += Weights(term.Weights.Slice(row, Lanes)) & MaskOf(has);
                }
            }

            // The usual formula, with both sides of the fraction times the full weight.
            scores += Vector256.Create(clue.Rarity * (Saturation + 1)) * weights
                / (weights + Vector256.Create(shortest) + (Vector256.Create(perWord) * lengths));
        }

        return scores;
    }

    private static Vector256<float> Weights(ReadOnlySpan<byte> weights)
    {
        var bytes = Vector128.CreateScalar(BinaryPrimitives.ReadUInt64LittleEndian(weights)).AsByte();
        var (lower, upper) = Vector128.Widen(Vector128.WidenLower(bytes));
        return Vector256.ConvertToSingle(Vector256.Create(lower, upper).AsInt32());
    }

    /// <summary>All bits of a lane where the bit of its number is set.</summary>
    private static Vector256<float> MaskOf(byte bits)
    {
        var ofLanes = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);
        return Vector256.Equals(Vector256.Create((int)bits) & ofLanes, ofLanes).AsSingle();
    }

    /// <summary>
    /// Keeps the best. What is good enough is gathered, and when there is twice too much the worse half goes: that is less
    /// work than keeping them in order all the time, and the same for a page and for everything.
    /// </summary>
    private sealed class BestRows(int count)
    {
        private readonly List<ulong> kept = [];
        private float least;

        /// <summary>Adds those of eight neighbours that are in a set of them and good enough.</summary>
        public void Add(int first, Vector256<float> scores, byte found)
        {
            var left = Vector256.GreaterThanOrEqual(scores, Vector256.Create(least)).ExtractMostSignificantBits() & found;
            for (; left != 0; left &= left - 1)
            {
                var lane = BitOperations.TrailingZeroCount(left);
                Add(first + lane, scores[lane]);
            }
        }

        public List<int> Take()
        {
            Prune();
            return kept.ConvertAll(key => (int)(uint)key);
        }

        private void Add(int row, float score)
        {
            // Scores are not negative, and so ordered as their bits are.
            kept.Add(((ulong)BitConverter.SingleToUInt32Bits(score) << 32) | (uint)row);
            if (kept.Count >= 2L * Math.Max(count, FewestKept))
            {
                Prune();
                least = BitConverter.UInt32BitsToSingle((uint)(kept[^1] >> 32));
            }
        }

        private void Prune()
        {
            CollectionsMarshal.AsSpan(kept).Sort();
            kept.Reverse();
            kept.RemoveRange(Math.Min(count, kept.Count), Math.Max(0, kept.Count - count));
        }
    }
}
