using System.Buffers;
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

    /// <summary>The best so many, the best first; equally good ones newest first.</summary>
    /// <param name="rows">What fits.</param>
    /// <param name="scores">Terms that make a statement fit better; those of one list count as one.</param>
    /// <param name="count">How many are wanted.</param>
    public IReadOnlyList<int> Best(RowSet rows, IReadOnlyList<IReadOnlyList<TermMatch>> scores, int count)
    {
        // What is not in the set is never read, so only what is must be clean.
        var total = ArrayPool<float>.Shared.Rent(columns.Size);
        var weights = ArrayPool<float>.Shared.Rent(columns.Size);
        foreach (var row in rows)
        {
            total[row] = weights[row] = 0;
        }

        foreach (var terms in scores)
        {
            Add(total, weights, rows, terms);
        }

        var best = Take(rows, total, count);
        ArrayPool<float>.Shared.Return(total);
        ArrayPool<float>.Shared.Return(weights);
        return best;
    }

    private void Add(float[] total, float[] weights, RowSet rows, IReadOnlyList<TermMatch> terms)
    {
        var having = 0;
        foreach (var hits in terms.Select(index.Find))
        {
            hits.AddWeights(weights, rows, columns.PlacesOfDocuments);
            having = Math.Max(having, hits.Rows.Count());
        }

        var rarity = MathF.Log(1 + ((columns.Size - having + 0.5f) / (having + 0.5f)));
        var lengths = columns.Lengths;
        var perWord = (float)(LengthShare / columns.AverageLength);
        foreach (var row in rows)
        {
            if (weights[row] is var weight and > 0)
            {
                var frequency = weight / TextFields.FullWeight;
                var length = 1 - LengthShare + (perWord * lengths[row]);
                total[row] += rarity * frequency * (Saturation + 1) / (frequency + (Saturation * length));
                weights[row] = 0;
            }
        }
    }

    private static List<int> Take(RowSet rows, float[] total, int count)
    {
        // The worst of the best is first in the queue.
        var queue = new PriorityQueue<int, (float Score, int Row)>();
        var (least, full) = (float.MinValue, 0);
        foreach (var row in rows)
        {
            if (full < count)
            {
                queue.Enqueue(row, (total[row], row));
                full++;
            }
            else if (total[row] >= least)
            {
                queue.EnqueueDequeue(row, (total[row], row));
            }

            if (full == count && queue.TryPeek(out _, out var worst))
            {
                least = worst.Score;
            }
        }

        var best = new List<int>(full);
        while (queue.TryDequeue(out var row, out _))
        {
            best.Add(row);
        }

        best.Reverse();
        return best;
    }
}
