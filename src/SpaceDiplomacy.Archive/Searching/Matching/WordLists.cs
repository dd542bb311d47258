using System.Buffers;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>
/// The lists of all words of the index that one word of a query means: one, its inflected forms, or all that begin alike.
/// </summary>
internal sealed class WordLists : IDisposable
{
    private readonly List<(int Start, int Length, int PlacesStart, int PlacesLength)> lists = [];
    private byte[] bytes = [];
    private int used;

    /// <summary>Adds the lists of one word; places may be left out.</summary>
    public void Add(ReadOnlySpan<byte> documents, ReadOnlySpan<byte> places)
    {
        var start = Keep(documents);
        lists.Add((start, documents.Length, Keep(places), places.Length));
    }

    /// <summary>Adds the statements that have one of the words.</summary>
    public void AddTo(RowSet rows, ReadOnlySpan<int> placeOf)
    {
        foreach (var list in lists)
        {
            var documents = bytes.AsSpan(list.Start, list.Length);
            for (int document = -1, at = 0; at < documents.Length; at++)
            {
                document += (int)ByteNumbers.Read(documents, ref at);
                if (placeOf[document] is var row and >= 0)
                {
                    rows.Add(row);
                }
            }
        }
    }

    /// <summary>Adds how much the words count in each statement of a set.</summary>
    public void AddWeights(float[] weights, RowSet within, ReadOnlySpan<int> placeOf)
    {
        foreach (var list in lists)
        {
            var documents = bytes.AsSpan(list.Start, list.Length);
            for (int document = -1, at = 0; at < documents.Length; at++)
            {
                document += (int)ByteNumbers.Read(documents, ref at);
                if (placeOf[document] is var row and >= 0 && within.Contains(row))
                {
                    weights[row] += documents[at];
                }
            }
        }
    }

    /// <summary>Where the words stand in the statements of a set, ascending; the places must have been added.</summary>
    public List<Occurrence> Occurrences(RowSet within, ReadOnlySpan<int> placeOf)
    {
        var found = new List<Occurrence>();
        foreach (var list in lists)
        {
            var documents = bytes.AsSpan(list.Start, list.Length);
            var places = bytes.AsSpan(list.PlacesStart, list.PlacesLength);
            for (int document = -1, at = 0; at < documents.Length; at++)
            {
                document += (int)ByteNumbers.Read(documents, ref at);
                if (placeOf[document] is var row and >= 0 && within.Contains(row))
                {
                    places = places[Read(places, row, found)..];
                }
                else
                {
                    // Only the end of a document is a zero byte.
                    places = places[(places.IndexOf((byte)0) + 1)..];
                }
            }
        }

        if (lists.Count > 1)
        {
            found.Sort();
        }

        return found;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        (bytes, used) = ([], 0);
        lists.Clear();
    }

    private static int Read(ReadOnlySpan<byte> places, int row, List<Occurrence> found)
    {
        var (at, place) = (0, 0);
        while (ByteNumbers.Read(places, ref at) is var number and > 0)
        {
            place += (int)((number - 1) >> TextFields.Bits);
            found.Add(new(row, place, (TextField)((number - 1) & ((1 << TextFields.Bits) - 1))));
        }

        return at;
    }

    private int Keep(ReadOnlySpan<byte> list)
    {
        if (used + list.Length > bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(used + list.Length, used * 2));
            bytes.AsSpan(0, used).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        list.CopyTo(bytes.AsSpan(used));
        used += list.Length;
        return used - list.Length;
    }
}
