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

    /// <summary>The documents, behind those that are stored.</summary>
    /// <param name="arena">Where they are.</param>
    /// <param name="stored">The stored list; empty where there is none.</param>
    /// <param name="last">The last document in it; -1 where there is none.</param>
    public readonly byte[] DocumentsAfter(ByteArena arena, ReadOnlySpan<byte> stored, int last)
    {
        Span<byte> distance = stackalloc byte[ByteNumbers.MostBytes];
        distance = distance[..ByteNumbers.Write(distance, (uint)(first - last))];
        var all = new byte[stored.Length + distance.Length + documents.Length];
        stored.CopyTo(all);
        distance.CopyTo(all.AsSpan(stored.Length));
        arena.CopyTo(documents, all.AsSpan(stored.Length + distance.Length));
        return all;
    }

    /// <summary>The places, behind those that are stored.</summary>
    public readonly byte[] PlacesAfter(ByteArena arena, ReadOnlySpan<byte> stored)
    {
        var all = new byte[stored.Length + places.Length];
        stored.CopyTo(all);
        arena.CopyTo(places, all.AsSpan(stored.Length));
        return all;
    }
}
