using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>A stored check as pages and JSON show it.</summary>
public sealed record CheckDetail
{

    /// <summary>The slug of the source that was looked in.</summary>
    public required string Source { get; init; }

    public required CheckResult Result { get; init; }

    public required List<string> FoldingTerms { get; init; }

    public required QuotePassage? Passage { get; init; }

    /// <summary>SHA-256 of the capture; null where there is none.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>The day on which the source was captured.</summary>
    public required DateOnly? CapturedOn { get; init; }

    /// <summary>What was set aside.</summary>
    public IEnumerable<QuoteFolding> Foldings => FoldingTerms.Select(Vocabulary.Parse<QuoteFolding>);
}
