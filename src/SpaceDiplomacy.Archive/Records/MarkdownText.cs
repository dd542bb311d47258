using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>The Markdown of record bodies. Raw HTML is text, and links lead only to web and mail addresses.</summary>
public static class MarkdownText
{
    /// <summary>Bodies stand below headings of the page, so their own begin at this level.</summary>
    private const int TopHeading = 3;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Safe HTML for a page.</summary>
    public static string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(6, heading.Level + TopHeading - 1);
        }

        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsSafe(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.FirstChild?.ToString() ?? ""));
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>The words alone, for search and descriptions.</summary>
    public static string ToPlainText(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();

    private static bool IsSafe(string? url) =>
        url is not null && (url.StartsWith('/') || url.StartsWith('#')
            || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"));
}
