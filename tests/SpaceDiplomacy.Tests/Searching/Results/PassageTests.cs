using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Results;

namespace SpaceDiplomacy.Tests.Searching.Results;

public sealed class PassageTests
{
    private static readonly string Before = string.Concat(Enumerable.Repeat("before ", 100));

    private static readonly string After = string.Concat(Enumerable.Repeat(" after", 100));

    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    [InlineData(2_000)]
    public void Best_ForAPhraseOfAnyLength_HasItMarked(int words)
    {
        var phrase = string.Join(' ', Enumerable.Range(0, words).Select(i => $"w{i}"));

        var runs = new Passage(Before + phrase + After, TermMatch.Phrase(phrase).Patterns).Best();

        Assert.Equal([phrase], runs.Where(run => run.IsMarked).Select(run => run.Text));
        Assert.InRange(string.Concat(runs.Select(run => run.Text)).Length, phrase.Length, Math.Max(phrase.Length, 260) + 100);
    }

    [Fact]
    public void Best_ForAPhraseThatEndsTheText_HasItMarked()
    {
        var phrase = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"w{i}"));

        var runs = new Passage(Before + phrase, TermMatch.Phrase(phrase).Patterns).Best();

        Assert.Equal(new TextRun(phrase, true), runs[^1]);
    }
}
