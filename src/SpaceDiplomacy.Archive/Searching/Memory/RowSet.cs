using System.Buffers;
using System.Numerics;

namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>
/// The sets of one search. At a million statements a set is 125 KB: their memory is borrowed, and given back when the
/// search is done. Threads may borrow at once; a set belongs to one of them, or is only read.
/// </summary>
internal sealed class RowSets(int size) : IDisposable
{
    private readonly Lock borrowing = new();
    private readonly List<ulong[]> borrowed = [];
    private readonly List<byte[]> borrowedBytes = [];

    /// <summary>An empty set.</summary>
    public RowSet None()
    {
        var bits = Borrow();
        bits.AsSpan(0, (size + 63) / 64).Clear();
        return new(this, bits, size);
    }

    /// <summary>The set of all statements.</summary>
    public RowSet All()
    {
        var all = None();
        all.AddRange(0, size);
        return all;
    }

    public RowSet Copy(RowSet set)
    {
        var bits = Borrow();
        set.Words.CopyTo(bits);
        return new(this, bits, size);
    }

    /// <summary>A byte for each statement, and for neighbours of the last one; what is in them is left from before.</summary>
    public byte[] Bytes()
    {
        var bytes = ArrayPool<byte>.Shared.Rent(size + 63);
        lock (borrowing)
        {
            borrowedBytes.Add(bytes);
        }

        return bytes;
    }

    /// <summary>Gives the memory back; the sets must not be used any more.</summary>
    public void Dispose()
    {
        foreach (var bits in borrowed)
        {
            ArrayPool<ulong>.Shared.Return(bits);
        }

        borrowedBytes.ForEach(bytes => ArrayPool<byte>.Shared.Return(bytes));
        borrowed.Clear();
        borrowedBytes.Clear();
    }

    private ulong[] Borrow()
    {
        var bits = ArrayPool<ulong>.Shared.Rent((size + 63) / 64);
        lock (borrowing)
        {
            borrowed.Add(bits);
        }

        return bits;
    }
}

/// <summary>A set of statements, one bit for each place in the archive's order in time.</summary>
internal sealed class RowSet(RowSets sets, ulong[] bits, int size)
{
    private readonly int length = (size + 63) / 64;

    /// <summary>The bits, 64 places to a word.</summary>
    public Span<ulong> Words => bits.AsSpan(0, length);

    public bool IsEmpty => !Words.ContainsAnyExcept(0UL);

    public bool Contains(int row) => BitOf(row) != 0;

    /// <summary>1 where a place is in the set, else 0.</summary>
    public int BitOf(int row) => (int)(bits[row >> 6] >> row & 1);

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
        var others = other.Words;
        for (var i = 0; i < others.Length; i++)
        {
            bits[i] &= others[i];
        }

        return this;
    }

    /// <summary>Adds what the other set has.</summary>
    public RowSet Or(RowSet other)
    {
        var others = other.Words;
        for (var i = 0; i < others.Length; i++)
        {
            bits[i] |= others[i];
        }

        return this;
    }

    /// <summary>Has exactly what it had not.</summary>
    public RowSet Not()
    {
        for (var i = 0; i < length; i++)
        {
            bits[i] = ~bits[i];
        }

        if ((size & 63) != 0)
        {
            bits[length - 1] &= (1UL << size) - 1;
        }

        return this;
    }

    public RowSet Copy() => sets.Copy(this);

    public int Count()
    {
        var count = 0;
        foreach (var word in Words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>How many places are in the other set too.</summary>
    public int CountOf(RowSet other)
    {
        var others = other.Words;
        var count = 0;
        for (var i = 0; i < others.Length; i++)
        {
            count += BitOperations.PopCount(bits[i] & others[i]);
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
        for (var i = length - 1; i >= 0; i--)
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
        foreach (var place in this)
        {
            yield return place;
        }
    }

    /// <summary>The places, oldest first, for loops over many.</summary>
    public Enumerator GetEnumerator() => new(bits, length);

    public struct Enumerator(ulong[] bits, int length)
    {
        private ulong word = length > 0 ? bits[0] : 0;
        private int at;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (word == 0)
            {
                if (++at >= length)
                {
                    return false;
                }

                word = bits[at];
            }

            Current = (at << 6) | BitOperations.TrailingZeroCount(word);
            word &= word - 1;
            return true;
        }
    }
}
