using System.Buffers;

namespace SpaceDiplomacy.Archive.Quoting;

/// <summary>
/// Finds the passage of a capture that is most like a quote, word by word, and says whether it is like enough. Where to
/// look is learnt from the quote's rarest words: their places vote for where the quote would begin.
/// </summary>
internal sealed class NearPassage
{
    private const int FewestWords = 4;
    private const int MostWords = 1000;
    private const int WordsToAnEdit = 5;
    private const int LongestRun = 2;
    private const int WordsToAnEditInAClause = 3;

    private const int MostVotes = 4096;
    private const int Candidates = 4;

    /// <summary>Words that an omission may stand for in a passage that is only near.</summary>
    private const int OmittedWords = 100;
    private const int StandInWords = 8;

    private static readonly SearchValues<char> Punctuation = SearchValues.Create(",;:.!?()-");

    private readonly PreparedCapture capture;
    private readonly List<QuoteWord> quote;
    private readonly (string Before, string After) signs;
    private readonly int wordCount;
    private readonly int mostEdits;
    private readonly int slack;

    private NearPassage(QuotePattern pattern, PreparedCapture capture)
    {
        this.capture = capture;
        quote = [.. Words(pattern, capture)];
        signs = SignsAround(pattern);
        wordCount = quote.Count;
        mostEdits = Math.Max(1, wordCount / WordsToAnEdit);
        slack = mostEdits + quote.Sum(word => word.Skips);
    }

    /// <param name="Id">Its number in the capture; below zero where the capture has it not.</param>
    /// <param name="Clause">The number of the clause between punctuation marks that it stands in.</param>
    /// <param name="Skips">How many words of the capture may stand before it for nothing, because a mark of the editor does.</param>
    private readonly record struct QuoteWord(int Id, int Clause, int Skips);

    private readonly record struct Alignment(int Edits, int First, int Last, bool[] IsMatched);

    /// <summary>Where the passage begins and ends in the folded text; null where none is near enough.</summary>
    public static (int Start, int End)? Find(QuotePattern pattern, PreparedCapture capture) =>
        new NearPassage(pattern, capture).Find();

    private static IEnumerable<QuoteWord> Words(QuotePattern pattern, PreparedCapture capture)
    {
        var clause = 0;
        foreach (var stretch in pattern.Stretches)
        {
            var end = -1;
            foreach (var word in QuoteWords.Of(stretch.Text))
            {
                var id = capture.IdOf(stretch.Text.AsSpan(word.Start, word.End - word.Start));
                var skips = end >= 0 || stretch.Gap == 0 ? 0
                    : stretch.Gap > QuotePattern.LongestStandIn ? OmittedWords : StandInWords;
                clause += end < 0 || stretch.Text.AsSpan(end, word.Start - end).ContainsAny(Punctuation) ? 1 : 0;
                end = word.End;
                yield return new(id, clause, skips);
            }
        }
    }

    private (int Start, int End)? Find()
    {
        if (wordCount is < FewestWords or > MostWords || quote.Count(word => word.Id < 0) > mostEdits)
        {
            return null;
        }

        Alignment? best = null;
        foreach (var begin in Beginnings())
        {
            var from = Math.Clamp(begin - slack, 0, capture.Words.Count);
            var to = Math.Clamp(begin + wordCount + (2 * slack), from, capture.Words.Count);
            var found = Align(from, to);
            if (IsNear(found) && (best is null || found.Edits < best.Value.Edits))
            {
                best = found;
            }
        }

        return best is { } near ? WithSigns(capture.Words[near.First].Start, capture.Words[near.Last].End) : null;
    }

    /// <summary>The punctuation before the quote's first word and after its last.</summary>
    private static (string Before, string After) SignsAround(QuotePattern pattern)
    {
        if (pattern.Stretches.Count == 0)
        {
            return ("", "");
        }

        var (first, last) = (pattern.Stretches[0].Text, pattern.Stretches[^1].Text);
        return (first[..QuoteWords.Of(first).First().Start], last[QuoteWords.Of(last).Last().End..]);
    }

