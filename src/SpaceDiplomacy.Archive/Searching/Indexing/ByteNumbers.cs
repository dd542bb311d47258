using System.Runtime.CompilerServices;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>Reads numbers as <see cref="ByteArena.AddNumber"/> writes them: LEB128.</summary>
internal static class ByteNumbers
{
    /// <summary>Reads a number and goes on to behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(ReadOnlySpan<byte> from, ref int at)
    {
        // Nearly all have one byte; millions are read for one query.
        uint read = from[at++];
        return read < 0x80 ? read : ReadRest(from, ref at, read & 0x7F);
    }

    private static uint ReadRest(ReadOnlySpan<byte> from, ref int at, uint read)
    {
        for (var shift = 7; ; shift += 7)
        {
            uint next = from[at++];
            read |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return read;
            }
        }
    }
}
