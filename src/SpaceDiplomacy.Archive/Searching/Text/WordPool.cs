namespace SpaceDiplomacy.Archive.Searching.Text;

/// <summary>
/// Keeps words that were seen lately, so that a word that stands in a million texts is not a million strings. Each has
/// one place by its hash; threads may overwrite each other, and lose nothing but a string.
/// </summary>
internal static class WordPool
{
    private const int Size = 1 << 15;

    private static readonly string?[] Words = new string?[Size];

    public static string Get(ReadOnlySpan<char> word)
    {
        var place = string.GetHashCode(word) & (Size - 1);
        if (Words[place] is { } known && word.SequenceEqual(known))
        {
            return known;
        }

        return Words[place] = word.ToString();
    }
}
