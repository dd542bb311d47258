namespace SpaceDiplomacy.Archive.Records;

/// <summary>How many letters must be put in, left out, replaced or swapped with a neighbour to make one word of another.</summary>
internal static class EditDistance
{
    private const int LongestWord = 64;

    /// <summary>The distance; null where it is more than a limit.</summary>
    public static int? Within(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit || other.Length > LongestWord)
        {
            return null;
        }

        Span<int> older = stackalloc int[LongestWord + 1];
        Span<int> old = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            old[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], old[j]) + 1, old[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], older[j - 2] + 1);
                }

                best = Math.Min(best, row[j]);
            }

            if (best > limit)
            {
                return null;
            }

            var spare = older;
            older = old;
            old = row;
            row = spare;
        }

        return old[other.Length] <= limit ? old[other.Length] : null;
    }
}
