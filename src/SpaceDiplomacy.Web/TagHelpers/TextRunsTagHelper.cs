using Microsoft.AspNetCore.Razor.TagHelpers;
using SpaceDiplomacy.Archive.Searching;

namespace SpaceDiplomacy.Web.TagHelpers;

/// <summary><c>&lt;text-runs value="…"/&gt;</c>: a passage, with what was searched for in <c>mark</c>.</summary>
[HtmlTargetElement("text-runs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextRunsTagHelper : TagHelper
{
    public required IReadOnlyList<TextRun> Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var run in Value)
        {
            if (run.IsMarked)
            {
                output.Content.AppendHtml("<mark>").Append(run.Text).AppendHtml("</mark>");
            }
            else
            {
                output.Content.Append(run.Text);
            }
        }
    }
}
