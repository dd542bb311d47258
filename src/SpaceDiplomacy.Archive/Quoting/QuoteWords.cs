namespace SpaceDiplomacy.Archive.Quoting;

/// <summary>One word of a folded text: where it begins and ends.</summary>
internal readonly record struct Word(int Start, int End);

/// <summary>
/// The words of a folded text: runs of letters, digits and marks, with single apostrophes inside. In scripts that are
/// written without spaces every character is a word.
/// </summary>
internal static class QuoteWords
{
    public static IEnumerable<Word> Of(string folded)
    {
        for (var at = 0; at < folded.Length;)
        {
            if (!IsPart(folded[at]))
            {
                at++;
                continue;
            }

            var end = EndOf(folded, at);
            yield return new(at, end);
            at = end;
        }
    }

    /// <summary>Whether a character belongs to words.</summary>
    public static bool IsPart(char c) => char.IsLetterOrDigit(c) || (c >= '\u0300' && FoldedText.IsMark(c));

    private static int EndOf(string folded, int start)
    {
        var end = start + 1;
        if (IsSpaceless(folded[start]))
        {
            return end;
        }

        while (end < folded.Length && (IsInside(folded[end]) || IsApostrophe(folded, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsInside(char c) => IsPart(c) && !IsSpaceless(c);

    private static bool IsApostrophe(string folded, int at) =>
        folded[at] == '\'' && IsInside(folded[at - 1]) && at + 1 < folded.Length && IsInside(folded[at + 1]);

    /// <summary>Thai to Myanmar, Khmer, and Han with its neighbours.</summary>
    private static bool IsSpaceless(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F')
        or (>= '\u1780' and <= '\u17FF') or (>= '\u2E80' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF')
        or (>= '\uF900' and <= '\uFAFF');
}
