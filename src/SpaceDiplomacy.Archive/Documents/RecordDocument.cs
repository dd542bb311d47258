using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>
/// A record as a curator writes it: checked on its own, with other records by their slugs. What is said of a key here is
/// said in <c>docs/data.md</c> too.
/// </summary>
public abstract record RecordDocument
{
    /// <summary>The record's permanent address: the name of its file, or the key <c>slug</c> in a list.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Slugs that the record had before; each leads to it for ever.</summary>
    public IReadOnlyList<string> FormerSlugs { get; init; } = [];

    /// <summary>What readers are told was corrected, newest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
}
