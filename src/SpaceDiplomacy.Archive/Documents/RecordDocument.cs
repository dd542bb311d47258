using SpaceDiplomacy.Archive.Dates;

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
    public IReadOnlyList<CorrectionDocument> Corrections { get; init; } = [];
}

/// <summary>One correction: when it was made and what was wrong.</summary>
public sealed record CorrectionDocument(EdtfDate Date, string Note)
{
    internal static CorrectionDocument Fields(DocumentFields f, CorrectionDocument? d) =>
        new(f.Date("date", d?.Date), f.Text("note", d?.Note));
}
