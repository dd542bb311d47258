using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using SpaceDiplomacy.Web.Drawing;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>
/// A piece of a page, written as a Razor file that begins with <c>@inherits Fragment&lt;…&gt;</c>. It writes straight into
/// the page: a partial view is looked up, activated and buffered anew each time, and a page has dozens of pieces
/// (docs/adr/0013). It has a model and nothing else of a view.
/// </summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class Fragment<TModel> : IHtmlContentContainer
{
    private IHtmlContentBuilder page = null!;
    private OpenAttribute attribute;

    public required TModel Model { get; init; }

    /// <summary>Writes the piece; made by Razor, and never waits.</summary>
    public abstract Task ExecuteAsync();

    /// <summary>Called where a page writes the piece.</summary>
    public void MoveTo(IHtmlContentBuilder builder)
    {
        page = builder;
        ExecuteAsync().GetAwaiter().GetResult();
    }

    public void CopyTo(IHtmlContentBuilder builder) => MoveTo(builder);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var whole = new HtmlContentBuilder();
        MoveTo(whole);
        whole.WriteTo(writer, encoder);
    }

    protected void WriteLiteral(string value) => page.AppendHtml(value);

    protected void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            page.AppendHtml(HtmlText.Encode(value));
        }
    }

    protected void Write(object? value)
    {
        switch (value)
        {
            case IHtmlContentContainer container:
                container.MoveTo(page);
                break;
            case IHtmlContent content:
                page.AppendHtml(content);
                break;
            default:
                Write(value?.ToString());
                break;
        }
    }

    /// <summary>
    /// Begins an attribute, as Razor calls it: where its one value is null or false it is left out, and where it is true it
    /// has its own name. The numbers are places in the Razor file.
    /// </summary>
    protected void BeginWriteAttribute(
        string name, string prefix, int prefixOffset, string suffix, int suffixOffset, int attributeValuesCount)
    {
        attribute = new(name, prefix, suffix, attributeValuesCount == 1);
        if (!attribute.HasOneValue)
        {
            WriteLiteral(prefix);
        }
    }

    protected void WriteAttributeValue(
        string prefix, int prefixOffset, object? value, int valueOffset, int valueLength, bool isLiteral)
    {
        if (attribute.HasOneValue)
        {
            if (prefix.Length == 0 && value is null or false)
            {
                attribute = attribute with { Suffix = "" };
                return;
            }

            WriteLiteral(attribute.Prefix);
            value = prefix.Length == 0 && value is true ? attribute.Name : value;
        }

        if (value is not null)
        {
            WriteLiteral(prefix);
            if (isLiteral)
            {
                WriteLiteral((string)value);
            }
            else
            {
                Write(value);
            }
        }
    }

    protected void EndWriteAttribute() => WriteLiteral(attribute.Suffix);

    private readonly record struct OpenAttribute(string Name, string Prefix, string Suffix, bool HasOneValue);
}
