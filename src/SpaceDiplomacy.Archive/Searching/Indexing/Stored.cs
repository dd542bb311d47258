using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>Values as the database holds them; it has checked them when they were written.</summary>
internal static class Stored
{
    public static EdtfDate Date(string text) =>
        EdtfDate.TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date.");

    public static T Term<T>(string text)
        where T : struct, Enum =>
        Vocabulary.Parse<T>(text);
}
