using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Tests.Support;
using SpaceDiplomacy.Web.Drawing;

namespace SpaceDiplomacy.Tests.Records;

/// <summary>Bodies: whatever is written in one becomes safe HTML, and <c>check</c> names what a page would not show.</summary>
public sealed class MarkdownTextTests
{
    /// <summary>A file of each kind that has a body, and words of it.</summary>
    public static TheoryData<string, string> Bodies => new()
    {
        { "agencies/asa.md", "Flies balloons." },
        { "entities/balloon-works.md", "Builds balloons." },
        { "officials/ada-orbit.md", "Headed the agency." },
        { "events/first-balloon.md", "It rose." },
        { "sanctions/gb-ada-orbit-2014.md", "Listed for her balloons." },
        { "statements/ada-2014-04-29-balloon.md", "Said the day after the listing." },
    };

    public static TheoryData<string, int> Bombs
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var part in new[]
            {
                "[", "![", "[a](", "[[a]", "*a ", "*a_", "**a", "_a", "a***b***", "`", "`a ``b ", "<a", "<http:", "> ", "- ", "1. ",
                "> - ", "- a\n  > ", "[a][b]", "]", "*", "&", "\\", "#", "\t", "    ", "~", "<!--", "[a]: /b\n", "| a ", "](", "!",
            })
            {
                foreach (var times in new[] { 2, 40, 127, 128, 129, 300, 1_000, 10_000 })
                {
                    data.Add(part, times);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Bombs))]
    public void ToHtml_OfAnything_IsTotal(string part, int times)
    {
        foreach (var text in new[]
        {
            Repeat(part, times), "Words.\n\n" + Repeat(part, times) + "end" + Repeat("]", times), Repeat(part, times) + "a" + Repeat(part, times),
        })
        {
            Assert.StartsWith("<p>Words", MarkdownHtml.Of("Words.\n\n" + text), StringComparison.Ordinal);
            Assert.StartsWith("Words.", MarkdownText.ToPlainText("Words.\n\n" + text), StringComparison.Ordinal);
            Assert.All(MarkdownText.Problems(text), problem => Assert.InRange(problem.Line, 0, text.Count(c => c == '\n')));
        }
    }

    [Fact]
    public void ToHtml_OfTooMuchForMarkdown_IsTheTextAsItIsWritten()
    {
        var text = Repeat("[", 200) + "<b> & so";

        Assert.Equal($"<p>{Repeat("[", 200)}&lt;b&gt; &amp; so</p>\n", MarkdownHtml.Of(text));
        Assert.Equal(text, MarkdownText.ToPlainText(text));
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Read_OfABodyNestedTooDeeply_NamesItsLine(string file, string words)
    {
        foreach (var nested in new[] { Repeat("[", 200), Repeat("![", 200), Repeat("> ", 200), Repeat("- ", 200) + "a", Repeat("*", 300) + "a" + Repeat("*", 300) })
        {
            using var seed = new SeedFolder();
            seed.Replace(file, words, $"\n{words}\n\n{nested}\n\nEnd.\n");

            Assert.Equal(
                [$"{file}:{LineOf(file, words) + 3}: Markdown nested more than 50 deep, "
                + "expected fewer brackets, signs, lists and quotes inside each other"],
                seed.Problems());
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Read_OfABodyThatTakesLongToRender_SaysSo(string file, string words)
    {
        foreach (var part in new[] { "[a](", "*a ", "[[a]", "a**b " })
        {
            using var seed = new SeedFolder();
            seed.Replace(file, words, Repeat(part, 10_000));

            var problem = Assert.Single(seed.Problems());
            Assert.StartsWith($"{file}:{LineOf(file, words)}: more than 2000 of the signs ", problem, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Read_OfABodyOfAnySize_SaysSo(string file, string words)
    {
        using var seed = new SeedFolder();
        seed.Replace(file, words, Repeat("words ", 20_000));

        Assert.Equal(
            [$"{file}:{LineOf(file, words)}: a text of 119999 characters, expected 100000 at most"], seed.Problems());
    }

    [Theory]
    [InlineData("<javascript:alert(1)>", "javascript:alert(1)")]
    [InlineData("<JavaScript:alert(1)>", "JavaScript:alert(1)")]
    [InlineData("<data:text/html;base64,PGI+>", "data:text/html;base64,PGI+")]
    [InlineData("<vbscript:msgbox>", "vbscript:msgbox")]
    [InlineData("<file:///etc/passwd>", "file:///etc/passwd")]
    [InlineData("<ftp://host/x>", "ftp://host/x")]
    [InlineData("[x](javascript:alert(1))", "javascript:alert(1)")]
    [InlineData("[x](java&#115;cript:alert(1))", "javascript:alert(1)")]
    [InlineData("[x](//evil.example)", "//evil.example")]
    [InlineData("[x](/\\evil.example)", "/\\evil.example")]
    [InlineData("[x](</\t/evil.example>)", "/\\t/evil.example")]
    [InlineData("[x](\\\\evil.example)", "\\evil.example")]
    [InlineData("[x](data:text/html,x)", "data:text/html,x")]
    [InlineData("[x](file:///etc/passwd)", "file:///etc/passwd")]
    [InlineData("[x](page)", "page")]
    [InlineData("[x]()", "")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)", "javascript:alert(1)")]
    [InlineData("[r][]\n\n[r]: //evil.example 'title'", "//evil.example")]
    [InlineData("[r]\n\n[r]: vbscript:x", "vbscript:x")]
    [InlineData("*a [**x** y](javascript:1) b*", "javascript:1")]
    [InlineData("# [x](javascript:1)", "javascript:1")]
    public void Link_ThatLeadsElsewhereThanTheWeb_IsNoneAndIsNamed(string markdown, string address)
    {
        Assert.DoesNotContain("<a ", MarkdownHtml.Of(markdown), StringComparison.Ordinal);

        using var seed = new SeedFolder();
        seed.Replace("officials/ada-orbit.md", "Headed the agency.", $"Headed\nthe agency.\n\nAnd: {markdown}".Replace("And: #", "#"));
        Assert.Equal(
            [$"officials/ada-orbit.md:17: a link to '{address}', "
            + "expected words, and links to https://…, http://…, mailto:… or a page of the site such as /officials"],
            seed.Problems());
    }

    [Theory]
    [InlineData("[**a** b](javascript:1) c", "<p><strong>a</strong> b c</p>\n")]
    [InlineData("![a *b*](https://example.org/x.png) c", "<p>a <em>b</em> c</p>\n")]
    [InlineData("<javascript:1> c", "<p>javascript:1 c</p>\n")]
    [InlineData("<b onclick=x>", "<p>&lt;b onclick=x&gt;</p>\n")]
    [InlineData("# a\n\n##### b", "<h3>a</h3>\n<h6>b</h6>\n")]
    public void ToHtml_OfWhatAPageDoesNotShow_KeepsTheWords(string markdown, string html) =>
        Assert.Equal(html, MarkdownHtml.Of(markdown));

    [Theory]
    [InlineData("<https://example.org/a?b=c&d>", "https://example.org/a?b=c&amp;d")]
    [InlineData("<ada@example.org>", "mailto:ada@example.org")]
    [InlineData("<mailto:ada@example.org>", "mailto:ada@example.org")]
    [InlineData("[x](http://example.org)", "http://example.org")]
    [InlineData("[x](/)", "/")]
    [InlineData("[x](/officials/dmitry-rogozin)", "/officials/dmitry-rogozin")]
    [InlineData("[x](#wording-2)", "#wording-2")]
    [InlineData("[r]\n\n[r]: https://example.org", "https://example.org")]
    public void Link_ToTheWebOrThisSite_Stays(string markdown, string address)
    {
        Assert.Contains($"<a href=\"{address}\"", MarkdownHtml.Of(markdown), StringComparison.Ordinal);
        Assert.Empty(MarkdownText.Problems(markdown));
    }

    [Fact]
    public void Read_OfAPictureInABody_SaysSo()
    {
        using var seed = new SeedFolder();
        seed.Replace("events/first-balloon.md", "It rose.", "It\nrose ![high](https://example.org/x.png).");

        Assert.StartsWith(
            "events/first-balloon.md:10: a picture in a text, expected words", Assert.Single(seed.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It <b>rose</b>.", 9)]
    [InlineData("It\nrose.<br>", 10)]
    [InlineData("It rose.\n\n<div>\nhigh\n</div>", 11)]
    [InlineData("It rose.\n\n> * <script>alert(1)</script>", 11)]
    [InlineData("It <!-- never --> rose.", 9)]
    [InlineData("<!--\nIt rose.\n-->", 9)]
    [InlineData("It rose.<?php x ?>", 9)]
    [InlineData("It rose.\n<https://example.org>, 1 < 2, `<b>` and \\<b> &lt;b&gt; are text.")]
    [InlineData("It rose.\n\n    <b>code</b>")]
    public void Read_OfHtmlInABody_NamesItsLines(string body, params int[] lines)
    {
        using var seed = new SeedFolder();
        seed.Replace("events/first-balloon.md", "It rose.", body);

        Assert.Equal(
            lines.Select(line => $"events/first-balloon.md:{line}: HTML in a text, "
                + "expected Markdown, and \\< for a '<' that is meant as one"),
            seed.Problems());
    }

    [Theory]
    [InlineData("&#x202E;", "U+202E RIGHT-TO-LEFT OVERRIDE")]
    [InlineData("&#8238;", "U+202E RIGHT-TO-LEFT OVERRIDE")]
    [InlineData("&rlm;", "U+200F RIGHT-TO-LEFT MARK")]
    [InlineData("&ZeroWidthSpace;", "U+200B ZERO WIDTH SPACE")]
    [InlineData("&shy;", "U+00AD SOFT HYPHEN")]
    [InlineData("&#27;", "U+001B ESCAPE")]
    [InlineData("&#xFFFE;", "U+FFFE NONCHARACTER")]
    [InlineData("&#x1FFFF;", "U+1FFFF NONCHARACTER")]
    [InlineData("&#0;", "U+FFFD REPLACEMENT CHARACTER")]
    [InlineData("&#xD800;", "U+FFFD REPLACEMENT CHARACTER")]
    [InlineData("&#x110000;", "U+FFFD REPLACEMENT CHARACTER")]
    public void Read_OfAReferenceToAHiddenCharacter_NamesItsLine(string reference, string name)
    {
        foreach (var body in new[]
        {
            $"It {reference} rose.", $"> * It **rose{reference}**.", $"[It](https://example.org \"up{reference}\") rose.",
            $"[It](https://example.org/{reference}) rose.", $"[It] rose.\n\n[It]: https://example.org 'up{reference}'",
        })
        {
            using var seed = new SeedFolder();
            seed.Replace("events/first-balloon.md", "It rose.", $"Up.\n\n{body}");

            Assert.Contains($"events/first-balloon.md:11: {name}, expected characters that a reader sees", seed.Problems());
        }
    }

    [Theory]
    [InlineData("It &amp; &eacute; &#8230;&nbsp;&lt; rose &mdash; &#x1F388;.")]
    [InlineData("`&#x202E;` and \\&rlm; and &nothing; are text.")]
    public void Read_OfOtherReferences_HasNoProblem(string body)
    {
        using var seed = new SeedFolder();
        seed.Replace("events/first-balloon.md", "It rose.", body);

        Assert.Empty(seed.Problems());
    }

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static int LineOf(string file, string words) => SeedFolder.Files[file].Split(words)[0].Count(c => c == '\n') + 1;
}
