using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Tests.Records;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("EN", "en")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("ZH-HANS-cn", "zh-Hans-CN")]
    [InlineData("es-419", "es-419")]
    [InlineData("sl-ROZAJ", "sl-rozaj")]
    [InlineData("-", "-")]
    [InlineData("no such thing", "no such thing")]
    public void Canonical_IsTheUsualWriting(string tag, string expected) => Assert.Equal(expected, Languages.Canonical(tag));

    [Theory]
    [InlineData("pt", "pt-BR", true)]
    [InlineData("PT", "pt-br", true)]
    [InlineData("pt-BR", "pt-BR", true)]
    [InlineData("pt-BR", "pt", false)]
    [InlineData("pt", "ptx", false)]
    public void Covers_IsOfWholeParts(string asked, string tag, bool covers) => Assert.Equal(covers, Languages.Covers(asked, tag));
}
