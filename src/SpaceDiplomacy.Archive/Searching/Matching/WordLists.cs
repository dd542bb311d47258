using System.Buffers;
using System.Runtime.InteropServices;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>
/// The lists of all words of the index that one word of a query means, with places: of one, its inflected forms, or all
/// that begin alike. Where the words stand is read by <see cref="OccurrenceReader"/>.
/// </summary>
internal sealed class WordLists : IDisposable
{
    private readonly List<(Range Documents, Range Places)> lists = [];
    private byte[] bytes = [];
    private int used;

    /// <summary>Adds the lists of one word.</summary>
    public void Add(ReadOnlySpan<byte> documents, ReadOnlySpan<byte> places) => lists.Add((Keep(documents), Keep(places)));

    /// <summary>How many lists there are.</summary>
    public int Count => lists.Count;

    /// <summary>The documents of a list.</summary>
    public ReadOnlySpan<byte> Documents(int list) => bytes.AsSpan(lists[list].Documents);

    /// <summary>The places of a list.</summary>
    public ReadOnlySpan<PlaceStep> Places(int list) => MemoryMarshal.Cast<byte, PlaceStep>(bytes.AsSpan(lists[list].Places));

    /// <summary>Adds the statements that have one of the words.</summary>
    public void AddTo(RowSet rows, ReadOnlySpan<int> placeOf)
    {
        for (var list = 0; list < Count; list++)
        {
            var documents = Documents(list);
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

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        (bytes, used) = ([], 0);
        lists.Clear();
    }

    private Range Keep(ReadOnlySpan<byte> list)
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
        return (used - list.Length)..used;
    }
}
