using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>What an import did to the records of one kind.</summary>
public sealed record ImportCount(RecordKind Kind, int Added, int Updated, int Removed, int Unchanged)
{
    /// <summary>How many records of the kind there are now.</summary>
    public int Total => Added + Updated + Unchanged;

    public bool Changed => Added + Updated + Removed > 0;

    /// <summary><c>131 statements (130 added, 1 updated)</c>.</summary>
    public override string ToString()
    {
        var parts = new (int Count, string What)[] { (Added, "added"), (Updated, "updated"), (Removed, "removed") }
            .Where(part => part.Count > 0)
            .Select(part => $"{part.Count} {part.What}")
            .DefaultIfEmpty("unchanged");
        return $"{Total} {Kind.Term()} ({string.Join(", ", parts)})";
    }
}

public sealed record ImportSummary(IReadOnlyList<ImportCount> Counts)
{
    public bool Changed => Counts.Any(count => count.Changed);

    public override string ToString() => string.Join(", ", Counts);
}
