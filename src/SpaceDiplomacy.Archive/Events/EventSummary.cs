using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Archive.Events;

/// <summary>An event as lists show it.</summary>
public sealed record EventSummary(string Slug, string Title, EdtfDate Date);
