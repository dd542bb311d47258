using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SpaceDiplomacy.Web.TagHelpers;

/// <summary><c>&lt;markdown text="…"/&gt;</c>: the body of a record.</summary>
[HtmlTargetElement("markdown", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkdownTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Text.Length == 0 ? null : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "prose");
        output.Content.SetHtmlContent(MarkdownHtml.Of(Text));
    }
}
