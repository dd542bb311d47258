using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Results;

/// <summary>A text with the places in it that were searched for.</summary>
internal sealed class Passage
{
    private const int Whole = 320;
    private const int Window = 260;
    private const string Ellipsis = "…";

    private readonly string text;
    private readonly List<(int Start, int End, int Pattern)> marks = [];
    private List<TextToken>? tokens;

    public Passage(string text, IReadOnlyList<WordPattern> patterns)
    {
        this.text = text;
        if (patterns.Count == 0)
        {
            return;
        }

        for (var at = 0; at < Tokens.Count; at++)
        {
            foreach (var (index, pattern) in patterns.Index())
            {
                if (pattern.FitsAt(Tokens, at))
                {
                    marks.Add((Tokens[at].Start, Tokens[at + pattern.Words.Count - 1].End, index));
                }
            }
        }
    }

    private List<TextToken> Tokens => tokens ??= TextAnalyzer.Analyze(text);

    /// <summary>Whether the text has words in a row.</summary>
    public bool Has(WordPattern pattern) => Enumerable.Range(0, Tokens.Count).Any(at => pattern.FitsAt(Tokens, at));

    /// <summary>How many different things that were searched for the text has.</summary>
    public int Hits => HitsOf(int.MaxValue);

    /// <summary>How many different ones of the first so many patterns the text has.</summary>
    public int HitsOf(int count) => marks.Select(mark => mark.Pattern).Where(pattern => pattern < count).Distinct().Count();

    /// <summary>The passage of a long text that has most of what was searched for, a short text whole; in runs.</summary>
    public IReadOnlyList<TextRun> Best()
    {
        if (text.Length <= Whole)
        {
            return Runs(0, text.Length);
        }

        var (first, last) = BestMarks();
        var spare = Math.Max(0, Window - (last - first)) / 2;
        var from = AtBlank(Math.Max(0, Math.Min(first - spare, text.Length - Window)));
        var to = from + Window >= text.Length ? text.Length : BeforeBlank(Math.Max(last, from + Window));
        return Runs(from, to);
    }

    /// <summary>
    /// The span of marks, no longer than a window or its first mark, with the most different ones, then the most.
    /// </summary>
    private (int First, int Last) BestMarks()
    {
        var best = (Score: 0, First: 0, Last: 0);
        for (var i = 0; i < marks.Count; i++)
        {
            var within = marks.Skip(i).TakeWhile((mark, more) => more == 0 || mark.End - marks[i].Start <= Window).ToList();
            var score = (within.Select(mark => mark.Pattern).Distinct().Count() * 1_000) + within.Count;
            if (score > best.Score)
            {
                best = (score, marks[i].Start, within.Max(mark => mark.End));
            }
        }

        return (best.First, best.Last);
    }

    private int AtBlank(int at)
    {
        var blank = at == 0 ? -1 : text.LastIndexOf(' ', at);
        return blank < at - 40 ? SafeCut(at) : blank + 1;
    }

    private int BeforeBlank(int at)
    {
        var blank = text.IndexOf(' ', at);
        return blank < 0 || blank > at + 40 ? SafeCut(at) : blank;
    }

    private int SafeCut(int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private List<TextRun> Runs(int from, int to)
    {
        var runs = new List<TextRun>();
        Add(runs, from > 0 ? Ellipsis : "", false);
        var at = from;
        foreach (var (start, end) in Merged(from, to))
        {
            Add(runs, text[at..start], false);
            Add(runs, text[start..end], true);
            at = end;
        }

        Add(runs, text[at..to] + (to < text.Length ? Ellipsis : ""), false);
        return runs;
    }

    /// <summary>The marks within a span without overlaps.</summary>
    private IEnumerable<(int Start, int End)> Merged(int from, int to)
    {
        (int Start, int End)? open = null;
        foreach (var mark in marks.Where(mark => mark.Start >= from && mark.End <= to).OrderBy(mark => mark.Start))
        {
            if (open is { } known && mark.Start < known.End)
            {
                open = (known.Start, Math.Max(known.End, mark.End));
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = (mark.Start, mark.End);
        }

        if (open is { } left)
        {
            yield return left;
        }
    }

    private static void Add(List<TextRun> runs, string piece, bool isMarked)
    {
        if (piece.Length > 0)
        {
            runs.Add(new(piece, isMarked));
        }
    }
}
