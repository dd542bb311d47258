using System.Numerics;

namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>A set of statements, one bit for each place in the archive's order in time.</summary>
internal sealed class RowSet(int size)
{
    private readonly ulong[] bits = new ulong[(size + 63) / 64];

    /// <summary>How many places there are.</summary>
    public int Size => size;

    /// <summary>The bits, 64 places to a word.</summary>
    public ReadOnlySpan<ulong> Words => bits;

    /// <summary>All places.</summary>
    public static RowSet All(int size)
    {
        var all = new RowSet(size);
        all.AddRange(0, size);
        return all;
    }

    public bool Contains(int row) => (bits[row >> 6] >> row & 1) != 0;

    public void Add(int row) => bits[row >> 6] |= 1UL << row;

    /// <summary>Adds the places from one up to, but not including, another.</summary>
    public void AddRange(int from, int to)
    {
        while (from < to && (from & 63) != 0)
        {
            Add(from++);
        }

        while (from + 64 <= to)
        {
            bits[from >> 6] = ulong.MaxValue;
            from += 64;
        }

        while (from < to)
        {
            Add(from++);
        }
    }

    /// <summary>Keeps what the other set has too.</summary>
    public RowSet And(RowSet other)
    {
        var (own, others) = (bits, other.bits);
        for (var i = 0; i < own.Length; i++)
        {
            own[i] &= others[i];
        }

        return this;
    }

    /// <summary>Adds what the other set has.</summary>
    public RowSet Or(RowSet other)
    {
        var (own, others) = (bits, other.bits);
        for (var i = 0; i < own.Length; i++)
        {
            own[i] |= others[i];
        }

        return this;
    }

    /// <summary>Has exactly what it had not.</summary>
    public RowSet Not()
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = ~bits[i];
        }

        if ((size & 63) != 0)
        {
            bits[^1] &= (1UL << size) - 1;
        }

        return this;
    }

    public RowSet Copy()
    {
        var copy = new RowSet(size);
        bits.CopyTo(copy.bits, 0);
        return copy;
    }

    public int Count()
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>How many places from one up to, but not including, another are in the set.</summary>
    public int Count(int from, int to)
    {
        var count = 0;
        while (from < to && (from & 63) != 0)
        {
            count += Contains(from++) ? 1 : 0;
        }

        while (from + 64 <= to)
        {
            count += BitOperations.PopCount(bits[from >> 6]);
            from += 64;
        }

        while (from < to)
        {
            count += Contains(from++) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The first place in the set; null where it is empty.</summary>
    public int? First => Ascending().Select(row => (int?)row).FirstOrDefault();

    /// <summary>The last place in the set; null where it is empty.</summary>
    public int? Last => Descending().Select(row => (int?)row).FirstOrDefault();

    /// <summary>The places, newest first.</summary>
    public IEnumerable<int> Descending()
    {
        for (var i = bits.Length - 1; i >= 0; i--)
        {
            for (var word = bits[i]; word != 0;)
            {
                var bit = 63 - BitOperations.LeadingZeroCount(word);
                word &= ~(1UL << bit);
                yield return (i << 6) | bit;
            }
        }
    }

    /// <summary>The places, oldest first.</summary>
    public IEnumerable<int> Ascending()
    {
        for (var i = 0; i < bits.Length; i++)
        {
            for (var word = bits[i]; word != 0; word &= word - 1)
            {
                yield return (i << 6) | BitOperations.TrailingZeroCount(word);
            }
        }
    }
}
