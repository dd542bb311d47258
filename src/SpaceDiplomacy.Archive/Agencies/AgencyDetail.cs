using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Agencies;

public sealed record AgencyDetail
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string? NativeName { get; init; }

    public required string? Abbreviation { get; init; }

    public required string Country { get; init; }

    public required EdtfDate? Founded { get; init; }

    public required EdtfDate? Dissolved { get; init; }

    public required string? Website { get; init; }

    public required string? Wikidata { get; init; }

    /// <summary>What the agency is, in Markdown.</summary>
    public required string Summary { get; init; }

    public required IReadOnlyList<SourceSummary> Sources { get; init; }
}
