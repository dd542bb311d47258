using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Tests.Searching.Text;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("Space industries!", "space/space industries/industri")]
    [InlineData("The ISS", "the/ iss/iss")]
    [InlineData("батутом батута", "батутом/батут батута/батут")]
    [InlineData("Ещё ёлка", "еще/ елка/елк")]
    [InlineData("Straße Wörner Émile", "strasse/strass worner/worner emile/emil")]
    [InlineData("e\u0301te\u0301", "ete/ete")]
    [InlineData("и\u0306", "й/й")]
    [InlineData("RD-180", "rd/rd 180/180")]
    [InlineData("Russia's", "russia/russia s/s")]
    [InlineData("co\u00adoperation", "cooperation/cooper")]
    [InlineData("空间站", "空间/空间 间站/间站 站/站")]
    [InlineData("ＮＡＳＡ", "nasa/nasa")]
    [InlineData("\ud800 \u0301 !", "")]
    public void Analyze_OfAText_GivesExactFormsAndStems(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', TextAnalyzer.Analyze(text).Select(token => $"{token.Exact}/{token.Stem}")));

    [Fact]
    public void Analyze_OfAText_KeepsThePlacesInIt()
    {
        const string text = "Проанализировав санкции (Straße)";

        var words = TextAnalyzer.Analyze(text).Select(token => text.Substring(token.Start, token.Length));

        Assert.Equal(["Проанализировав", "санкции", "Straße"], words);
    }

    [Fact]
    public void Analyze_OfARandomString_StaysWithinIt()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var text = RandomQuery.Next(random);
            Assert.All(TextAnalyzer.Analyze(text), token =>
            {
                Assert.InRange(token.End, token.Start + 1, text.Length);
                Assert.True(token.Exact.Length > 0 && !token.Exact.Contains(' '), text);
            });
        }
    }
}
