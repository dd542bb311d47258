using System.Globalization;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>
/// Marks that present words as somebody's own, in any script. An apostrophe looks like one of them and is none: it
/// stands within or after a word. Marks of titles (《》) and signs of inches and minutes (″ ′) are none either.
/// </summary>
internal static class QuotationMarks
{
    private const string Always = "\"“”„‟«»‹›‚「」『』｢｣〝〞〟＂❛❜❝❞⹂﹁﹂﹃﹄";

    /// <summary>Apostrophes, unless one before a word has another after it.</summary>
    private const string Single = "'‘’‛＇";

    /// <summary>The first mark of a text that quotes something; null where none does.</summary>
    public static string? FirstIn(string text)
    {
        int? opening = null;
        for (var at = 0; at < text.Length; at++)
        {
            var (before, after) = (At(text, at - 1), At(text, at + 1));
            // Hebrew writes its abbreviations with a mark before the last letter: צה"ל.
            if (Always.Contains(text[at]) && !(IsHebrew(before) && IsHebrew(after)))
            {
                return text[at].ToString();
            }

            if (!Single.Contains(text[at]) || (IsOfAWord(before) && IsOfAWord(after)))
            {
                continue;
            }

            if (char.IsLetter(after) && opening is null)
            {
                opening = at;
            }
            else if (opening is not null && !IsOfAWord(after) && !char.IsWhiteSpace(before))
            {
                return text[opening.Value].ToString();
            }
        }

        return null;
    }

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : ' ';

    /// <summary>Of a script that sets spaces between words and apostrophes within them.</summary>
    private static bool IsOfAWord(char c) =>
        char.IsDigit(c) || IsHebrew(c) || (char.IsLetter(c) && char.GetUnicodeCategory(c) != UnicodeCategory.OtherLetter);

    private static bool IsHebrew(char c) => c is >= '\u05D0' and <= '\u05EA';
}
