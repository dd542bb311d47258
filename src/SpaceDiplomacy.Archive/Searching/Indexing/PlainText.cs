using System.Buffers;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>Markdown as the words that a reader sees.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("[<&*`\\");

    public static string Of(string markdown) =>
        markdown.AsSpan().IndexOfAny(Signs) < 0 ? markdown : MarkdownText.ToPlainText(markdown);
}
