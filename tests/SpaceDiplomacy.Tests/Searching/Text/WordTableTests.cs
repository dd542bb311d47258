using System.Globalization;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Tests.Searching.Text;

public sealed class WordTableTests
{
    [Fact]
    public void NumberOf_ForManyWords_IsTheirPlaceInTheOrderOfTheirFirstUse()
    {
        var table = new WordTable();
        // More than it begins with room for; words that share beginnings, ends and letters.
        var words = Enumerable.Range(0, 100_000).Select(i => i.ToString("X", CultureInfo.InvariantCulture))
            .Concat(["", "ж", "жж", "空", "空間"]).ToList();

        var first = words.ConvertAll(word => table.NumberOf(word));
        var again = words.ConvertAll(word => table.NumberOf(word));

        Assert.Equal(Enumerable.Range(0, words.Count), first);
        Assert.Equal(first, again);
        Assert.Equal(words, table.Words);
    }

    [Fact]
    public void Clear_ForgetsAllWords()
    {
        var table = new WordTable();
        table.NumberOf("trampoline");

        table.Clear();

        Assert.Empty(table.Words);
        Assert.Equal(0, table.NumberOf("broomstick"));
        Assert.Equal(1, table.NumberOf("trampoline"));
    }
}
