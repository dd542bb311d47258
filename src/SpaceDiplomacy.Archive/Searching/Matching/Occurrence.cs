using SpaceDiplomacy.Archive.Searching.Indexing;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>Where a word stands: the document, the place in it, and the field. Ordered by document and place,
/// as its only number is.</summary>
internal readonly record struct Occurrence
{
    private readonly long key;

    public Occurrence(int document, int place, TextField field) =>
        key = ((long)document << 32) | ((long)place << TextFields.Bits) | (long)field;

    private Occurrence(long key) => this.key = key;

    public int Document => (int)(key >> 32);

    public TextField Field => (TextField)(key & ((1 << TextFields.Bits) - 1));

    /// <summary>So many words further on in the same text.</summary>
    public Occurrence After(int words) => new(key + ((long)words << TextFields.Bits));

    public static bool operator <(Occurrence one, Occurrence other) => one.key < other.key;

    public static bool operator >(Occurrence one, Occurrence other) => one.key > other.key;

    public static bool operator <=(Occurrence one, Occurrence other) => one.key <= other.key;

    public static bool operator >=(Occurrence one, Occurrence other) => one.key >= other.key;
}