    /// <summary>The same punctuation belongs to the passage where the capture has it.</summary>
    private (int Start, int End) WithSigns(int start, int end)
    {
        var text = capture.Folded.AsSpan();
        return (
            text[..start].EndsWith(signs.Before) ? start - signs.Before.Length : start,
            text[end..].StartsWith(signs.After) ? end + signs.After.Length : end);
    }

    /// <summary>The likeliest places of the quote's first word, by the votes of its rarest words.</summary>
    private List<int> Beginnings()
    {
        var votes = new Dictionary<int, int>();
        var cast = 0;
        foreach (var (id, index) in quote.Select((word, index) => (word.Id, index)).Where(word => word.Id >= 0)
            .OrderBy(word => capture.PlacesOf(word.Id).Count).ThenBy(word => word.index))
        {
            if (cast > 0 && cast + capture.PlacesOf(id).Count > MostVotes)
            {
                break;
            }

            foreach (var place in capture.PlacesOf(id))
            {
                // In steps as wide as the slack, so that words on either side of a change vote together.
                var step = (place - index) / (slack + 1);
                votes[step] = votes.GetValueOrDefault(step) + 1;
                cast++;
            }
        }

        return [.. votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key).Take(Candidates)
            .Select(vote => vote.Key * (slack + 1))];
    }

    /// <summary>
    /// The edit distance of the quote to any part of a window of words, by dynamic programming: the passage may begin
    /// and end anywhere, and words that a mark of the editor stands for cost nothing.
    /// </summary>
    private Alignment Align(int from, int to)
    {
        var width = to - from + 1;
        var costs = new int[(wordCount + 1) * width];
        for (var row = 1; row <= wordCount; row++)
        {
            var word = quote[row - 1];
            var above = costs.AsSpan((row - 1) * width, width);
            var own = costs.AsSpan(row * width, width);
            own[0] = row;
            var skipped = above[0];
            for (var column = 1; column < width; column++)
            {
                // The cheapest way to have come before this word, with or without words skipped for nothing.
                var before = word.Skips > 0 ? skipped : above[column - 1];
                var change = word.Id == capture.Ids[from + column - 1] ? 0 : 1;
                own[column] = Math.Min(before + change, 1 + Math.Min(above[column], own[column - 1]));
                skipped = Math.Min(skipped, above[column]);
            }
        }

        return Trace(costs, width, from);
    }

    private Alignment Trace(int[] costs, int width, int from)
    {
        var matched = new bool[wordCount];
        var column = 0;
        for (var end = 1; end < width; end++)
        {
            // Of the same cost the later one: it has a word in place of the quote's last, not none.
            column = costs[(wordCount * width) + end] <= costs[(wordCount * width) + column] ? end : column;
        }

        var edits = costs[(wordCount * width) + column];
        var (first, last) = (int.MaxValue, -1);
        for (var row = wordCount; row > 0 && column > 0;)
        {
            var word = quote[row - 1];
            var cost = costs[(row * width) + column];
            var change = word.Id == capture.Ids[from + column - 1] ? 0 : 1;
            var before = column - 1;
            while (word.Skips > 0 && before > 0 && costs[((row - 1) * width) + before] + change != cost)
            {
                before--;
            }

            if (costs[((row - 1) * width) + before] + change == cost)
            {
                matched[row - 1] = change == 0;
                (first, last) = (from + column - 1, Math.Max(last, from + column - 1));
                (row, column) = (row - 1, before);
            }
            else if (costs[((row - 1) * width) + column] + 1 == cost)
            {
                row--;
            }
            else
            {
                column--;
            }
        }

        return new(edits, first, last, matched);
    }

    /// <summary>Few edits, no three words in a row missing or different, and no clause that is mostly so.</summary>
    private bool IsNear(Alignment found)
    {
        if (found.Last < 0 || found.Edits > mostEdits)
        {
            return false;
        }

        var run = 0;
        foreach (var isMatched in found.IsMatched)
        {
            run = isMatched ? 0 : run + 1;
            if (run > LongestRun)
            {
                return false;
            }
        }

        return quote.Zip(found.IsMatched, (word, isMatched) => (word.Clause, isMatched)).GroupBy(word => word.Clause)
            .All(clause => clause.Count(word => !word.isMatched) <= Math.Max(1, clause.Count() / WordsToAnEditInAClause));
    }
}
