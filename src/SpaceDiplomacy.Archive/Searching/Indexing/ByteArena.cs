using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// Very many lists of bytes that grow side by side, in few large arrays. A list is a chain of pieces, each twice as long
/// as the one before; the last four bytes of a piece say where the next one begins.
/// </summary>
internal sealed class ByteArena
{
    private const int PageBits = 20;
    private const int PageSize = 1 << PageBits;
    private const int FirstPiece = 16;
    private const int LargestPiece = 4_096;
    private const int Link = sizeof(int);

    private readonly List<byte[]> pages = [];
    private byte[] whole = [];
    private int open;
    private int used = PageSize;

    /// <summary>One list. Empty as it is made.</summary>
    internal struct Bytes
    {
        internal int First;
        internal int At;
        internal int End;
        internal int Piece;

        public int Length { get; internal set; }
    }

    public void Add(ref Bytes list, byte value)
    {
        if (list.At == list.End)
        {
            Extend(ref list);
        }

        pages[list.At >> PageBits][list.At & (PageSize - 1)] = value;
        list.At++;
        list.Length++;
    }

    /// <summary>Adds the two bytes of a step. A list of steps has nothing else: pieces are even, and none is torn.</summary>
    public void Add(ref Bytes list, PlaceStep step)
    {
        if (list.At == list.End)
        {
            Extend(ref list);
        }

        MemoryMarshal.Write(pages[list.At >> PageBits].AsSpan(list.At & (PageSize - 1)), step);
        list.At += Unsafe.SizeOf<PlaceStep>();
        list.Length += Unsafe.SizeOf<PlaceStep>();
    }

    /// <summary>Adds a number in groups of seven bits, the lowest first (LEB128); <see cref="ByteNumbers"/> reads it.</summary>
    public void AddNumber(ref Bytes list, uint value)
    {
        while (value >= 0x80)
        {
            Add(ref list, (byte)(value | 0x80));
            value >>= 7;
        }

        Add(ref list, (byte)value);
    }

    /// <summary>The bytes of a list in one piece; only until those of the next are asked for.</summary>
    public ReadOnlySpan<byte> Whole(Bytes list)
    {
        if (whole.Length < list.Length)
        {
            whole = new byte[Math.Max(list.Length, whole.Length * 2)];
        }

        var all = whole.AsSpan(0, list.Length);
        var target = all;
        var (at, piece) = (list.First, FirstPiece);
        while (target.Length > 0)
        {
            var bytes = pages[at >> PageBits].AsSpan(at & (PageSize - 1), piece);
            var length = Math.Min(piece - Link, target.Length);
            bytes[..length].CopyTo(target);
            target = target[length..];
            (at, piece) = (BinaryPrimitives.ReadInt32LittleEndian(bytes[^Link..]), Math.Min(piece * 2, LargestPiece));
        }

        return all;
    }

    /// <summary>Forgets all lists; their memory is used again.</summary>
    public void Clear() => (open, used) = (0, PageSize);

    private void Extend(ref Bytes list)
    {
        var piece = list.Piece == 0 ? FirstPiece : Math.Min(list.Piece * 2, LargestPiece);
        if (used + piece > PageSize)
        {
            if (open == pages.Count)
            {
                pages.Add(GC.AllocateUninitializedArray<byte>(PageSize));
            }

            (open, used) = (open + 1, 0);
        }

        var at = ((open - 1) << PageBits) | used;
        used += piece;
        if (list.Piece == 0)
        {
            list.First = at;
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(pages[list.End >> PageBits].AsSpan(list.End & (PageSize - 1)), at);
        }

        (list.At, list.End, list.Piece) = (at, at + piece - Link, piece);
    }
}
