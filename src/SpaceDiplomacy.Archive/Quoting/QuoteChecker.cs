namespace SpaceDiplomacy.Archive.Quoting;

/// <summary>
/// Looks for quotes in captures by the rules of docs/checking.md. Deterministic and total: any quote, any capture, the
/// same answer every time. What is only near is never called exact.
/// </summary>
public static class QuoteChecker
{
    /// <summary>Counts up whenever the rules change, so that stored results of other rules are worked out anew.</summary>
    public const int Rules = 1;

    /// <summary>How many places of the same folded words are compared to find the one that needs least folding.</summary>
    private const int Compared = 100;

    /// <summary>Where a quote stands in a capture; <see cref="QuoteCheck.NoCapture"/> where there is none to look in.</summary>
    public static QuoteCheck Check(string quote, PreparedCapture? capture)
    {
        if (capture is null)
        {
            return QuoteCheck.NoCapture;
        }

        var text = quote.Trim();
        var folded = FoldedText.Fold(text, FoldingSet.All).Trim(' ');
        if (folded.Length == 0)
        {
            return QuoteCheck.NotFound;
        }

        var edited = new QuotePattern(text);
        return FindLiteral(text, folded, capture)
            ?? FindEdited(edited, capture)
            ?? FindNear(edited, capture)
            ?? QuoteCheck.NotFound;
    }

    private static QuoteCheck? FindLiteral(string quote, string folded, PreparedCapture capture)
    {
        var compared = 0;
        ((int Start, int End) Place, FoldingSet Needed)? best = null;
        foreach (var start in capture.Find(new(folded, quote)))
        {
            var place = capture.OriginalOf(start, start + folded.Length);
            var original = capture.Text[place.Start..place.End];
            // Not only where they are equal: two dashes of the capture that are folded into one may be more than the quote.
            if (original.IndexOf(quote, StringComparison.Ordinal) is >= 0 and var inside)
            {
                return new(CheckResult.Exact, [], capture.PassageOf((place.Start + inside, place.Start + inside + quote.Length)));
            }

            // Letters of the same case come before others of the same words.
            if (best?.Needed.Has(QuoteFolding.Case) != false && compared++ < Compared
                && FoldingSet.Needed(quote, original) is var needed && (best is null || !needed.Has(QuoteFolding.Case)))
            {
                best = (place, needed);
            }
        }

        return best is var (found, set)
            ? new(CheckResult.ExactAfterFolding, Names(set, []), capture.PassageOf(found))
            : null;
    }

    private static QuoteCheck? FindEdited(QuotePattern pattern, PreparedCapture capture)
    {
        if (pattern.Marks.Count == 0 || !pattern.IsTelling || StretchRun.Find(pattern, capture) is not { } run)
        {
            return null;
        }

        var needed = 0;
        foreach (var (stretch, start) in pattern.Stretches.Zip(run))
        {
            var place = capture.OriginalOf(start, start + stretch.Text.Length);
            needed |= FoldingSet.Needed(stretch.Original, capture.Text[place.Start..place.End]).Bits;
        }

        var from = capture.StartOfWord(run[0]);
        var to = capture.EndOfWord(run[^1] + pattern.Stretches[^1].Text.Length);
        return new(CheckResult.ExactAfterFolding, Names(new(needed), pattern.Marks), capture.PassageOf(capture.OriginalOf(from, to)));
    }

    private static QuoteCheck? FindNear(QuotePattern pattern, PreparedCapture capture) =>
        NearPassage.Find(pattern, capture) is var (start, end)
            ? new(CheckResult.Near, pattern.Marks, capture.PassageOf(capture.OriginalOf(start, end)))
            : null;

    private static List<QuoteFolding> Names(FoldingSet needed, IReadOnlyList<QuoteFolding> marks) =>
        [.. FoldingSet.OfCharacters.Where(needed.Has), .. marks];
}
