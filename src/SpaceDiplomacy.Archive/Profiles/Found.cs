using SpaceDiplomacy.Archive.Revisions;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>A record as it was found by its slug.</summary>
/// <param name="Id">Its key in the database.</param>
/// <param name="Record">The record whole.</param>
/// <param name="Version">Which version of it.</param>
internal sealed record Found<T>(long Id, T Record, RecordVersion Version);
