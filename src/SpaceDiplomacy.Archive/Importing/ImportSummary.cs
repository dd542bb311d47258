using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>What an import did to the records of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="AddedSlugs">The records that are new.</param>
/// <param name="UpdatedSlugs">The records that are written anew.</param>
/// <param name="RemovedSlugs">The records that are gone.</param>
/// <param name="Unchanged">How many records were left alone.</param>
public sealed record ImportCount(
    RecordKind Kind,
    IReadOnlyList<string> AddedSlugs,
    IReadOnlyList<string> UpdatedSlugs,
    IReadOnlyList<string> RemovedSlugs,
    int Unchanged)
{
    private const int FewRecords = 10;

    public int Added => AddedSlugs.Count;

    public int Updated => UpdatedSlugs.Count;

    public int Removed => RemovedSlugs.Count;

    /// <summary>How many records of the kind there were before.</summary>
    public int Before => Updated + Removed + Unchanged;

    /// <summary>How many records of the kind there are now.</summary>
    public int Total => Added + Updated + Unchanged;

    public bool Changed => Added + Updated + Removed > 0;

    /// <summary>
    /// Whether so much is gone that half a seed is likelier than a decision: every record of the kind, or at least ten that
    /// are more than a tenth of it.
    /// </summary>
    public bool IsMassRemoval => Removed > 0 && (Removed == Before || (Removed >= FewRecords && Removed * 10 > Before));

    /// <summary><c>131 statements (130 added, 1 updated)</c>.</summary>
    public override string ToString()
    {
        var parts = new (int Count, string What)[] { (Added, "added"), (Updated, "updated"), (Removed, "removed") }
            .Where(part => part.Count > 0)
            .Select(part => $"{part.Count} {part.What}")
            .DefaultIfEmpty("unchanged");
        return $"{Counted.InDigits(Total, Kind)} ({string.Join(", ", parts)})";
    }
}

public sealed record ImportSummary(IReadOnlyList<ImportCount> Counts)
{
    public bool Changed => Counts.Any(count => count.Changed);

    /// <summary>Every record that was added, updated or removed, by kind and slug.</summary>
    public IEnumerable<ImportChange> Changes => Counts.SelectMany(count => count.AddedSlugs
        .Select(slug => new ImportChange(count.Kind, slug, ImportChangeSort.Added))
        .Concat(count.UpdatedSlugs.Select(slug => new ImportChange(count.Kind, slug, ImportChangeSort.Updated)))
        .Concat(count.RemovedSlugs.Select(slug => new ImportChange(count.Kind, slug, ImportChangeSort.Removed)))
        .OrderBy(change => change.Slug, StringComparer.Ordinal));

    /// <summary>The kinds of which so much is gone that it may be a mistake.</summary>
    public IReadOnlyList<ImportCount> MassRemovals => [.. Counts.Where(count => count.IsMassRemoval)];

    public override string ToString() => string.Join(", ", Counts);
}

/// <summary>What can happen to a record in an import.</summary>
public enum ImportChangeSort
{
    Added,
    Updated,
    Removed,
}

/// <summary>What an import did to one record.</summary>
public sealed record ImportChange(RecordKind Kind, string Slug, ImportChangeSort Sort)
{
    /// <summary><c>removed statements/rogozin-2014-04-29-trampoline</c>.</summary>
    public override string ToString() => $"{Sort.Term()} {Kind.Term()}/{Slug}";
}

/// <summary>An import was given up because it would have removed much that nobody said should go; nothing was changed.</summary>
public sealed class MassRemovalException(ImportSummary summary) : Exception(
    $"The seed lacks {Lacks(summary)} that the archive holds. Nothing was changed, since that is likelier a mistake than "
    + "meant. Put the files back, or import with 'spacediplomacy import PATH --allow-removals'.")
{
    /// <summary>What is missing: <c>131 of 131 statements, 12 of 69 events</c>.</summary>
    public string Missing { get; } = Lacks(summary);

    private static string Lacks(ImportSummary summary) => string.Join(
        ", ", summary.MassRemovals.Select(count => $"{count.Removed} of {Counted.InDigits(count.Before, count.Kind)}"));
}
