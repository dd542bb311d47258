using Markdig;
using Markdig.Syntax;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>The Markdown of record bodies as HTML; they are safe as they are read.</summary>
public static class MarkdownHtml
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

        return document.ToHtml();
    }
}
