using System.Text.Encodings.Web;
using SpaceDiplomacy.Tests.Support;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Tests.Pages.Shared;

/// <summary>What Razor makes of a fragment's file calls the methods that are called here.</summary>
public sealed class FragmentTests
{
    [Fact]
    public void Write_OfAText_EncodesIt() => Assert.Equal(
        "<p>Łódź, «слова» &lt;b&gt; &amp; &quot;so&quot;</p>",
        Drawn(piece => piece.Text("Łódź, «слова» <b> & \"so\"")));

    [Theory]
    [InlineData("a\"b", "<p title=\"a&quot;b\"></p>")]
    [InlineData("", "<p title=\"\"></p>")]
    [InlineData(null, "<p></p>")]
    [InlineData(false, "<p></p>")]
    [InlineData(true, "<p title=\"title\"></p>")]
    [InlineData(12, "<p title=\"12\"></p>")]
    public void Write_OfAnAttribute_WritesItOrLeavesItOut(object? value, string expected) =>
        Assert.Equal(expected, Drawn(piece => piece.Attribute(value)));

    [Theory]
    [InlineData("b", "<p class=\"a b\"></p>")]
    [InlineData(null, "<p class=\"a\"></p>")]
    public void Write_OfAnAttributeOfSeveralValues_LeavesOutWhatIsNone(string? value, string expected) =>
        Assert.Equal(expected, Drawn(piece => piece.Class(value)));

    [Fact]
    public void Write_OfAnotherFragment_WritesItInItsPlace() => Assert.Equal(
        "<p><p>&lt;</p></p>", Drawn(piece => piece.Other(new Piece { Model = inner => inner.Text("<") })));

    [Fact]
    public void Files_OfPieces_AreFragments()
    {
        var pages = Path.Combine(Repository.Root, "src", "SpaceDiplomacy.Web", "Pages");
        string[] noPieces = ["_Layout.cshtml", "_ViewImports.cshtml", "_ViewStart.cshtml"];
        var pieces = Directory.EnumerateFiles(pages, "_*.cshtml", SearchOption.AllDirectories)
            .Where(file => !noPieces.Contains(Path.GetFileName(file))).ToList();

        Assert.NotEmpty(pieces);
        Assert.All(pieces, file => Assert.Contains("@inherits Fragment<", File.ReadAllText(file), StringComparison.Ordinal));
    }

    private static string Drawn(Action<Piece> write)
    {
        using var text = new StringWriter();
        new Piece { Model = write }.WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }

    private sealed class Piece : Fragment<Action<Piece>>
    {
        public override Task ExecuteAsync()
        {
            WriteLiteral("<p");
            Model(this);
            WriteLiteral("</p>");
            return Task.CompletedTask;
        }

        public void Text(string text)
        {
            WriteLiteral(">");
            Write(text);
        }

        public void Other(Piece other)
        {
            WriteLiteral(">");
            Write((object)other);
        }

        public void Attribute(object? value)
        {
            BeginWriteAttribute("title", " title=\"", 0, "\"", 0, 1);
            WriteAttributeValue("", 0, value, 0, 0, false);
            EndWriteAttribute();
            WriteLiteral(">");
        }

        public void Class(string? value)
        {
            BeginWriteAttribute("class", " class=\"", 0, "\"", 0, 2);
            WriteAttributeValue("", 0, "a", 0, 0, true);
            WriteAttributeValue(" ", 0, value, 0, 0, false);
            EndWriteAttribute();
            WriteLiteral(">");
        }
    }
}
