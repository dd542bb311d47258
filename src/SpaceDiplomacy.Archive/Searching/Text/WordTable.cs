namespace SpaceDiplomacy.Archive.Searching.Text;

/// <summary>
/// Numbers words from 0 in the order in which they come. It is asked forty million times for a million statements, mostly
/// for words that are in no cache of the processor: a word's hash stands beside its number, and nothing else is fetched
/// but the word. The hash is not for words that somebody could choose to collide.
/// </summary>
internal sealed class WordTable
{
    private const int FirstSize = 1 << 16;

    private readonly List<string> words = [];
    private (uint Hash, int Number)[] slots = Empty(FirstSize);

    /// <summary>The words, each at its number.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The number of a word; a new one is as large as the number of words was.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        var hash = HashOf(word);
        var at = (int)hash & (slots.Length - 1);
        while (slots[at] is { Number: >= 0 } slot)
        {
            if (slot.Hash == hash && word.SequenceEqual(words[slot.Number]))
            {
                return slot.Number;
            }

            at = (at + 1) & (slots.Length - 1);
        }

        slots[at] = (hash, words.Count);
        words.Add(word.ToString());
        if (words.Count > slots.Length / 2)
        {
            Grow();
        }

        return words.Count - 1;
    }

    public void Clear()
    {
        words.Clear();
        slots = Empty(FirstSize);
    }

    private void Grow()
    {
        var larger = Empty(slots.Length * 2);
        foreach (var slot in slots.Where(slot => slot.Number >= 0))
        {
            var at = (int)slot.Hash & (larger.Length - 1);
            while (larger[at].Number >= 0)
            {
                at = (at + 1) & (larger.Length - 1);
            }

            larger[at] = slot;
        }

        slots = larger;
    }

    private static (uint Hash, int Number)[] Empty(int size)
    {
        var empty = new (uint Hash, int Number)[size];
        Array.Fill(empty, (0u, -1));
        return empty;
    }

    private static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 0UL;
        foreach (var letter in word)
        {
            hash = (hash + letter) * 0x9E37_79B9_7F4A_7C15;
            hash ^= hash >> 32;
        }

        return (uint)hash;
    }
}
