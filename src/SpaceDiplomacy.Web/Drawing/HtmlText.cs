using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>How the site writes text as HTML.</summary>
internal static class HtmlText
{
    /// <summary>Letters of all scripts stand as they are; the default encoder makes six to eight characters of a Cyrillic one.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A text as HTML, in elements and in attributes between quotation marks.</summary>
    public static string Encode(string text) => Encoder.Encode(text);
}

/// <summary>HTML that is too long to be one text: the runtime keeps long ones apart, and cleans up after them late.</summary>
internal sealed class HtmlPieces(StringBuilder html) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var piece in html.GetChunks())
        {
            writer.Write(piece.Span);
        }
    }
}
