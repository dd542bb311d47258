using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.TagHelpers;

/// <summary>The Markdown of record bodies as safe HTML: links lead only to web and mail addresses.</summary>
internal static class MarkdownHtml
{
    /// <summary>Bodies stand below headings of the page, so their own begin at this level.</summary>
    private const int TopHeading = 3;

    public static string Of(string markdown)
    {
        var document = MarkdownText.Parse(markdown);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(6, heading.Level + TopHeading - 1);
        }

        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsSafe(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.FirstChild?.ToString() ?? ""));
        }

        return document.ToHtml();
    }

    private static bool IsSafe(string? url) =>
        url is not null && (url.StartsWith('/') || url.StartsWith('#')
            || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"));
}
