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
/// Two texts compared word by word. What checks of quotes set aside (<see cref="QuoteFolding"/>) is no difference here
/// either, but for case; what is the same is shown as the second text writes it.
/// </summary>
public static class WordDiff
{
    /// <summary>The words that both or one of two texts have, in order.</summary>
    public static IReadOnlyList<DiffPart> Between(string first, string second)
    {
        var (before, after) = (Pieces(first), Pieces(second));
        var diff = Differ.Instance.CreateDiffs(first, second, ignoreWhiteSpace: false, ignoreCase: false, new Words());
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
    private static List<string> Pieces(string text)
    {
        var folded = FoldedText.Of(text, FoldingSet.All.Without(QuoteFolding.Case));
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

    private sealed class Words : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) =>
            [.. Pieces(text).Select(piece => FoldedText.Fold(piece, FoldingSet.All.Without(QuoteFolding.Case)).Trim(' '))];
    }
}
