using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Drawing;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.TagHelpers;

/// <summary><c>&lt;timeline picture="…" id="…" name="…"/&gt;</c>: a timeline, drawn.</summary>
[HtmlTargetElement("timeline", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimelineTagHelper(HtmlEncoder encoder) : TagHelper
{
    public required TimelinePicture Picture { get; set; }

    /// <summary>A name that no other picture of the page has.</summary>
    public required string Id { get; set; }

    /// <summary>What the picture shows, for those who do not see it.</summary>
    public required string Name { get; set; }

    /// <summary>The address that shows the statements behind a count; without it, those of its months.</summary>
    public Func<TimelineCount, string>? Open { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(
            new TimelineSvg(Picture, Id, encoder) { Open = Open ?? (count => SiteLinks.StatementsAround(count.Months)) }.Draw(Name));
    }
}
