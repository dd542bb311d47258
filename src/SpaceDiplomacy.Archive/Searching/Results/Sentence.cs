namespace SpaceDiplomacy.Archive.Searching.Results;

/// <summary>Small parts of English sentences.</summary>
internal static class Sentence
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "Arabic",
        ["de"] = "German",
        ["en"] = "English",
        ["es"] = "Spanish",
        ["fa"] = "Persian",
        ["fr"] = "French",
        ["he"] = "Hebrew",
        ["hi"] = "Hindi",
        ["it"] = "Italian",
        ["ja"] = "Japanese",
        ["ko"] = "Korean",
        ["pl"] = "Polish",
        ["pt"] = "Portuguese",
        ["ru"] = "Russian",
        ["uk"] = "Ukrainian",
        ["zh"] = "Chinese",
    };

    /// <summary><c>A, B and C</c>.</summary>
    public static string List(IEnumerable<string> parts, string last = "and")
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    /// <summary>The English name of a language, with the whole tag where it says more.</summary>
    public static string Language(string tag)
    {
        var name = Languages.GetValueOrDefault(tag.Split('-')[0]);
        return name is null ? Quoted(tag) : tag.Contains('-') ? $"{name} ({tag})" : name;
    }

    public static string Quoted(string text) => $"“{text}”";
}
