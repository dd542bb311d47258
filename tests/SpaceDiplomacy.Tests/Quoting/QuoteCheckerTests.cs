using SpaceDiplomacy.Archive.Quoting;

namespace SpaceDiplomacy.Tests.Quoting;

/// <summary>The rules of docs/checking.md, each on both of its sides.</summary>
public sealed class QuoteCheckerTests
{
    private const string Quote =
        "After analyzing the sanctions, I suggest that they bring their astronauts to the station with a trampoline, "
        + "and we will not object.";

    [Fact]
    public void Check_OfWordsThatStandThere_IsExactAndSaysWhere()
    {
        var capture = "He wrote: " + Quote + " Then he left.";

        var check = Check(Quote, capture);

        Assert.Equal(CheckResult.Exact, check.Result);
        Assert.Empty(check.Foldings);
        Assert.Equal(new(Quote, "He wrote: ", " Then he left.", 10, 10 + Quote.Length), check.Passage);
    }

    [Fact]
    public void Check_CountsPositionsInCharactersAndCutsNoneInTwo()
    {
        var capture = string.Concat(Enumerable.Repeat("\U0001F680", 61)) + "We will fly to it.";

        var passage = Check("We will fly", capture).Passage!;

        Assert.Equal((61, 72), (passage.Start, passage.End));
        Assert.Equal(string.Concat(Enumerable.Repeat("\U0001F680", 30)), passage.Prefix);
    }

    [Theory]
    [InlineData("the caf\u00E9 is open", "the cafe\u0301 is open", QuoteFolding.Unicode)]
    [InlineData("he said \u201Cgo\u201D and \u2018come\u2019", "he said \"go\" and 'come'", QuoteFolding.QuotationMarks)]
    [InlineData("we don\u2019t know it", "we don't know it", QuoteFolding.QuotationMarks)]
    [InlineData("a deal \u2014 or none", "a deal - or none", QuoteFolding.Dashes)]
    [InlineData("a deal \u2014 or none", "a deal--or none", QuoteFolding.Dashes)]
    [InlineData("well, \u2026 no, never", "well, ... no, never", QuoteFolding.Ellipses)]
    [InlineData("the cooperation goes on", "the coop\u00ADera\u00ADtion goes on", QuoteFolding.SoftHyphens)]
    [InlineData("in 24 hours they go", "in 24\u00A0hours they go", QuoteFolding.NonBreakingSpaces)]
    [InlineData("let them come\nby balloon", "let them  come by \tballoon", QuoteFolding.WhiteSpace)]
    [InlineData("let them come", "LET Them come", QuoteFolding.Case)]
    public void Check_OfAMeaninglessDifference_IsExactAfterFoldingAndNamesIt(
        string quote, string source, QuoteFolding folding)
    {
        var check = Check(quote, $"Before. {source} After.");

        Assert.Equal(CheckResult.ExactAfterFolding, check.Result);
        Assert.Equal([folding], check.Foldings);
        Assert.Equal(source, check.Passage!.Exact);
    }

    [Fact]
    public void Check_OfSeveralDifferences_NamesEachInOrder()
    {
        var check = Check(
            "\u201CThe station \u2014 it\u2019s ours\u201D, he said",
            "... \"The station - it's\nours\", he said ...");

        Assert.Equal(CheckResult.ExactAfterFolding, check.Result);
        Assert.Equal([QuoteFolding.QuotationMarks, QuoteFolding.Dashes, QuoteFolding.WhiteSpace], check.Foldings);
    }

    [Fact]
    public void Check_PrefersThePlaceThatNeedsLeast()
    {
        const string Capture = "LET THEM COME! Let them\ncome! Let them come!";

        Assert.Equal(30, Check("Let them come!", Capture).Passage!.Start);
        Assert.Equal(15, Check("Let  them come!", Capture).Passage!.Start);
    }

    [Theory]
    [InlineData("rocket", "The rocketry of ours")]
    [InlineData("we go", "owe going")]
    [InlineData("it", "it's late")]
    public void Check_OfPartsOfWords_FindsNothing(string quote, string capture) =>
        Assert.Equal(CheckResult.NotFound, Check(quote, capture).Result);

    [Fact]
    public void Check_InAScriptWithoutSpaces_FindsPartsOfSentences() =>
        Assert.Equal(CheckResult.Exact, Check("我们将去月球", "他说我们将去月球。").Result);

    [Theory]
    [InlineData("We will leave […] because they broke it", "We will leave the station in 2024 because they broke it", QuoteFolding.Omissions)]
    [InlineData("We will leave ... because they broke it", "We will leave the station in 2024 because they broke it", QuoteFolding.Omissions)]
    [InlineData("… because they broke it", "Gone because they broke it", QuoteFolding.Omissions)]
    [InlineData("without [Russia] they cannot reach it", "without us they cannot reach it", QuoteFolding.EditorialBrackets)]
    [InlineData("without our [Russian] engines they stay", "without our engines they stay", QuoteFolding.EditorialBrackets)]
    [InlineData("[t]hey will stay on earth", "so They will stay on earth", QuoteFolding.EditorialBrackets)]
    [InlineData("they work[ed] on the station", "they works on the station", QuoteFolding.EditorialBrackets)]
    [InlineData("they is [sic] our friends", "they is our friends", QuoteFolding.EditorialBrackets)]
    public void Check_OfAnEditorsMark_UnderstandsAndNamesIt(string quote, string source, QuoteFolding folding)
    {
        var check = Check(quote, $"He said: {source}.");

        Assert.Equal(CheckResult.ExactAfterFolding, check.Result);
        Assert.Equal([folding], check.Foldings);
    }

