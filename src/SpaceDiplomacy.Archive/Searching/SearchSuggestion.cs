using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Searching;

/// <summary>Something that begins like what has been typed.</summary>
/// <param name="Record">The official, agency or topic of that name; null for a word.</param>
/// <param name="Text">A name, or the typed text with its last word completed.</param>
/// <param name="Count">
/// How many statements: by the official, by officials of the agency, on the topic, or with the last word.
/// </param>
public sealed record SearchSuggestion(RecordRef? Record, string Text, int Count);
