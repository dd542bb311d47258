using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SpaceDiplomacy.Web.TagHelpers;

/// <summary>
/// <c>in-language="…"</c> on an element: its text is in a language, and runs in the direction of that language. Where the
/// language is not recorded, the element says nothing of it.
/// </summary>
[HtmlTargetElement("*", Attributes = "in-language")]
public sealed class InLanguageTagHelper : TagHelper
{
    /// <summary>BCP 47 tag.</summary>
    public string? InLanguage { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (InLanguage is not null)
        {
            output.Attributes.SetAttribute("lang", InLanguage);
            output.Attributes.SetAttribute("dir", TextDirection.Of(InLanguage));
        }
    }
}
