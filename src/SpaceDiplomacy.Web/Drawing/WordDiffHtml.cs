using System.Text;
using SpaceDiplomacy.Archive.Quoting;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>
/// Two texts in one, with what only one of them has in <c>del</c> and <c>ins</c>. Screen readers say neither, so hidden
/// words do. Not a fragment: a Razor file would put white space between the parts.
/// </summary>
internal static class WordDiffHtml
{
    public static string Of(IReadOnlyList<DiffPart> parts)
    {
        var html = new StringBuilder();
        foreach (var part in parts)
        {
            var words = part.Text.TrimEnd();
            var encoded = HtmlText.Encode(words);
            html.Append(part.Kind switch
            {
                DiffKind.Deleted => Marked("del", "left out: ", encoded),
                DiffKind.Inserted => Marked("ins", "put in: ", encoded),
                _ => encoded,
            }).Append(HtmlText.Encode(part.Text[words.Length..]));
        }

        return html.ToString();
    }

    private static string Marked(string tag, string says, string encoded) =>
        $"<{tag}><span class=\"visually-hidden\">[{says}</span>{encoded}<span class=\"visually-hidden\">]</span></{tag}>";
}
