using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Officials;

/// <summary>An official whole: what the profile shows.</summary>
public sealed record OfficialDetail
{

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>The name as lists in the order of the alphabet have it, such as <c>Rogozin, Dmitry</c>.</summary>
    public required string? SortName { get; init; }

    public required string? NativeName { get; init; }

    /// <summary>The language of the native name, a BCP 47 tag.</summary>
    public required string? NativeLanguage { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required string Citizenship { get; init; }

    public required EdtfDate? Born { get; init; }

    public required string? Wikidata { get; init; }

    public required Portrait? Portrait { get; init; }

    /// <summary>Who the person is, in Markdown.</summary>
    public required string Biography { get; init; }

    public required IReadOnlyList<SourcedOffice> Offices { get; init; }

    public required IReadOnlyList<SourceSummary> Sources { get; init; }
}

/// <summary>An office with the sources for it.</summary>
public sealed record SourcedOffice(Office Office, IReadOnlyList<SourceSummary> Sources);
