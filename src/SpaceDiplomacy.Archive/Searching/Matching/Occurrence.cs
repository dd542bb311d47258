using SpaceDiplomacy.Archive.Searching.Indexing;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>Where a word stands: the statement, the place in it, and the field. Ordered by statement and place,
/// as its only number is.</summary>
internal readonly record struct Occurrence : IComparable<Occurrence>
{
    private readonly long key;

    public Occurrence(int row, int place, TextField field) =>
        key = ((long)row << 32) | ((long)place << TextFields.Bits) | (long)field;

    private Occurrence(long key) => this.key = key;

    public int Row => (int)(key >> 32);

    public TextField Field => (TextField)(key & ((1 << TextFields.Bits) - 1));

    /// <summary>So many words further on in the same text.</summary>
    public Occurrence After(int words) => new(key + ((long)words << TextFields.Bits));

    public int CompareTo(Occurrence other) => key.CompareTo(other.key);
}
