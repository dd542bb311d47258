using System.Globalization;
using System.Text;

namespace SpaceDiplomacy.Archive.Searching.Text;

/// <summary>
/// Splits texts and queries into words in one way, so that what is indexed, what is asked and what is marked agree.
/// A word is a run of letters, digits and marks. Runs of Chinese, Japanese and Korean characters become pairs of
/// neighbours, and the last character of a run stands alone too, so that a single character is the start of some pair.
/// </summary>
internal static class TextAnalyzer
{
    private const int LongestWord = 64;

    /// <summary>What becomes of a letter or digit that is folded to one; 0 for everything that needs a closer look.</summary>
    private static readonly char[] Simple = MakeSimple();

    /// <summary>The words of a text, in order.</summary>
    public static List<TextToken> Analyze(string text)
    {
        var tokens = new List<TextToken>((text.Length / 5) + 1);
        var folded = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            if (Simple[text[at]] == 0 && !IsWordCharacter(text, at, out var length))
            {
                at += length;
            }
            else if (SimpleWord(text, at) is { } word)
            {
                tokens.Add(word);
                at = word.End;
            }
            else if (IsUnspaced(text[at]))
            {
                at = AddPairs(text, at, tokens);
            }
            else
            {
                at = AddWord(text, at, folded, tokens);
            }
        }

        return tokens;
    }

    /// <summary>Whether there is anything to search for in a text.</summary>
    public static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Characters of scripts that set no spaces between words, and Hangul, whose particles join words.</summary>
    public static bool IsUnspaced(char c) => c is
        (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
        or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF') or '\u3005';

    /// <summary>The word at a place if it is made of simple characters only, as nearly all are; else null.</summary>
    private static TextToken? SimpleWord(string text, int start)
    {
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        for (; start + length < text.Length && Simple[text[start + length]] is var folded and not '\0'; length++)
        {
            if (length == LongestWord)
            {
                return null;
            }

            word[length] = folded;
        }

        return length > 0 && (start + length == text.Length || !IsWordCharacter(text, start + length, out _) || IsUnspaced(text[start + length]))
            ? new(start, length, WordPool.Get(word[..length]))
            : null;
    }

    private static int AddWord(string text, int start, StringBuilder folded, List<TextToken> tokens)
    {
        folded.Clear();
        var at = start;
        while (at < text.Length && IsWordCharacter(text, at, out var length) && !IsUnspaced(text[at]))
        {
            for (var i = 0; i < length; i++)
            {
                Folding.Append(folded, text[at + i]);
            }

            at += length;
        }

        if (folded.Length > 0)
        {
            // Whoever pastes a thousand letters without a space looks for their beginning.
            var exact = folded.ToString(0, Math.Min(folded.Length, LongestWord));
            exact = char.IsHighSurrogate(exact[^1]) ? exact[..^1] : exact;
            tokens.Add(new(start, at - start, exact));
        }

        return at;
    }

    private static int AddPairs(string text, int start, List<TextToken> tokens)
    {
        var end = start;
        while (end < text.Length && IsUnspaced(text[end]))
        {
            end++;
        }

        for (var at = start; at < end; at++)
        {
            var length = Math.Min(2, end - at);
            var pair = text.Substring(at, length);
            tokens.Add(new(at, length, pair));
        }

        return end;
    }

    private static bool IsWordCharacter(string text, int at, out int length)
    {
        length = 1;
        var c = text[at];
        if (c < 0x80)
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        if (!char.IsSurrogate(c))
        {
            return char.IsLetterOrDigit(c) || Folding.IsDropped(c) || IsMark(char.GetUnicodeCategory(c));
        }

        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            return false;
        }

        length = 2;
        return Rune.IsLetterOrDigit(rune) || IsMark(Rune.GetUnicodeCategory(rune));
    }

    private static char[] MakeSimple()
    {
        var simple = new char[char.MaxValue + 1];
        var folded = new StringBuilder();
        for (var c = 0; c < simple.Length; c++)
        {
            if (char.IsLetterOrDigit((char)c) && !IsUnspaced((char)c))
            {
                folded.Clear();
                Folding.Append(folded, (char)c);
                simple[c] = folded.Length == 1 ? folded[0] : '\0';
            }
        }

        return simple;
    }

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
