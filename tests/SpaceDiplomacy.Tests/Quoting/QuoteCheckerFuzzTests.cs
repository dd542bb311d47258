using System.Text;
using SpaceDiplomacy.Archive.Quoting;

namespace SpaceDiplomacy.Tests.Quoting;

/// <summary>What holds for every quote and every capture.</summary>
public sealed class QuoteCheckerFuzzTests
{
    private static readonly string[] Pieces =
    [
        "we", "they", "Station", "it's", "don\u2019t", "e\u0301", "\u0301", "caf\u00E9", "\u1112\u1161\u11AB", "月", "ไทย",
        " ", "  ", "\n", "\t", "\u00A0", "\u202F", "\u00AD", "\uFEFF", "\u200B", "-", "--", "\u2014", "\u2026", "...", "....",
        ". . .", "[", "]", "[…]", "[sic]", "[t]", "[Russia]", "\"", "\u201C", "\u00AB", "'", "\u2019", ",", ".", "!", "(", ")",
        "\uD83D", "\uDE80", "\U0001F680", "\uFFFF", "\0", "\u0130", "\u00DF", "\uFB01", "7", "x",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Check_OfAnything_AnswersAndPointsIntoTheCapture(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 3000; round++)
        {
            var text = Text(random, 60);
            var quote = random.Next(3) == 0 ? Text(random, 12) : Changed(Slice(random, text), random);

            AssertSound(quote, text);
        }
    }

    [Fact]
    public void Check_OfWholeWordsOfTheCapture_IsExact()
    {
        var random = new Random(4);
        string[] words = ["alpha", "Beta", "it's", "γάμμα", "дельта,", "(five)", "\u201Csix\u201D", "7", "eight.", "\u2014"];
        for (var round = 0; round < 2000; round++)
        {
            var all = random.GetItems(words, 40);
            var from = random.Next(30);
            var quote = string.Join(' ', all.Skip(from).Take(1 + random.Next(9)));

            var check = QuoteChecker.Check(quote, new(string.Join(' ', all)));

            Assert.Equal(CheckResult.Exact, check.Result);
        }
    }

    private static void AssertSound(string quote, string text)
    {
        var check = QuoteChecker.Check(quote, new(text));

        Assert.Equal(check, QuoteChecker.Check(quote, new(text)) with { Foldings = check.Foldings });
        Assert.Equal(check.Result == CheckResult.NotFound, check.Passage is null);
        Assert.Equal(check.Result == CheckResult.ExactAfterFolding, check.Foldings.Count > 0 && check.Result != CheckResult.Near);
        if (check.Passage is not { } passage)
        {
            return;
        }

        var (start, end) = (Index(text, passage.Start), Index(text, passage.End));
        Assert.InRange(start, 0, end);
        Assert.Equal(passage.Exact, text[start..end]);
        Assert.EndsWith(passage.Prefix, text[..start], StringComparison.Ordinal);
        Assert.StartsWith(passage.Suffix, text[end..], StringComparison.Ordinal);
        Assert.InRange(passage.Prefix.Length, 0, 61);
        if (check.Result == CheckResult.Exact)
        {
            Assert.Contains(quote.Trim(), text, StringComparison.Ordinal);
            Assert.Equal(quote.Trim(), passage.Exact);
        }

        _ = WordDiff.Between(quote, passage.Exact);
    }

    private static string Text(Random random, int most) =>
        string.Join(random.Next(2) == 0 ? " " : "", random.GetItems(Pieces, random.Next(most)));

    private static string Slice(Random random, string text)
    {
        var start = random.Next(text.Length + 1);
        return text.Substring(start, random.Next(text.Length - start + 1));
    }

    private static string Changed(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (var change = random.Next(3); change > 0 && changed.Length > 0; change--)
        {
            changed.Insert(random.Next(changed.Length), Pieces[random.Next(Pieces.Length)]);
        }

        return changed.ToString();
    }

    /// <summary>The place in a string after so many Unicode characters; half a pair counts as one.</summary>
    private static int Index(string text, int characters)
    {
        var index = 0;
        for (; characters > 0; characters--)
        {
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        }

        return index;
    }
}
