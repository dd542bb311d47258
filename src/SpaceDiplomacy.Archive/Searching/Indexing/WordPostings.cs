namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// Which documents have one word, and where, as the index stores it. Documents: of each, the distance from the one before
/// and a byte for how much the word counts there. Places: the steps from one to the next in each document. Both ascend.
/// </summary>
internal struct WordPostings()
{
    private ByteArena.Bytes documents;
    private ByteArena.Bytes places;
    private int last = -1;
    private int lastPlace;
    private int weight;
    // Whether a place is the last of its document is known when the next one comes.
    private PlaceStep? open;

    /// <summary>How many documents were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a sign of a document; where it stands is not kept.</summary>
    public void Add(ByteArena arena, int document, TextField field)
    {
        if (document != last)
        {
            if (Count > 0)
            {
                Close(arena);
            }

            arena.AddNumber(ref documents, (uint)(document - last));
            (last, lastPlace, weight, open) = (document, 0, 0, null);
            Count++;
        }

        weight += field.Weight();
    }

    /// <summary>Adds a place where a word stands in a document.</summary>
    public void Add(ByteArena arena, int document, TextField field, int place)
    {
        Add(arena, document, field);
        if (open is { } before)
        {
            arena.Add(ref places, before);
        }

        for (; place - lastPlace >= PlaceStep.Longest; lastPlace += PlaceStep.Longest)
        {
            arena.Add(ref places, PlaceStep.Onward);
        }

        open = PlaceStep.To(place - lastPlace, field);
        lastPlace = place;
    }

    /// <summary>Ends the last document; nothing can be added after.</summary>
    public void Close(ByteArena arena)
    {
        arena.Add(ref documents, (byte)Math.Min(weight, byte.MaxValue));
        if (open is { } before)
        {
            arena.Add(ref places, before.AsLast);
        }
    }

    /// <summary>The list of documents; the first number is one more than the first document.</summary>
    public readonly ReadOnlySpan<byte> Documents(ByteArena arena) => arena.Whole(documents);

    /// <summary>The list of places, of a sign empty: numbers of 16 bits as they stand in memory (little-endian); see <see cref="PlaceStep"/>.</summary>
    public readonly ReadOnlySpan<byte> Places(ByteArena arena) => arena.Whole(places);
}
