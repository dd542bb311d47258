using System.Numerics;
using System.Runtime.InteropServices;
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
        Span<float> block = stackalloc float[64];
        Span<int> weights = stackalloc int[64];
        ReadOnlySpan<ulong> words = rows.Words;
        for (var place = 0; place < words.Length; place++)
        {
            var word = words[place];
            if (word == 0)
            {
                continue;
            }

            block.Clear();
            foreach (var clue in clues)
            {
                AddScores(block, weights, clue, place, word);
            }

            for (; word != 0; word &= word - 1)
            {
                var bit = BitOperations.TrailingZeroCount(word);
                best.Add((place << 6) | bit, block[bit]);
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

    /// <summary>Adds what a clue tells of 64 neighbouring statements.</summary>
    private void AddScores(Span<float> scores, Span<int> weights, Clue clue, int place, ulong found)
    {
        var having = 0UL;
        foreach (var term in clue.Terms)
        {
            var has = found & term.Rows.Words[place];
            var termWeights = term.Weights.Slice(place << 6);
            for (var left = has; left != 0; left &= left - 1)
            {
                var bit = BitOperations.TrailingZeroCount(left);
                weights[bit] = termWeights[bit] + ((having >> bit & 1) != 0 ? weights[bit] : 0);
            }

            having |= has;
        }

        // The usual formula, with both sides of the fraction times the full weight.
        var factor = clue.Rarity * (Saturation + 1);
        var lengths = columns.Lengths.AsSpan(place << 6);
        for (; having != 0; having &= having - 1)
        {
            var bit = BitOperations.TrailingZeroCount(having);
            var weight = (float)weights[bit];
            scores[bit] += factor * weight / (weight + shortest + (perWord * lengths[bit]));
        }
    }

    /// <summary>
    /// Keeps the best. What is good enough is gathered, and when there is twice too much the worse half goes: that is less
    /// work than keeping them in order all the time, and the same for a page and for everything.
    /// </summary>
    private sealed class BestRows(int count)
    {
        private readonly List<ulong> kept = [];
        private float least;

        public void Add(int row, float score)
        {
            if (score >= least)
            {
                // Scores are not negative, and so ordered as their bits are.
                kept.Add(((ulong)BitConverter.SingleToUInt32Bits(score) << 32) | (uint)row);
                if (kept.Count >= 2L * Math.Max(count, FewestKept))
                {
                    Prune();
                    least = BitConverter.UInt32BitsToSingle((uint)(kept[^1] >> 32));
                }
            }
        }

        public List<int> Take()
        {
            Prune();
            return kept.ConvertAll(key => (int)(uint)key);
        }

        private void Prune()
        {
            CollectionsMarshal.AsSpan(kept).Sort();
            kept.Reverse();
            kept.RemoveRange(Math.Min(count, kept.Count), Math.Max(0, kept.Count - count));
        }
    }
}
