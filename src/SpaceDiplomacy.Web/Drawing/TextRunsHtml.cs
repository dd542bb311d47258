using SpaceDiplomacy.Archive.Searching;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>A passage, with what was searched for in <c>mark</c>.</summary>
internal static class TextRunsHtml
{
    public static string Of(IReadOnlyList<TextRun> runs) => string.Concat(
        runs.Select(run => run.IsMarked ? $"<mark>{HtmlText.Encode(run.Text)}</mark>" : HtmlText.Encode(run.Text)));
}
