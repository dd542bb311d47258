namespace SpaceDiplomacy.Archive.Agencies;

/// <summary>An agency as the index shows one.</summary>
public sealed record AgencySummary
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string? NativeName { get; init; }

    public required string? Abbreviation { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code, or <c>EU</c>.</summary>
    public required string Country { get; init; }

    /// <summary>How many officials of the archive hold or held an office there.</summary>
    public required int OfficialCount { get; init; }
}
