namespace SpaceDiplomacy.Archive.Searching;

/// <summary>What is suggested while a reader types.</summary>
public enum SuggestionKind
{
    Official,
    Agency,
    Topic,
    Word,
}

/// <summary>Something that begins like what has been typed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A name, or the typed text with its last word completed.</param>
/// <param name="Slug">The record's address; null for a word.</param>
/// <param name="Count">
/// How many statements: by the official, by officials of the agency, on the topic, or with the last word.
/// </param>
public sealed record SearchSuggestion(SuggestionKind Kind, string Text, string? Slug, int Count);
