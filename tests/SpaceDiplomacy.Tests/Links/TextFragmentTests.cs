using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Tests.Links;

public sealed class TextFragmentTests
{
    [Theory]
    [InlineData("…met the [press], twice & well-known…", "met%20the%20press%2C%20twice%20%26%20well%2Dknown")]
    [InlineData("one two three four five [six] seven eight nine ten eleven", "one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven")]
    [InlineData("A first paragraph.\n\nThen the [moon], then\n\nMars and the [moon].", "Then%20the%20moon%2C%20then")]
    [InlineData("[Two\nlines] of it", "Two")]
    public void Of_APassage_IsItsFirstAndLastWords(string passage, string expected) =>
        Assert.Equal($"#:~:text={expected}", TextFragment.Of(Runs(passage)));

    [Fact]
    public void Of_APassageWithoutAMark_IsNothing() => Assert.Equal("", TextFragment.Of(Runs("Nothing here.")));

    /// <summary>A text in runs; what stands in brackets is marked.</summary>
    private static List<TextRun> Runs(string passage) =>
        [.. passage.Split('[', ']').Index().Select(part => new TextRun(part.Item, part.Index % 2 == 1)).Where(run => run.Text.Length > 0)];
}
