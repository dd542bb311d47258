using SpaceDiplomacy.Archive.Searching;

namespace SpaceDiplomacy.Web.Links;

/// <summary>The end of an address that has a browser scroll to a passage and mark it (URL fragment text directives).</summary>
public static class TextFragment
{
    /// <summary>How many words stand for each end of a long passage.</summary>
    private const int EndWords = 5;

    /// <summary>
    /// <c>#:~:text=…</c> for the passage of a hit: its first and last words, without the dots of what was cut. Of several
    /// lines the first marked one: it stands in one paragraph of the page. Nothing where the passage has nothing that was
    /// searched for.
    /// </summary>
    public static string Of(IReadOnlyList<TextRun> passage)
    {
        if (!passage.Any(run => run.IsMarked))
        {
            return "";
        }

        var text = string.Concat(passage.Select(run => run.Text));
        var mark = passage.TakeWhile(run => !run.IsMarked).Sum(run => run.Text.Length);
        var before = text[..mark].Split('\n')[^1];
        var words = (before + text[mark..].Split('\n')[0]).Trim('…', ' ')
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            <= 2 * EndWords => $"#:~:text={Encode(words)}",
            _ => $"#:~:text={Encode(words[..EndWords])},{Encode(words[^EndWords..])}",
        };
    }

    /// <summary>A hyphen, a comma and an ampersand mean something in a directive, so they are encoded too.</summary>
    private static string Encode(IEnumerable<string> words) =>
        Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
