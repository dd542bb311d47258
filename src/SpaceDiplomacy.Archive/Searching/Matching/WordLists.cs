using System.Buffers;
using System.Runtime.InteropServices;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>
/// The lists of all words of the index that one word of a query means, with places: of one, its inflected forms, or all
/// that begin alike.
/// </summary>
internal sealed class WordLists : IDisposable
{
    private readonly List<(int Start, int Length, int PlacesStart, int PlacesLength)> lists = [];
    private byte[] bytes = [];
    private int used;

    /// <summary>Adds the lists of one word.</summary>
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
            ReadOnlySpan<byte> documents = bytes.AsSpan(list.Start, list.Length);
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

    /// <summary>Adds to an empty list where the words stand in the statements of a set, ascending.</summary>
    public void AddOccurrences(List<Occurrence> found, RowSet within, ReadOnlySpan<int> placeOf)
    {
        // The lists of one word follow each other, in whatever order they were read.
        lists.Sort((one, other) => FirstDocument(one.Start).CompareTo(FirstDocument(other.Start)));
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
                    places = places[LengthOfOne(places)..];
                }
            }
        }

        // Those of several words do not, and documents that came later are not in order of time.
        if (!IsAscending(CollectionsMarshal.AsSpan(found)))
        {
            MemoryMarshal.Cast<Occurrence, long>(CollectionsMarshal.AsSpan(found)).Sort();
        }
    }

    private uint FirstDocument(int start) => ByteNumbers.Read(bytes, ref start);

    private static bool IsAscending(ReadOnlySpan<Occurrence> places)
    {
        for (var i = 1; i < places.Length; i++)
        {
            if (places[i].CompareTo(places[i - 1]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        (bytes, used) = ([], 0);
        lists.Clear();
    }

    /// <summary>How many bytes the places of the first document take: only its end is a zero byte. Most have two or three.</summary>
    private static int LengthOfOne(ReadOnlySpan<byte> places)
    {
        var end = 0;
        while (places[end] != 0)
        {
            end++;
        }

        return end + 1;
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
