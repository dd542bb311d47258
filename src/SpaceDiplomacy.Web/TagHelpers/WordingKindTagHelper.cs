using Microsoft.AspNetCore.Razor.TagHelpers;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.TagHelpers;

/// <summary><c>&lt;wording-kind value="…"/&gt;</c>: whether words are the speaker's own, translated, or only reported.</summary>
[HtmlTargetElement("wording-kind", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WordingKindTagHelper : TagHelper
{
    public WordingKind Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tag");
        if (Value == WordingKind.Reported)
        {
            output.Attributes.SetAttribute("title", "Indirect speech in the archive's own words");
        }

        output.Content.SetContent(Value switch
        {
            WordingKind.Reported => "reported, not a quotation",
            WordingKind.Translation => "translation",
            _ => "original words",
        });
    }
}
