namespace SpaceDiplomacy.Archive.Sources;

/// <summary>A capture without its text.</summary>
public sealed record CaptureSummary(DateOnly CapturedOn, string Sha256);
