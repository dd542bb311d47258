using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>The statements that one term of a query fits, and how well.</summary>
/// <param name="rows">The statements.</param>
/// <param name="lists">Lists that count as they are.</param>
/// <param name="occurrences">Where the term stands, if the places of its words had to be compared.</param>
internal sealed class TermHits(RowSet rows, IReadOnlyList<WordLists> lists, IReadOnlyList<Occurrence> occurrences)
{
    public RowSet Rows => rows;

    /// <summary>Adds how much the term counts in each statement of a set.</summary>
    public void AddWeights(float[] weights, RowSet within, ReadOnlySpan<int> placeOf)
    {
        foreach (var list in lists)
        {
            list.AddWeights(weights, within, placeOf);
        }

        foreach (var occurrence in occurrences)
        {
            if (within.Contains(occurrence.Row))
            {
                weights[occurrence.Row] += occurrence.Field.Weight();
            }
        }
    }
}
