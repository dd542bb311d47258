namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>Bytes that grow. Numbers are written in groups of seven bits, the lowest first (LEB128).</summary>
internal struct ByteBuffer()
{
    private byte[] bytes = [];

    public int Length { get; private set; }

    public readonly ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Add(byte value)
    {
        if (Length == bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(8, Length * 2));
        }

        bytes[Length++] = value;
    }

    public void AddNumber(uint value)
    {
        while (value >= 0x80)
        {
            Add((byte)(value | 0x80));
            value >>= 7;
        }

        Add((byte)value);
    }

    /// <summary>Reads a number and goes on to behind it.</summary>
    public static uint ReadNumber(ReadOnlySpan<byte> from, ref int at)
    {
        uint read = from[at++];
        if (read < 0x80)
        {
            return read;
        }

        read &= 0x7F;
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
