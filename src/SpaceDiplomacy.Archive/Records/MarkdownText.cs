using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>
/// The Markdown of record bodies (CommonMark). Raw HTML is text, links lead only to web and mail addresses and to pages
/// of the site, and there are no pictures.
/// </summary>
public static class MarkdownText
{
    /// <summary>More signs than a body has; the time that reading takes grows with the square of their number.</summary>
    public const int MostSigns = 2_000;

    /// <summary>Elements inside each other; Markdig's parser and renderers throw somewhere above.</summary>
    private const int Deepest = 50;

    private const string Signs = "[]*_`<>!";

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation().Build();

    /// <summary>Tells HTML from text, so that it can be named.</summary>
    private static readonly MarkdownPipeline WithHtml = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <summary>
    /// The text read, for whoever writes it in another form, and safe to be written. Total: a text that is too much for
    /// Markdown is one paragraph, as it is written.
    /// </summary>
    public static MarkdownDocument Parse(string markdown)
    {
        var document = TryParse(markdown) ?? AsItIs(markdown);
        foreach (var link in Unsafe(document).ToList())
        {
            // What stands in the brackets of a link stays in its place; an address in angle brackets is its own text.
            link.ReplaceBy(new LiteralInline(link is AutolinkInline ? AddressOf(link) : ""));
        }

        return document;
    }

    /// <summary>The words alone, for search and descriptions.</summary>
    public static string ToPlainText(string markdown)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer)
        {
            EnableHtmlForBlock = false,
            EnableHtmlForInline = false,
            EnableHtmlEscape = false,
        };
        Pipeline.Setup(renderer);
        renderer.Render(Parse(markdown));
        return writer.ToString().Trim();
    }

    /// <summary>What a page would not show as it was meant, each with its line in the text, from 0.</summary>
    public static IEnumerable<(int Line, string What, string Expected)> Problems(string markdown)
    {
        if (!HasFewSigns(markdown))
        {
            return [(0, $"more than {MostSigns} of the signs {Signs} in a text", "fewer")];
        }

        if (TryParse(markdown) is not { } document)
        {
            return [(
                LineOfDepth(markdown),
                $"Markdown nested more than {Deepest} deep",
                "fewer brackets, signs, lists and quotes inside each other")];
        }

        var links = Unsafe(document).Select(link => (
            link.Line,
            link is LinkInline { IsImage: true } ? "a picture in a text" : $"a link to '{AddressOf(link)}'",
            "words, and links to https://…, http://…, mailto:… or a page of the site such as /officials"));
        var html = Markdown.Parse(markdown, WithHtml).Descendants().Where(element => element is HtmlBlock or HtmlInline)
            .Select(element => (element.Line, "HTML in a text", "Markdown, and \\< for a '<' that is meant as one"));
        var hidden = from element in document.Descendants()
                     from text in Decoded(element)
                     from found in HiddenCharacters.In(text)
                     select (element.Line, HiddenCharacters.Name(found.CodePoint), HiddenCharacters.Seen);
        return links.Concat(html.Distinct()).Concat(hidden.Distinct());
    }

    /// <summary>What an element has of characters that are written as references, such as <c>&amp;#x202E;</c>.</summary>
    private static IEnumerable<string> Decoded(MarkdownObject element) => element switch
    {
        HtmlEntityInline entity => [entity.Transcoded.ToString()],
        LinkInline link => [link.Url ?? "", link.Title ?? ""],
        _ => [],
    };

    private static bool HasFewSigns(string markdown) => markdown.Count(Signs.Contains) <= MostSigns;

    /// <summary>Null where a text is too much for Markdown.</summary>
    private static MarkdownDocument? TryParse(string markdown)
    {
        if (!HasFewSigns(markdown))
        {
            return null;
        }

        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            return document.Descendants().Any(IsDeep) ? null : document;
        }
        catch (ArgumentException)
        {
            // So says Markdig that blocks nest too deeply.
            return null;
        }
    }

    private static MarkdownDocument AsItIs(string text)
    {
        var words = new ContainerInline();
        words.AppendChild(new LiteralInline(text));
        return [new ParagraphBlock { Inline = words }];
    }

    private static bool IsDeep(MarkdownObject element)
    {
        var depth = 0;
        for (var at = element; at is not null && depth <= Deepest; depth++)
        {
            at = at switch
            {
                ContainerInline { ParentBlock: { } block } => block,
                Inline inline => inline.Parent,
                Block block => block.Parent,
                _ => null,
            };
        }

        return depth > Deepest;
    }

    /// <summary>The line with which a text becomes too deep.</summary>
    private static int LineOfDepth(string markdown)
    {
        var lines = markdown.Split('\n');
        var (fits, fails) = (0, lines.Length);
        while (fails - fits > 1)
        {
            var middle = (fits + fails) / 2;
            (fits, fails) = TryParse(string.Join('\n', lines[..middle])) is null ? (fits, middle) : (middle, fails);
        }

        return fails - 1;
    }

    private static IEnumerable<Inline> Unsafe(MarkdownDocument document) =>
        document.Descendants<Inline>().Where(inline => inline switch
        {
            LinkInline link => link.IsImage || !IsSafe(link.Url),
            AutolinkInline { IsEmail: false } link => !IsSafe(link.Url),
            _ => false,
        });

    private static string AddressOf(Inline link) =>
        (link is LinkInline written ? written.Url : ((AutolinkInline)link).Url) ?? "";

    /// <summary>Browsers take a second slash, also a backward one, for the beginning of another host.</summary>
    private static bool IsSafe(string? url) =>
        url is not null && !url.Any(char.IsControl)
        && (url is ['#', ..] || url is "/" || url is ['/', not ('/' or '\\'), ..]
            || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"));
}
