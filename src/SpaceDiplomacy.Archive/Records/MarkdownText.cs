using Markdig;
using Markdig.Syntax;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>The Markdown of record bodies (CommonMark). Raw HTML is text.</summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The text read, for whoever writes it in another form.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>The words alone, for search and descriptions.</summary>
    public static string ToPlainText(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();
}
