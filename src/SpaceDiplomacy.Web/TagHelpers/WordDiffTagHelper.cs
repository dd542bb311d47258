using Microsoft.AspNetCore.Razor.TagHelpers;
using SpaceDiplomacy.Archive.Quoting;

namespace SpaceDiplomacy.Web.TagHelpers;

/// <summary>
/// <c>&lt;word-diff parts="…"/&gt;</c>: two texts in one, with what only one of them has in <c>del</c> and <c>ins</c>. Screen
/// readers say neither, so hidden words do. Not a partial: a view would put white space between the parts.
/// </summary>
[HtmlTargetElement("word-diff", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WordDiffTagHelper : TagHelper
{
    public required IReadOnlyList<DiffPart> Parts { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var part in Parts)
        {
            var words = part.Text.TrimEnd();
            switch (part.Kind)
            {
                case DiffKind.Deleted:
                    Write(output.Content, "del", "left out: ", words);
                    break;
                case DiffKind.Inserted:
                    Write(output.Content, "ins", "put in: ", words);
                    break;
                default:
                    output.Content.Append(words);
                    break;
            }

            output.Content.Append(part.Text[words.Length..]);
        }
    }

    private static void Write(TagHelperContent content, string tag, string says, string words) => content
        .AppendHtml($"<{tag}><span class=\"visually-hidden\">[{says}</span>")
        .Append(words)
        .AppendHtml($"<span class=\"visually-hidden\">]</span></{tag}>");
}
