using SpaceDiplomacy.Archive.Documents;

namespace SpaceDiplomacy.Tests.Documents;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("Ada Orbit")]
    [InlineData("24tv-2017-08-31")]
    [InlineData("Россия")]
    [InlineData("罗戈津")]
    [InlineData("it's [one], {two} & *three*!")]
    [InlineData("https://gazette.example/a?b=c#d")]
    public void Scalar_OfAPlainText_IsTheText(string text) => Assert.Equal(text, YamlText.Scalar(text));

    [Theory]
    [InlineData("")]
    [InlineData("true")]
    [InlineData("No")]
    [InlineData("NULL")]
    [InlineData("~")]
    [InlineData("y")]
    [InlineData("2014")]
    [InlineData("2014-04-29")]
    [InlineData("2014-04-29T10:00:00Z")]
    [InlineData("12:30")]
    [InlineData("1e3")]
    [InlineData("0xFF")]
    [InlineData("0o17")]
    [InlineData("1_000")]
    [InlineData("-1")]
    [InlineData(".5")]
    [InlineData("- item")]
    [InlineData("key: value")]
    [InlineData("ends so:")]
    [InlineData("a # comment")]
    [InlineData("!Viva")]
    [InlineData("«Viva»")]
    public void Scalar_OfWhatYamlCouldReadOtherwise_IsQuoted(string text) =>
        Assert.Equal($"\"{text}\"", YamlText.Scalar(text));

    [Theory]
    [InlineData("say \"no\"", "say \"no\"")]
    [InlineData("\"no\" he said", "\"\\\"no\\\" he said\"")]
    [InlineData("two\nlines", "\"two\\nlines\"")]
    [InlineData("a\tb\\c", "\"a\\tb\\\\c\"")]
    [InlineData("a\0b\u0085\u2028\uFEFFc", "\"a\\u0000b\\u0085\\u2028\\uFEFFc\"")]
    public void Scalar_OfSignsThatNeedIt_EscapesThem(string text, string yaml) => Assert.Equal(yaml, YamlText.Scalar(text));
}
