using System.Globalization;
using System.Text;

namespace SpaceDiplomacy.Archive.Quoting;

/// <summary>
/// A text without the differences that carry no meaning (<see cref="QuoteFolding"/>, the first eight), each of its
/// characters with the place that it comes from. Total: every text has one, also with half a surrogate pair or a
/// noncharacter in it.
/// </summary>
internal sealed class FoldedText
{
    private const char Dash = '-';

    /// <summary>More marks on one character than any script has; what is beyond is taken by itself.</summary>
    private const int LongestCluster = 32;

    private const string Invisible = "\u00AD\u200B\u200C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF";
    private const string NonBreaking = "\u00A0\u2007\u202F";
    private const string SingleQuotes = "\u2018\u2019\u201A\u201B\u2039\u203A\u02BC`\u00B4";
    private const string DoubleQuotes = "\u201C\u201D\u201E\u201F\u00AB\u00BB";
    private const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";

    private readonly StringBuilder text;
    private readonly FoldingSet foldings;
    private int[] starts;
    private int[] ends;

    private FoldedText(string original, FoldingSet foldings)
    {
        Original = original;
        this.foldings = foldings;
        text = new StringBuilder(original.Length);
        starts = new int[original.Length + 4];
        ends = new int[original.Length + 4];
        for (var at = 0; at < original.Length;)
        {
            var next = EndOfCluster(original, at);
            Add(at, next);
            at = next;
        }

        Text = text.ToString();
    }

    public string Original { get; }

    public string Text { get; }

    public static FoldedText Of(string original) => Of(original, FoldingSet.All);

    public static FoldedText Of(string original, FoldingSet foldings) => new(original, foldings);

    public static string Fold(string original, FoldingSet foldings) => Of(original, foldings).Text;

    /// <summary>The place in the original of the folded characters from one place up to another.</summary>
    public (int Start, int End) OriginalOf(int start, int end) => start < end ? (starts[start], ends[end - 1]) : (0, 0);

    /// <summary>The end of the run that Unicode composes together: a character and the marks on it.</summary>
    private static int EndOfCluster(string original, int at)
    {
        var next = at + 1;
        if (next < original.Length && original[next] < '\u0300' && !char.IsSurrogate(original[at]))
        {
            return next;
        }

        if (char.IsHighSurrogate(original[at]) && next < original.Length && char.IsLowSurrogate(original[next]))
        {
            next++;
        }

        while (next < original.Length && next - at < LongestCluster && Composes(original[next]))
        {
            next++;
        }

        return next;
    }

    private static bool Composes(char c) =>
        c >= '\u0300' && (IsMark(c) || c is >= '\u1160' and <= '\u11FF');

    internal static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private void Add(int start, int end)
    {
        if (end == start + 1 && Original[start] < '\u0080')
        {
            Add(Original[start], start, end);
            return;
        }

        var cluster = Original[start..end];
        if (foldings.Has(QuoteFolding.Unicode) && HasNormalForm(cluster))
        {
            cluster = cluster.Normalize(NormalizationForm.FormC);
        }

        foreach (var c in cluster)
        {
            Add(c, start, end);
        }
    }

    /// <summary>Not half a surrogate pair, nor the noncharacter that .NET refuses to normalise: they stay as they are.</summary>
    private static bool HasNormalForm(string cluster)
    {
        var rest = cluster.AsSpan(cluster.Length > 1 && char.IsSurrogatePair(cluster[0], cluster[1]) ? 2 : 0);
        return rest.IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !rest.Contains('\uFFFE');
    }

    private void Add(char c, int start, int end)
    {
        if (foldings.Has(QuoteFolding.SoftHyphens) && Invisible.Contains(c, StringComparison.Ordinal))
        {
            return;
        }

        if (foldings.Has(QuoteFolding.NonBreakingSpaces) && NonBreaking.Contains(c, StringComparison.Ordinal))
        {
            c = ' ';
        }

        if (foldings.Has(QuoteFolding.Dashes) && Dashes.Contains(c, StringComparison.Ordinal))
        {
            AddDash(start, end);
        }
        else if (char.IsWhiteSpace(c))
        {
            AddSpace(c, start, end);
        }
        else if (c == '\u2026' && foldings.Has(QuoteFolding.Ellipses))
        {
            Append('.', start, end);
            Append('.', start, end);
            Append('.', start, end);
        }
        else
        {
            Append(Letter(c), start, end);
        }
    }

    private char Letter(char c)
    {
        if (foldings.Has(QuoteFolding.QuotationMarks))
        {
            c = SingleQuotes.Contains(c, StringComparison.Ordinal) ? '\''
                : DoubleQuotes.Contains(c, StringComparison.Ordinal) ? '"' : c;
        }

        return foldings.Has(QuoteFolding.Case) ? char.ToLowerInvariant(c) : c;
    }

    private void AddDash(int start, int end)
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
        }

        if (text.Length > 0 && text[^1] == Dash)
        {
            ends[text.Length - 1] = end;
            return;
        }

        Append(Dash, start, end);
    }

    private void AddSpace(char c, int start, int end)
    {
        var last = text.Length > 0 ? text[^1] : '\0';
        if (last == Dash && foldings.Has(QuoteFolding.Dashes))
        {
            return;
        }

        if (!foldings.Has(QuoteFolding.WhiteSpace))
        {
            Append(c, start, end);
        }
        else if (last == ' ')
        {
            ends[text.Length - 1] = end;
        }
        else
        {
            Append(' ', start, end);
        }
    }

    private void Append(char c, int start, int end)
    {
        if (text.Length == starts.Length)
        {
            Array.Resize(ref starts, 2 * starts.Length);
            Array.Resize(ref ends, 2 * ends.Length);
        }

        starts[text.Length] = start;
        ends[text.Length] = end;
        text.Append(c);
    }
}

/// <summary>Some of the foldings.</summary>
internal readonly record struct FoldingSet(int Bits)
{
    public static readonly IReadOnlyList<QuoteFolding> OfCharacters =
        [.. Enum.GetValues<QuoteFolding>().Where(folding => folding < QuoteFolding.EditorialBrackets)];

    public static FoldingSet None => default;

    public static readonly FoldingSet All = new((1 << OfCharacters.Count) - 1);

    public bool Has(QuoteFolding folding) => (Bits & (1 << (int)folding)) != 0;

    public FoldingSet Without(QuoteFolding folding) => new(Bits & ~(1 << (int)folding));

    /// <summary>
    /// A smallest set under which two texts are the same, found by setting aside one folding after the other. Case is
    /// tried first, so that it is named only where nothing else will do.
    /// </summary>
    public static FoldingSet Needed(string one, string other)
    {
        var needed = All;
        foreach (var folding in OfCharacters.Reverse())
        {
            var less = needed.Without(folding);
            if (FoldedText.Fold(one, less) == FoldedText.Fold(other, less))
            {
                needed = less;
            }
        }

        return needed;
    }
}
