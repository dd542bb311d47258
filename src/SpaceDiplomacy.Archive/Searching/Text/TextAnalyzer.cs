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
        var tokens = new TokenList((text.Length / 5) + 1);
        Analyze(text, tokens);
        return tokens.Tokens;
    }

    /// <summary>Hands the words of a text over, in order.</summary>
    public static void Analyze(string text, IWordSink tokens)
    {
        StringBuilder? folded = null;
        Span<char> word = stackalloc char[LongestWord];
        var at = 0;
        while (at < text.Length)
        {
            if (Simple[text[at]] == 0 && !IsWordCharacter(text, at, out var length))
            {
                at += length;
            }
            else if (SimpleWord(text, at, word) is > 0 and var simple)
            {
                tokens.Add(at, simple, word[..simple]);
                at += simple;
            }
            else if (IsUnspaced(text[at]))
            {
                at = AddPairs(text, at, tokens);
            }
            else
            {
                at = AddWord(text, at, folded ??= new(), tokens);
            }
        }
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

    /// <summary>
    /// Folds the word at a place if it is made of simple characters only, as nearly all are; how long it is, or 0.
    /// </summary>
    private static int SimpleWord(string text, int start, Span<char> word)
    {
        var length = 0;
        for (; start + length < text.Length && Simple[text[start + length]] is var folded and not '\0'; length++)
        {
            if (length == LongestWord)
            {
                return 0;
            }

            word[length] = folded;
        }

        return start + length == text.Length || !IsWordCharacter(text, start + length, out _) || IsUnspaced(text[start + length])
            ? length
            : 0;
    }

    private static int AddWord(string text, int start, StringBuilder folded, IWordSink tokens)
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
            tokens.Add(start, at - start, exact);
        }

        return at;
    }

    private static int AddPairs(string text, int start, IWordSink tokens)
    {
        var end = start;
        while (end < text.Length && IsUnspaced(text[end]))
        {
            end++;
        }

        for (var at = start; at < end; at++)
        {
            var length = Math.Min(2, end - at);
            tokens.Add(at, length, text.AsSpan(at, length));
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

    private sealed class TokenList(int capacity) : IWordSink
    {
        public List<TextToken> Tokens { get; } = new(capacity);

        public void Add(int start, int length, ReadOnlySpan<char> exact) => Tokens.Add(new(start, length, WordPool.Get(exact)));
    }
}

/// <summary>
/// Takes the words of a text. The index looks a word up by its letters and needs no string for each of forty million.
/// </summary>
internal interface IWordSink
{
    /// <summary>Takes a word.</summary>
    /// <param name="start">Where it stands in the text, in UTF-16 units.</param>
    /// <param name="length">How long it is there.</param>
    /// <param name="exact">The form as it is written, folded; only until the call returns.</param>
    void Add(int start, int length, ReadOnlySpan<char> exact);
}
