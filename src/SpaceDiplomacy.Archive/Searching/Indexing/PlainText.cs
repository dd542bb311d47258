using System.Buffers;
using Markdig;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>Markdown as the words that a reader sees.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("[<&*`\\");

    public static string Of(string markdown) =>
        markdown.AsSpan().IndexOfAny(Signs) < 0 ? markdown : Markdown.ToPlainText(markdown).Trim();
}
