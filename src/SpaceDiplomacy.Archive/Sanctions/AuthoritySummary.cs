namespace SpaceDiplomacy.Archive.Sanctions;

/// <summary>An authority; <c>Jurisdiction</c> is an ISO 3166-1 alpha-2 code, <c>EU</c> or <c>UN</c>.</summary>
public sealed record AuthoritySummary(string Slug, string Name, string Jurisdiction);
