namespace SpaceDiplomacy.Tests.Documents;

/// <summary>Texts that YAML, Markdown or a careless writer could take for something else.</summary>
internal static class HostileTexts
{
    private const string Signs =
        ":#-?!&*|>'\"%@`~[]{},=<\\/ \t\n\r\0\u0085\u00A0\u00AD\u200B\u200D\u200F\u2028\u2029\u202E\uFEFF\uFFFE";

    private static readonly string[] Given =
    [
        "true", "No", "null", "~", "y", "on", "-", "---", "...", "- item", "? key", "key: value", "ends in a colon:",
        "a # comment", "#hash", "a#b", "!Viva", "&anchor", "*alias", "@handle", "`code`", "%TAG", "|", ">", "[list]",
        "{map: 1}", "'single'", "\"double\"", "it's", "say \"no\"", "back\\slash", "tab\there", "two\nlines",
        "a blank\n\nline", "windows\r\nline", "old mac\rline", "  spaces around  ", "0", "007", "1e3", "0x1F", "1_000",
        "12:30", "2014", "2014-04-29", "2014-04-29 10:00:00", ".5", "-1", "+49 30", "1.", "NaN", ".inf", "<<", "=",
        "🚀 emoji first", "last 🚀", "👩‍🚀", "قال: «لا»", "עברית # אנגלית", "می‌خواهیم", "罗戈津：蹦床", "Рогозин: «батут»",
        "a\u2028b", "a\u2029b", "a\u0085b", "\uFEFFbom", "a\0b", "bell\a", "\u202Eoverride", "half \uD83D pair",
        "\uDE80", "combining e\u0301", "---\nname: other\n---", "line\n---\nline", "# Heading\n\n- point\n\n    code",
    ];

    /// <summary>The given ones, a very long one, and a thousand made up of signs that have a meaning somewhere.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Given, new string('ж', 100_000) + ": #", .. MadeUp()];

    private static IEnumerable<string> MadeUp()
    {
        var random = new Random(20140429);
        for (var i = 0; i < 1_000; i++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ =>
                random.Next(3) == 0 ? ((char)('a' + random.Next(26))).ToString() : Signs[random.Next(Signs.Length)].ToString()));
        }
    }
}
