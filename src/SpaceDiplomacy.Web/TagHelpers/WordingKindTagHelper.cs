using Microsoft.AspNetCore.Razor.TagHelpers;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.TagHelpers;

/// <summary><c>&lt;wording-kind of="…"/&gt;</c>: whether words are the speaker's own, translated, or only reported.</summary>
[HtmlTargetElement("wording-kind", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WordingKindTagHelper : TagHelper
{
    public required WordingText Of { get; set; }

    /// <summary>Whether the language is named too, where it is not that of the site.</summary>
    public bool WithLanguage { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tag");
        if (!Of.IsQuotation)
        {
            output.Attributes.SetAttribute("title", "Indirect speech in the archive's own words");
        }

        output.Content.SetContent(Of.Kind switch
        {
            WordingKind.Reported => "reported, not a quotation",
            WordingKind.Translation => "translation" + Language("into"),
            _ => "original words" + Language("in"),
        });
    }

    private string Language(string preposition) =>
        WithLanguage && !Of.IsForReaders ? $" {preposition} {Languages.Name(Of.Language)}" : "";
}
