using DiffPlex;

namespace SpaceDiplomacy.Archive.Quoting;

/// <summary>What a piece of a comparison is.</summary>
public enum DiffKind
{
    Same,

    /// <summary>Only the first text has it.</summary>
    Deleted,

    /// <summary>Only the second text has it.</summary>
    Inserted,
}

/// <summary>A run of words of one kind, as the text that it is from writes them.</summary>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>
/// Two texts compared word by word. What is the same is shown as the second text writes it.
/// </summary>
public static class WordDiff
{
    /// <summary>
    /// The words that both or one of two texts have, in order. What checks of quotes set aside (<see cref="QuoteFolding"/>)
    /// is no difference here either, but for case.
    /// </summary>
    public static IReadOnlyList<DiffPart> Between(string first, string second) =>
        Between(first, second, FoldingSet.All.Without(QuoteFolding.Case));

    /// <summary>The same with other things set aside.</summary>
    internal static IReadOnlyList<DiffPart> Between(string first, string second, FoldingSet aside)
    {
        var (before, after) = (Pieces(first, aside), Pieces(second, aside));
        var diff = Differ.Instance.CreateDiffs(first, second, ignoreWhiteSpace: false, ignoreCase: false, new Words(aside));
        var parts = new List<DiffPart>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(parts, DiffKind.Same, after[at..block.InsertStartB]);
            Add(parts, DiffKind.Deleted, before.GetRange(block.DeleteStartA, block.DeleteCountA));
            Add(parts, DiffKind.Inserted, after.GetRange(block.InsertStartB, block.InsertCountB));
            at = block.InsertStartB + block.InsertCountB;
        }

        Add(parts, DiffKind.Same, after[at..]);
        return parts;
    }

    private static void Add(List<DiffPart> parts, DiffKind kind, List<string> pieces)
    {
        if (pieces.Count > 0)
        {
            parts.Add(new(kind, string.Concat(pieces)));
        }
    }

    /// <summary>The words and the signs between them, each with the white space after it.</summary>
    private static List<string> Pieces(string text, FoldingSet aside)
    {
        var folded = FoldedText.Of(text, aside);
        var starts = new List<int>();
        var end = 0;
        foreach (var word in QuoteWords.Of(folded.Text).Append(new(folded.Text.Length, folded.Text.Length)))
        {
            starts.AddRange(Enumerable.Range(end, word.Start - end).Where(at => folded.Text[at] != ' '));
            starts.Add(word.Start);
            end = word.End;
        }

        var places = starts.Where(at => at < folded.Text.Length).Select(at => folded.OriginalOf(at, at + 1).Start)
            .Distinct().Append(text.Length).ToList();
        if (places.Count > 1)
        {
            places[0] = 0;
        }

        return [.. places.Zip(places.Skip(1), (from, to) => text[from..to])];
    }

    private sealed class Words(FoldingSet aside) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) =>
            [.. Pieces(text, aside).Select(piece => FoldedText.Fold(piece, aside).Trim(' '))];
    }
}
