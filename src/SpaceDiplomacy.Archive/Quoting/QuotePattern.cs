using System.Text.RegularExpressions;

namespace SpaceDiplomacy.Archive.Quoting;

/// <summary>A run of folded text that has to stand in the capture as it is.</summary>
/// <param name="Text">The run, folded.</param>
/// <param name="Original">The run as the quote has it.</param>
internal sealed record Stretch(string Text, string Original)
{
    /// <summary>Whether it may begin inside a word, because the editor changed the beginning of the word.</summary>
    public bool FreeLeft { get; init; }

    /// <summary>Whether it may end inside a word.</summary>
    public bool FreeRight { get; init; }

    /// <summary>How many folded characters of the capture may stand between this run and the one before.</summary>
    public int Gap { get; init; }

    /// <summary>Whether a word of the run is a whole word of the quote.</summary>
    public bool HasWhole(Word word) =>
        (!FreeLeft || word.Start > 0) && (!FreeRight || word.End < Text.Length);
}

/// <summary>A quote with the marks of its editor understood: <c>[…]</c>, <c>…</c>, <c>[Russia]</c>, <c>[t]hey</c>, <c>[sic]</c>.</summary>
internal sealed partial class QuotePattern
{
    /// <summary>How much may have been left out: a few paragraphs.</summary>
    public const int LongestOmission = 2000;

    /// <summary>What a bracket may stand for: a few words.</summary>
    public const int LongestStandIn = 80;

    private const int FewestWords = 3;
    private const int WordsToABracket = 2;

    private readonly FoldedText quote;
    private readonly List<Stretch> stretches = [];
    private readonly SortedSet<QuoteFolding> marks = [];
    private readonly int brackets;

    public QuotePattern(string text)
    {
        quote = FoldedText.Of(Sic().Replace(text, ""));
        if (quote.Original.Length < text.Length)
        {
            marks.Add(QuoteFolding.EditorialBrackets);
        }

        var folded = quote.Text;
        var (at, gap, freeLeft) = (0, 0, false);
        foreach (Match mark in Mark().Matches(folded))
        {
            var isBracket = mark.Groups["bracket"].Success;
            marks.Add(isBracket ? QuoteFolding.EditorialBrackets : QuoteFolding.Omissions);
            brackets += isBracket ? 1 : 0;
            var isJoined = isBracket && mark.Index > 0 && QuoteWords.IsPart(folded[mark.Index - 1]);
            gap = Add(at, mark.Index, freeLeft, isJoined, gap);
            gap = Math.Max(gap, isBracket ? LongestStandIn : LongestOmission);
            at = mark.Index + mark.Length;
            freeLeft = isBracket && at < folded.Length && QuoteWords.IsPart(folded[at]);
        }

        Add(at, folded.Length, freeLeft, false, gap);
    }

    public IReadOnlyList<Stretch> Stretches => stretches;

    /// <summary>Which kinds of marks the quote has.</summary>
    public IReadOnlyList<QuoteFolding> Marks => [.. marks];

    /// <summary>Whether enough stands outside the marks for a find to mean something.</summary>
    public bool IsTelling
    {
        get
        {
            var words = stretches.Sum(stretch => QuoteWords.Of(stretch.Text).Count());
            return words >= FewestWords && words >= WordsToABracket * brackets;
        }
    }

    /// <summary>Adds a stretch where there is one; then nothing may stand before the next, else as much as before.</summary>
    private int Add(int start, int end, bool freeLeft, bool freeRight, int gap)
    {
        var folded = quote.Text;
        if (!QuoteWords.Of(folded[start..end]).Any())
        {
            return gap;
        }

        while (folded[start] == ' ')
        {
            start++;
        }

        while (folded[end - 1] == ' ')
        {
            end--;
        }

        var (from, to) = quote.OriginalOf(start, end);
        stretches.Add(new(folded[start..end], quote.Original[from..to])
        {
            FreeLeft = freeLeft,
            FreeRight = freeRight,
            Gap = gap,
        });
        return 0;
    }

    [GeneratedRegex(@"\s*\[(?:sic\s?!?|!)\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sic();

    [GeneratedRegex(@"\[ ?\.{3,} ?\]|\( ?\.{3,} ?\)|\.{3,}|\. \. \.|(?<bracket>\[[^\[\]]*\])", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
