namespace SpaceDiplomacy.Archive.Entities;

/// <summary>An entity, how many sanctions are aimed at it, and what it is (Markdown).</summary>
public sealed record EntitySummary(string Slug, string Name, string? Country, string Summary, int SanctionCount);
