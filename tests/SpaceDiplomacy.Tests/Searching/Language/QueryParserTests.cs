using SpaceDiplomacy.Archive.Searching.Language;

namespace SpaceDiplomacy.Tests.Searching.Language;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("!!! ... ---", "")]
    [InlineData("OR", "")]
    [InlineData("trampoline,", "trampoline")]
    [InlineData("a  b\tc", "a b c")]
    [InlineData("a AND b", "a b")]
    [InlineData("a OR b c", "a OR b c")]
    [InlineData("(a OR b) c", "(a OR b) c")]
    [InlineData("((a) (b c))", "a b c")]
    [InlineData("a OR (b OR c)", "a OR b OR c")]
    [InlineData("a OR", "a")]
    [InlineData("OR a", "a")]
    [InlineData("a OR OR b", "a OR b")]
    [InlineData("(a b", "a b")]
    [InlineData("a) b", "a b")]
    [InlineData("-a", "-a")]
    [InlineData("--a", "-a")]
    [InlineData("NOT a", "-a")]
    [InlineData("-(-a)", "a")]
    [InlineData("-(a OR b)", "-(a OR b)")]
    [InlineData("a - b", "a b")]
    [InlineData("a -\"\" b", "a b")]
    [InlineData("RD-180", "RD-180")]
    [InlineData("\"space industry\"", "\"space industry\"")]
    [InlineData("«космическая отрасль»", "\"космическая отрасль\"")]
    [InlineData("\"not closed", "\"not closed\"")]
    [InlineData("\"...\"", "")]
    [InlineData("tramp*", "tramp*")]
    [InlineData("tramp**", "tramp*")]
    [InlineData("*tramp", "tramp")]
    [InlineData("tr*mp", "tr*mp")]
    [InlineData("iss NEAR/5 sanctions", "iss NEAR/5 sanctions")]
    [InlineData("iss NEAR sanctions", "iss NEAR/10 sanctions")]
    [InlineData("iss NEAR/0 sanctions", "iss NEAR/1 sanctions")]
    [InlineData("iss NEAR/99999999999 sanctions", "iss NEAR/100 sanctions")]
    [InlineData("iss NEAR/5", "iss")]
    [InlineData("NEAR/5 iss", "iss")]
    [InlineData("or and not near", "or and not near")]
    [InlineData("official:borisov", "official:borisov")]
    [InlineData("Official:borisov,", "official:borisov")]
    [InlineData("official:\"Yuri Borisov\"", "official:\"Yuri Borisov\"")]
    [InlineData("official:", "official")]
    [InlineData("official: borisov", "official borisov")]
    [InlineData("speaker:borisov", "speaker borisov")]
    [InlineData("http://example.org/x", "http example.org/x")]
    [InlineData("before:2014-04", "before:2014-04")]
    [InlineData("on:2014/..", "on:2014/..")]
    [InlineData("after:yesterday", "after yesterday")]
    [InlineData("after:\"last year\"", "after \"last year\"")]
    [InlineData("kind:original", "kind:original")]
    [InlineData("kind:spoken", "kind spoken")]
    [InlineData("lang:pt-BR", "lang:pt-BR")]
    [InlineData("lang:русский", "lang русский")]
    [InlineData("-official:rogozin", "-official:rogozin")]
    [InlineData("x:OR", "x or")]
    [InlineData("moon -speaker:rogozin", "moon -(speaker rogozin)")]
    [InlineData("moon NOT speaker:rogozin mars", "moon -(speaker rogozin) mars")]
    [InlineData("-after:yesterday", "-(after yesterday)")]
    [InlineData("-kind:spoken moon", "-(kind spoken) moon")]
    [InlineData("-after:\"last year\" moon", "-(after \"last year\") moon")]
    [InlineData("-speaker:\"Dmitry Rogozin\" moon", "-(speaker \"Dmitry Rogozin\") moon")]
    [InlineData("-official:(rogozin borisov) moon", "-(official rogozin borisov) moon")]
    [InlineData("-official:(rogozin OR borisov) moon", "-(official (rogozin OR borisov)) moon")]
    [InlineData("-a:b:c NEAR/3 d", "-(a b c NEAR/3 d)")]
    [InlineData("-a:", "-a")]
    [InlineData("-a :b", "-a b")]
    [InlineData("-a: b", "-a b")]
    [InlineData("-a ...:\"b\"", "-a \"b\"")]
    [InlineData("-before:OR moon", "-(before or) moon")]
    [InlineData("speaker:rogozin moon", "speaker rogozin moon")]
    public void Parse_OfAnyQuery_ReadsWhatIsMeant(string query, string read) =>
        Assert.Equal(read, QueryParser.Parse(query).ToString());

    [Fact]
    public void Parse_OfARandomString_GivesTheTreeThatItsPrintGives()
    {
        var random = new Random(1);
        for (var i = 0; i < 100_000; i++)
        {
            var query = RandomQuery.Next(random);
            var tree = QueryParser.Parse(query);
            var again = QueryParser.Parse(tree.ToString());
            Assert.True(tree.Equals(again), $"{query} → {tree} → {again}");
        }
    }

    [Fact]
    public void Parse_OfAVeryLongQuery_ReadsItsBeginning()
    {
        var query = string.Join(' ', Enumerable.Repeat("word", 100_000));

        var tree = Assert.IsType<AndNode>(QueryParser.Parse(query));

        Assert.Equal(QueryParser.MostTerms, tree.Operands.Count);
        Assert.Equal(tree, QueryParser.Parse(tree.ToString()));
    }

    [Fact]
    public void Parse_OfVeryManyBrackets_KeepsTheWord() =>
        Assert.Equal("word", QueryParser.Parse(new string('(', 100_000) + "word").ToString());
}
