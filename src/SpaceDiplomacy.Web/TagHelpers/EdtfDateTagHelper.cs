using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Web.TagHelpers;

/// <summary>
/// <c>&lt;edtf-date value="…"/&gt;</c>: a date in words at its own precision. HTML knows no approximate dates, no
/// unspecified digits and no intervals, so only plain years, months and days become a <c>time</c> element.
/// </summary>
[HtmlTargetElement("edtf-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed partial class EdtfDateTagHelper : TagHelper
{
    /// <summary>The date; where it is null, <see cref="Otherwise"/> is written.</summary>
    public EdtfDate? Value { get; set; }

    /// <summary>Whether it is when something began, ended or was done once, rather than when it was.</summary>
    public bool Moment { get; set; }

    /// <summary>What stands for a date that is not recorded.</summary>
    public string Otherwise { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        Write(output.Content, (Moment ? Value?.MomentToReaders() : Value?.ToReaders()) ?? Otherwise);
        var isPlain = Value is not null && Value.Text.All(c => char.IsAsciiDigit(c) || c == '-');
        output.TagName = isPlain ? "time" : null;
        if (isPlain)
        {
            output.Attributes.SetAttribute("datetime", Value!.Text);
        }
    }

    /// <summary>A line may end within a date, but not within the numbers of "24–30 December".</summary>
    private static void Write(TagHelperContent content, string words)
    {
        var written = 0;
        foreach (Match numbers in Numbers().Matches(words))
        {
            content.Append(words[written..numbers.Index])
                .AppendHtml("<span class=\"range\">").Append(numbers.Value).AppendHtml("</span>");
            written = numbers.Index + numbers.Length;
        }

        content.Append(words[written..]);
    }

    [GeneratedRegex(@"\d+–\d+")]
    private static partial Regex Numbers();
}
