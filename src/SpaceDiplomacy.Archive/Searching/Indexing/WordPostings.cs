namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// Which documents have one word, and where, as the index stores it. Documents: of each, the distance from the one before
/// and a byte for how much the word counts there. Places: for each document its occurrences, of each the distance from
/// the one before and the field, together a number from 1; then 0. Both ascend.
/// </summary>
/// <param name="document">The first document that has the word.</param>
internal sealed class WordPostings(int document)
{
    private readonly int first = document;
    private ByteBuffer documents = new();
    private ByteBuffer places = new();
    private int lastPlace;
    private int weight;

    /// <summary>How many documents were added.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The last document.</summary>
    public int Last { get; private set; } = document;

    public void Add(int document, TextField field, int place)
    {
        if (document != Last)
        {
            Close();
            documents.AddNumber((uint)(document - Last));
            (Last, lastPlace, weight) = (document, 0, 0);
            Count++;
        }

        weight += field.Weight();
        places.AddNumber((((uint)(place - lastPlace) << TextFields.Bits) | (uint)field) + 1);
        lastPlace = place;
    }

    /// <summary>Ends the last document; nothing can be added after.</summary>
    public void Close()
    {
        documents.Add((byte)Math.Min(weight, byte.MaxValue));
        places.Add(0);
    }

    /// <summary>The documents, behind those that are stored.</summary>
    /// <param name="stored">The stored list; empty where there is none.</param>
    /// <param name="last">The last document in it; -1 where there is none.</param>
    public byte[] DocumentsAfter(ReadOnlySpan<byte> stored, int last)
    {
        var distance = new ByteBuffer();
        distance.AddNumber((uint)(first - last));
        return [.. stored, .. distance.Written, .. documents.Written];
    }

    /// <summary>The places, behind those that are stored.</summary>
    public byte[] PlacesAfter(ReadOnlySpan<byte> stored) => [.. stored, .. places.Written];
}
