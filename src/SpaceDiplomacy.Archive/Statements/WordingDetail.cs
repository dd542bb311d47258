using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>A wording with the sources that carry it.</summary>
public sealed record WordingDetail(string Text, string Language, WordingKind Kind, bool Preferred)
    : WordingText(Text, Language, Kind, Preferred)
{
    /// <summary>The place in the statement's list, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Who translated the words; null where nobody is named.</summary>
    public required string? Translator { get; init; }

    public required string? Note { get; init; }

    public required IReadOnlyList<SourceSummary> Sources { get; init; }

    /// <summary>Whether each of the sources carries the words; none where they are the archive's own.</summary>
    public required IReadOnlyList<CheckDetail> Checks { get; init; }

    /// <summary>As readers count wordings, from 1.</summary>
    public int Number => Position + 1;

    /// <summary>
    /// Whether a comparison with another wording word by word says something: both are of one language, and neither is
    /// in the archive's own words.
    /// </summary>
    public bool IsComparableTo(WordingDetail other) =>
        this != other && IsQuotation && other.IsQuotation
        && Languages.Primary(Language) == Languages.Primary(other.Language);
}
