namespace SpaceDiplomacy.Archive.Officials;

/// <summary>An official as the index shows one.</summary>
public sealed record OfficialSummary
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>The letter that the name is listed under.</summary>
    public required string Letter { get; init; }

    public required string? NativeName { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public required string Citizenship { get; init; }

    public required IReadOnlyList<Office> Offices { get; init; }

    public required int StatementCount { get; init; }
}