    [Fact]
    public void Check_OfBracketsThatTheSourceHasToo_IsExact() =>
        Assert.Equal(CheckResult.Exact, Check("deliver [them] to the ISS […] soon", "It says: deliver [them] to the ISS […] soon.").Result);

    [Fact]
    public void Check_OfAnAlteredFirstLetter_TakesTheWholeWordAsPassage() =>
        Assert.Equal("They will stay on earth", Check("[t]hey will stay on earth", "Well. They will stay on earth.").Passage!.Exact);

    [Fact]
    public void Check_OfStretchesInAnotherOrder_FindsNothing() =>
        Assert.Equal(
            CheckResult.NotFound,
            Check("we leave the station […] they broke the deal", "they broke the deal and so we leave the station").Result);

    [Theory]
    [InlineData(1990, CheckResult.ExactAfterFolding)]
    [InlineData(2010, CheckResult.NotFound)]
    public void Check_OfAnOmission_HasABound(int left, CheckResult result) =>
        Assert.Equal(
            result,
            Check("we leave the station … they broke the deal",
                $"we leave the station {string.Concat(Enumerable.Repeat("xy ", (left - 2) / 3))}they broke the deal").Result);

    [Theory]
    [InlineData(70, CheckResult.ExactAfterFolding)]
    [InlineData(90, CheckResult.NotFound)]
    public void Check_OfABracket_HasABound(int standIn, CheckResult result) =>
        Assert.Equal(
            result,
            Check("without [Russia] they cannot", $"without {string.Concat(Enumerable.Repeat("a b ", standIn / 4))}they cannot").Result);

    [Fact]
    public void Check_OfMarksWithHardlyAWordOutside_FindsNothing() =>
        Assert.Equal(CheckResult.NotFound, Check("We […] no", "We say yes, never no").Result);

    [Fact]
    public void Check_OfAChangedWord_IsNearAndShowsThePassage()
    {
        var source = Quote.Replace("bring", "deliver", StringComparison.Ordinal);

        var check = Check(Quote, $"He wrote: {source} Then he left.");

        Assert.Equal(CheckResult.Near, check.Result);
        Assert.Equal(source, check.Passage!.Exact);
        Assert.Equal(
            [new(DiffKind.Deleted, "bring "), new(DiffKind.Inserted, "deliver ")],
            WordDiff.Between(Quote, check.Passage.Exact).Where(part => part.Kind != DiffKind.Same));
    }

    [Theory]
    [InlineData("After analyzing the sanctions, ")]
    [InlineData(", and we will not object")]
    [InlineData("with a trampoline")]
    public void Check_OfAQuoteWithAClauseThatTheSourceHasNot_FindsNothing(string clause)
    {
        var source = Quote.Replace(clause, "", StringComparison.Ordinal);

        Assert.Equal(CheckResult.NotFound, Check(Quote, $"He wrote: {source} Then they went and we sat there.").Result);
    }

    [Theory]
    [InlineData("one two three four", "one two three nine", CheckResult.Near)]
    [InlineData("one two three", "one two nine", CheckResult.NotFound)]
    [InlineData("one two three four five six seven eight nine", "one x three four five six seven eight nine", CheckResult.Near)]
    [InlineData("one two three four five six seven eight nine", "one x three four y six seven eight nine", CheckResult.NotFound)]
    [InlineData("one two three four five six seven eight nine ten", "one x three four y six seven eight nine ten", CheckResult.Near)]
    public void Check_OfChangedWords_AllowsOneInFive(string quote, string source, CheckResult result) =>
        Assert.Equal(result, Check(quote, $"So it was: {source}.").Result);

    [Theory]
    [InlineData("x y", CheckResult.Near)]
    [InlineData("x y z", CheckResult.NotFound)]
    public void Check_OfChangedWordsInARow_AllowsTwo(string changed, CheckResult result)
    {
        const string Words = "a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 b3 b4 b5 b6 b7 b8 b9 c1 c2";
        var original = string.Join(' ', Words.Split(' ').Skip(8).Take(changed.Split(' ').Length));

        Assert.Equal(result, Check(Words, Words.Replace(original, changed, StringComparison.Ordinal)).Result);
    }

    [Fact]
    public void Check_OfAMissingClauseOfTwoWords_FindsNothing() =>
        Assert.Equal(
            CheckResult.NotFound,
            Check("We will, God willing, reach the Moon in the next ten years", "We will reach the Moon in the next ten years").Result);

    [Fact]
    public void Check_OfAnotherPunctuationMark_IsNear() =>
        Assert.Equal(CheckResult.Near, Check("We will leave; they stay here", "We will leave, they stay here").Result);

    [Fact]
    public void Check_OfAChangedWordBesideAnOmission_IsNear()
    {
        var check = Check(
            "we have to leave the station […] because they broke the deal",
            "He said we have to quit the station in the year 2024 because they broke the deal today.");

        Assert.Equal(CheckResult.Near, check.Result);
        Assert.Equal([QuoteFolding.Omissions], check.Foldings);
        Assert.Equal("we have to quit the station in the year 2024 because they broke the deal", check.Passage!.Exact);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u00AD ")]
    [InlineData("[…]")]
    [InlineData("[Russia]")]
    public void Check_OfNoWords_FindsNothing(string quote) =>
        Assert.Equal(CheckResult.NotFound, Check(quote, "Something [else] is here").Result);

    private static QuoteCheck Check(string quote, string capture) => QuoteChecker.Check(quote, new(capture));
}
