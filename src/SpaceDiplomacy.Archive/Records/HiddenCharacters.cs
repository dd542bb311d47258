using System.Globalization;
using System.Text;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>
/// Characters that a reader does not see, and that change what is seen, searched or copied: controls, direction
/// overrides and isolates, zero-width characters, noncharacters. One that the language around it needs is none of them:
/// joiners in Persian or Hindi and in emoji, marks of direction beside right-to-left letters.
/// </summary>
public static class HiddenCharacters
{
    /// <summary>What is expected where one was found.</summary>
    public const string Seen = "characters that a reader sees";

    private const int VariationSelector16 = 0xFE0F;
    private const string BlackFlag = "\U0001F3F4";

    /// <summary>How far around a mark of direction, in UTF-16 units, the letters stand that it is for.</summary>
    private const int Neighbourhood = 40;

    private static readonly string[] OfAscii =
    [
        "NULL", "START OF HEADING", "START OF TEXT", "END OF TEXT", "END OF TRANSMISSION", "ENQUIRY", "ACKNOWLEDGE",
        "BELL", "BACKSPACE", "CHARACTER TABULATION", "LINE FEED", "LINE TABULATION", "FORM FEED", "CARRIAGE RETURN",
        "SHIFT OUT", "SHIFT IN", "DATA LINK ESCAPE", "DEVICE CONTROL ONE", "DEVICE CONTROL TWO", "DEVICE CONTROL THREE",
        "DEVICE CONTROL FOUR", "NEGATIVE ACKNOWLEDGE", "SYNCHRONOUS IDLE", "END OF TRANSMISSION BLOCK", "CANCEL",
        "END OF MEDIUM", "SUBSTITUTE", "ESCAPE", "INFORMATION SEPARATOR FOUR", "INFORMATION SEPARATOR THREE",
        "INFORMATION SEPARATOR TWO", "INFORMATION SEPARATOR ONE",
    ];

    private static readonly Dictionary<int, string> Names = new()
    {
        [0x7F] = "DELETE",
        [0x85] = "NEXT LINE",
        [0xAD] = "SOFT HYPHEN",
        [0x034F] = "COMBINING GRAPHEME JOINER",
        [0x061C] = "ARABIC LETTER MARK",
        [0x115F] = "HANGUL CHOSEONG FILLER",
        [0x1160] = "HANGUL JUNGSEONG FILLER",
        [0x180E] = "MONGOLIAN VOWEL SEPARATOR",
        [0x200B] = "ZERO WIDTH SPACE",
        [0x200C] = "ZERO WIDTH NON-JOINER",
        [0x200D] = "ZERO WIDTH JOINER",
        [0x200E] = "LEFT-TO-RIGHT MARK",
        [0x200F] = "RIGHT-TO-LEFT MARK",
        [0x2028] = "LINE SEPARATOR",
        [0x2029] = "PARAGRAPH SEPARATOR",
        [0x202A] = "LEFT-TO-RIGHT EMBEDDING",
        [0x202B] = "RIGHT-TO-LEFT EMBEDDING",
        [0x202C] = "POP DIRECTIONAL FORMATTING",
        [0x202D] = "LEFT-TO-RIGHT OVERRIDE",
        [0x202E] = "RIGHT-TO-LEFT OVERRIDE",
        [0x2060] = "WORD JOINER",
        [0x2061] = "FUNCTION APPLICATION",
        [0x2062] = "INVISIBLE TIMES",
        [0x2063] = "INVISIBLE SEPARATOR",
        [0x2064] = "INVISIBLE PLUS",
        [0x2066] = "LEFT-TO-RIGHT ISOLATE",
        [0x2067] = "RIGHT-TO-LEFT ISOLATE",
        [0x2068] = "FIRST STRONG ISOLATE",
        [0x2069] = "POP DIRECTIONAL ISOLATE",
        [0x3164] = "HANGUL FILLER",
        [0xFEFF] = "ZERO WIDTH NO-BREAK SPACE",
        [0xFFA0] = "HALFWIDTH HANGUL FILLER",
        [0xFFFD] = "REPLACEMENT CHARACTER",
    };

    /// <summary>The hidden characters of a text in order. Tabs and line ends are none.</summary>
    public static IEnumerable<(int Index, int CodePoint)> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var c = CodePointAt(text, at);
            if (c is (< ' ' or > '~') && IsHidden(text, at, c))
            {
                yield return (at, c);
            }

