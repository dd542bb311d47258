using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Searching.Results;

/// <summary>Small parts of English sentences.</summary>
internal static class Sentence
{
    /// <summary><c>A, B and C</c>.</summary>
    public static string List(IEnumerable<string> parts, string last = "and")
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    /// <summary>The English name of a language, or its tag where it has none.</summary>
    public static string Language(string tag) => Languages.Name(tag) is var name && name != tag ? name : Quoted(tag);

    public static string Quoted(string text) => $"“{text}”";
}
