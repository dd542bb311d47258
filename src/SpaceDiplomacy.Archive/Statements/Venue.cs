namespace SpaceDiplomacy.Archive.Statements;

/// <summary>Where something was said: what sort of place, and its name.</summary>
public sealed record Venue(VenueKind Kind, string Name);
