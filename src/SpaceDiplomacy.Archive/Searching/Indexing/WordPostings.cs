namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// Which documents have one word, and where, as the index stores it. Documents: of each, the distance from the one before
/// and a byte for how much the word counts there. Places: for each document its occurrences, of each the distance from
/// the one before and the field, together a number from 1; then 0. Both ascend.
/// </summary>
/// <param name="first">The first document that has the word.</param>
internal struct WordPostings(int first)
{
    private readonly int first = first;
    private ByteArena.Bytes documents;
    private ByteArena.Bytes places;
    private int lastPlace;
    private int weight;

    /// <summary>How many documents were added.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The last document.</summary>
    public int Last { get; private set; } = first;

    public void Add(ByteArena arena, int document, TextField field, int place)
    {
        if (document != Last)
        {
            Close(arena);
            arena.AddNumber(ref documents, (uint)(document - Last));
            (Last, lastPlace, weight) = (document, 0, 0);
            Count++;
        }

        weight += field.Weight();
        arena.AddNumber(ref places, (((uint)(place - lastPlace) << TextFields.Bits) | (uint)field) + 1);
        lastPlace = place;
    }

    /// <summary>Ends the last document; nothing can be added after.</summary>
    public void Close(ByteArena arena)
    {
        arena.Add(ref documents, (byte)Math.Min(weight, byte.MaxValue));
        arena.Add(ref places, 0);
    }

    /// <summary>The list of documents; the first number is one more than the first document.</summary>
    public readonly byte[] Documents(ByteArena arena)
    {
        Span<byte> distance = stackalloc byte[ByteNumbers.MostBytes];
        distance = distance[..ByteNumbers.Write(distance, (uint)first + 1)];
        var all = new byte[distance.Length + documents.Length];
        distance.CopyTo(all);
        arena.CopyTo(documents, all.AsSpan(distance.Length));
        return all;
    }

    /// <summary>The list of places.</summary>
    public readonly byte[] Places(ByteArena arena)
    {
        var all = new byte[places.Length];
        arena.CopyTo(places, all);
        return all;
    }
}
