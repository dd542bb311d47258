using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Text;
using SpaceDiplomacy.Tests.Support;
using SpaceDiplomacy.Web.Drawing;

namespace SpaceDiplomacy.Tests.Quoting;

/// <summary>Every text is one that a quote can be looked for in, that can be searched for, and that can be shown.</summary>
public sealed class HostileTextTests
{
    private const string Page = "Let them come by balloon. Que vinguin en globus.";

    public static TheoryData<string> Texts => [.. HostileTexts.All];

    [Fact]
    public void Check_OfAnyQuoteInAnyCapture_Answers()
    {
        foreach (var text in HostileTexts.InContext())
        {
            var capture = new PreparedCapture(Page.Replace("by balloon", text, StringComparison.Ordinal) + text);
            foreach (var quote in new[] { text, "come by balloon", $"{text} come", $"Que {text} globus", $"Que … {text} [{text}] globus" })
            {
                Assert.True(Enum.IsDefined(QuoteChecker.Check(quote, capture).Result));
                Assert.True(Enum.IsDefined(QuoteChecker.Check(quote, new PreparedCapture(Page)).Result));
            }
        }
    }

    [Fact]
    public void Check_OfATextInItself_FindsIt()
    {
        foreach (var text in HostileTexts.InContext().Select(text => $"come {text} balloon"))
        {
            Assert.Equal(CheckResult.Exact, QuoteChecker.Check(text, new PreparedCapture(text)).Result);
        }
    }

    [Fact]
    public void Fold_OfAnyText_GivesPlacesInIt()
    {
        foreach (var text in HostileTexts.InContext())
        {
            var folded = FoldedText.Of(text);
            for (var at = 0; at < folded.Text.Length; at++)
            {
                var (start, end) = folded.OriginalOf(at, at + 1);
                Assert.InRange(start, 0, text.Length);
                Assert.InRange(end, start, text.Length);
            }
        }
    }

    [Fact]
    public void Analyze_OfAnyText_GivesPlacesInIt()
    {
        foreach (var text in HostileTexts.InContext())
        {
            Assert.All(TextAnalyzer.Analyze(text), token => Assert.InRange(token.Start + token.Length, 0, text.Length));
            Assert.NotNull(QueryParser.Parse(text));
            Assert.NotNull(Folding.Fold(text));
        }
    }

    [Fact]
    public void Write_OfAnyText_IsTotal()
    {
        foreach (var text in HostileTexts.InContext())
        {
            Assert.StartsWith("<p>a", MarkdownHtml.Of("a" + text), StringComparison.Ordinal);
            Assert.NotNull(MarkdownText.ToPlainText(text));
            Assert.Empty(HiddenCharacters.In(HiddenCharacters.Show(text)));
            Assert.NotNull(NearNames.Suggest(text, ["dmitry-rogozin", text + "a", "by" + text]));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_OfAnyText_ReadsItOrNamesALine(string text)
    {
        using var seed = new SeedFolder();
        seed.Replace("statements/ada-2014-04-29-balloon.md", "Let them come by balloon.", $"Let them come {text} balloon.")
            .Replace("officials/ada-orbit.md", "Headed the agency.", $"Headed {text} the agency.")
            .Write("sources/gazette.capture.txt", CaptureFile.Write(Page + text, new(2026, 11, 24), null));

        Assert.All(seed.Problems(), problem => Assert.Matches(@"^[a-z0-9/.-]+:[1-9]\d*: .+, expected .+$", problem));
    }
}
