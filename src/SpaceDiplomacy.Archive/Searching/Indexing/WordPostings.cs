namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// Which documents have one word, and where, as the index stores it. Documents: of each, the distance from the one before
/// and a byte for how much the word counts there. Places: for each document its occurrences, of each the distance from
/// the one before and the field, together a number from 1; then 0. Both ascend.
/// </summary>
internal struct WordPostings()
{
    private ByteArena.Bytes documents;
    private ByteArena.Bytes places;
    private int last = -1;
    private int lastPlace;
    private int weight;

    /// <summary>How many documents were added.</summary>
    public int Count { get; private set; }

    public void Add(ByteArena arena, int document, TextField field, int place)
    {
        if (document != last)
        {
            if (Count > 0)
            {
                Close(arena);
            }

            arena.AddNumber(ref documents, (uint)(document - last));
            (last, lastPlace, weight) = (document, 0, 0);
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
    public readonly byte[] Documents(ByteArena arena) => arena.ToArray(documents);

    /// <summary>The list of places.</summary>
    public readonly byte[] Places(ByteArena arena) => arena.ToArray(places);
}
