using SpaceDiplomacy.Archive.Quoting;

namespace SpaceDiplomacy.Tests.Quoting;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("to the USA to bring", "the United States to deliver", "[-to ]the [-USA ][+United States ]to [-bring][+deliver]")]
    [InlineData("We go, now", "We go; now", "We go[-, ][+; ]now")]
    [InlineData("the “deal”", "the \"deal\"", "the \"deal\"")]
    [InlineData("one  two", "one\ntwo", "one\ntwo")]
    [InlineData("They go", "they go", "[-They ][+they ]go")]
    [InlineData("", "new", "[+new]")]
    [InlineData("old", "", "[-old]")]
    [InlineData("去月球", "去火星", "去[-月球][+火星]")]
    [InlineData("", "", "")]
    public void Between_ComparesWordByWord(string first, string second, string diff) =>
        Assert.Equal(diff, string.Concat(WordDiff.Between(first, second).Select(part => part.Kind switch
        {
            DiffKind.Same => part.Text,
            DiffKind.Deleted => $"[-{part.Text}]",
            _ => $"[+{part.Text}]",
        })));
}
