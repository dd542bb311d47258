using System.Buffers;
using System.Runtime.InteropServices;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>
/// Reads where the words of lists stand in the statements of a set, some documents after the others: a common word stands
/// in millions of places, and what the processor has in its caches is compared several times faster.
/// </summary>
internal sealed class OccurrenceReader : IDisposable
{
    private const int FewestFound = 1 << 10;

    private readonly WordLists lists;
    private readonly RowSet within;
    private readonly Cursor[] cursors;
    private (int Document, int Number)[] gathered = [];
    private Occurrence[] found = [];

    public OccurrenceReader(WordLists lists, RowSet within)
    {
        (this.lists, this.within) = (lists, within);
        cursors = new Cursor[lists.Count];
        for (var list = 0; list < cursors.Length; list++)
        {
            cursors[list].Document = (int)ByteNumbers.Read(lists.Documents(list), ref cursors[list].At) - 1;
        }
    }

    /// <summary>How far a list was read.</summary>
    private struct Cursor
    {
        /// <summary>The next document; after the last one a number that none has.</summary>
        public int Document;

        /// <summary>Where its weight stands, in the list of documents.</summary>
        public int At;

        /// <summary>Where its places begin.</summary>
        public int Step;
    }

    /// <summary>
    /// Where the words stand in the documents before one that were not read yet, ascending; to be changed as the caller
    /// likes, until the next are read.
    /// </summary>
    public Span<Occurrence> ReadBefore(int end, ReadOnlySpan<int> placeOf)
    {
        var (count, isAscending) = (0, true);
        for (var list = 0; list < cursors.Length; list++)
        {
            var before = count;
            count = Read(list, end, placeOf, count);
            isAscending &= before == 0 || before == count || found[before - 1] < found[before];
        }

        // The lists of one word follow each other; those of several words do not.
        if (!isAscending)
        {
            MemoryMarshal.Cast<Occurrence, long>(found.AsSpan(0, count)).Sort();
        }

        return found.AsSpan(0, count);
    }

    public void Dispose()
    {
        ArrayPool<Occurrence>.Shared.Return(found);
        ArrayPool<(int, int)>.Shared.Return(gathered);
        (found, gathered) = ([], []);
    }

    private int Read(int list, int end, ReadOnlySpan<int> placeOf, int count)
    {
        var cursor = cursors[list];
        if (cursor.Document >= end)
        {
            return count;
        }

        var wanted = Wanted(ref cursor, lists.Documents(list), end, placeOf, out var all);
        var steps = lists.Places(list)[cursor.Step..];
        var (at, next) = (0, 0);
        foreach (var (document, number) in wanted)
        {
            at += PlaceStep.CountOf(number - next, steps[at..]);
            at += Read(document, steps[at..], ref count);
            next = number + 1;
        }

        cursor.Step += at + PlaceStep.CountOf(all - next, steps[at..]);
        cursors[list] = cursor;
        return count;
    }

    /// <summary>The documents of a list before one that are in the set, each with its number among all of them.</summary>
    private ReadOnlySpan<(int Document, int Number)> Wanted(
        ref Cursor cursor, ReadOnlySpan<byte> documents, int end, ReadOnlySpan<int> placeOf, out int all)
    {
        if (gathered.Length < end - cursor.Document)
        {
            ArrayPool<(int, int)>.Shared.Return(gathered);
            gathered = ArrayPool<(int, int)>.Shared.Rent(end - cursor.Document);
        }

        // Which ones nobody can guess: they are gathered by what is calculated, not decided.
        var (document, at, count) = (cursor.Document, cursor.At, 0);
        for (all = 0; document < end; all++)
        {
            gathered[count] = (document, all);
            count += placeOf[document] is var row and >= 0 ? within.BitOf(row) : 0;
            at++;
            document = at < documents.Length ? document + (int)ByteNumbers.Read(documents, ref at) : int.MaxValue;
        }

        (cursor.Document, cursor.At) = (document, at);
        return gathered.AsSpan(0, count);
    }

    /// <summary>Reads the places of one document; how many steps they take.</summary>
    private int Read(int document, ReadOnlySpan<PlaceStep> steps, ref int count)
    {
        for (var (at, place) = (0, 0); ; at++)
        {
            place += steps[at].Distance;
            if (steps[at].IsPlace)
            {
                if (count == found.Length)
                {
                    Grow();
                }

                found[count++] = new(document, place, steps[at].Field);
            }

            if (steps[at].IsLast)
            {
                return at + 1;
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<Occurrence>.Shared.Rent(Math.Max(FewestFound, found.Length * 2));
        found.CopyTo(larger.AsSpan());
        ArrayPool<Occurrence>.Shared.Return(found);
        found = larger;
    }
}