            at += Length(c);
        }
    }

    /// <summary>
    /// Those of a text that no page shows and no encoding of a text has: control characters but tabs, line and page
    /// ends, noncharacters and halves of surrogate pairs. They tell that the text was read in the wrong way.
    /// </summary>
    public static IEnumerable<(int Index, int CodePoint)> BrokenIn(string text) =>
        In(text).Where(found => found.CodePoint is not ('\r' or '\f') && IsBroken(found.CodePoint));

    /// <summary>A text without some of its hidden characters.</summary>
    public static string Remove(string text, IReadOnlyCollection<(int Index, int CodePoint)> found)
    {
        var rest = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (index, codePoint) in found)
        {
            rest.Append(text, at, index - at);
            at = index + Length(codePoint);
        }

        return rest.Append(text, at, text.Length - at).ToString();
    }

    /// <summary><c>U+202E RIGHT-TO-LEFT OVERRIDE</c>.</summary>
    public static string Name(int codePoint)
    {
        var name = codePoint < OfAscii.Length ? OfAscii[codePoint]
            : Names.TryGetValue(codePoint, out var known) ? known
            : CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
            {
                UnicodeCategory.Control => "CONTROL CHARACTER",
                UnicodeCategory.Surrogate => "HALF OF A SURROGATE PAIR",
                UnicodeCategory.PrivateUse => "PRIVATE USE CHARACTER",
                UnicodeCategory.Format => "FORMAT CHARACTER",
                _ => IsBroken(codePoint) ? "NONCHARACTER" : "UNASSIGNED CHARACTER",
            };
        return string.Create(CultureInfo.InvariantCulture, $"U+{codePoint:X4} {name}");
    }

    /// <summary>A text of any origin as one line that is safe to print: each hidden character as its number.</summary>
    public static string Show(string text) => Escape(text)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal);

    /// <summary>A text with each hidden character as <c>\u202E</c>, as JSON writes it; tabs and line ends stay.</summary>
    public static string Escape(string text)
    {
        StringBuilder? shown = null;
        var at = 0;
        foreach (var (index, codePoint) in In(text))
        {
            shown ??= new StringBuilder(text.Length + 16);
            shown.Append(text, at, index - at);
            at = index + Length(codePoint);
            foreach (var unit in text.AsSpan(index, at - index))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            }
        }

        return shown?.Append(text, at, text.Length - at).ToString() ?? text;
    }

    private static bool IsHidden(string text, int at, int c) => c switch
    {
        '\t' or '\n' => false,
        '\r' => After(text, at) != '\n',
        0x200B => !IsBeside(text, at, IsUnspaced),
        0x200C => !IsBeside(text, at, IsJoining),
        0x200D => !IsBeside(text, at, IsJoining) && !IsBetweenPictures(text, at),
        0x200E or 0x200F or 0x061C => !Around(text, at).EnumerateRunes().Any(rune => IsRightToLeft(rune.Value)),
        // The letters of a region after its flag.
        >= 0xE0020 and <= 0xE007F => !Around(text, at).Contains(BlackFlag, StringComparison.Ordinal),
        // Signs of Arabic, Syriac and Kaithi that enclose a number: of the category Format, and seen.
        (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD => false,
        // Kept free by Unicode for characters that are not seen.
        0x2065 or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE00FF) => true,
        _ => IsBroken(c) || Names.ContainsKey(c)
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.PrivateUse,
    };

    private static bool IsBroken(int c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Surrogate
        || c is >= 0xFDD0 and <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;

    private static bool IsBeside(string text, int at, Func<int, bool> isOne) =>
        isOne(Before(text, at)) || isOne(After(text, at));

    private static bool IsBetweenPictures(string text, int at) =>
        (Before(text, at) is VariationSelector16 or (>= 0x1F3FB and <= 0x1F3FF) || IsPicture(Before(text, at)))
        && IsPicture(After(text, at));

    private static bool IsPicture(int c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol;

    /// <summary>Scripts whose letters join or stack: Arabic to Sinhala, Tibetan, Myanmar, Khmer, Mongolian and others.</summary>
    private static bool IsJoining(int c) => c is (>= 0x0600 and <= 0x0DFF) or (>= 0x0F00 and <= 0x109F)
        or (>= 0x1780 and <= 0x18AF) or (>= 0x1900 and <= 0x1CFF) or (>= 0xA800 and <= 0xABFF)
        or (>= 0xFB50 and <= 0xFDCF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10A00 and <= 0x11FFF);

    /// <summary>Thai, Lao and Tibetan, Myanmar, Khmer: a space of no width says where a line may break.</summary>
    private static bool IsUnspaced(int c) =>
        c is (>= 0x0E00 and <= 0x0FFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF);

    private static bool IsRightToLeft(int c) => c is (>= 0x0590 and <= 0x08FF and not 0x061C) or (>= 0xFB1D and <= 0xFDCF)
        or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private static string Around(string text, int at) =>
        text[Math.Max(0, at - Neighbourhood)..Math.Min(text.Length, at + Neighbourhood)];

    private static int Before(string text, int at) =>
        at == 0 ? '\0' : at > 1 && char.IsLowSurrogate(text[at - 1]) ? CodePointAt(text, at - 2) : text[at - 1];

    private static int After(string text, int at) => at + 1 < text.Length ? CodePointAt(text, at + 1) : '\0';

    private static int CodePointAt(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) ? rune.Value : text[at];

    private static int Length(int codePoint) => codePoint > char.MaxValue ? 2 : 1;
}
