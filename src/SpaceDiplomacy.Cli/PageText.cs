using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SpaceDiplomacy.Cli;

/// <summary>Why a file cannot become a capture.</summary>
internal sealed class CaptureException(string message) : Exception(message);

/// <summary>The text of a saved page: text as it is, HTML reduced to what a reader sees, one line a block.</summary>
internal static partial class PageText
{
    /// <summary>What is not part of what a page says.</summary>
    private const string Dropped =
        "script, style, noscript, template, nav, iframe, svg, canvas, object, button, select, textarea, input, "
        + "head, [hidden], [aria-hidden=true]";

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "dialog", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "html", "li", "main", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead",
        "tr", "ul",
    };

    /// <summary>Reads text or HTML in the encoding that it declares, else in UTF-8.</summary>
    /// <exception cref="CaptureException">It is no text, has none, or is not in the encoding that it should be in.</exception>
    public static string Read(byte[] bytes)
    {
        var text = Decode(bytes);
        if (text.Contains('\0', StringComparison.Ordinal) || text.StartsWith("%PDF-", StringComparison.Ordinal))
        {
            throw new CaptureException("this is no text; save the page as text or HTML");
        }

        var plain = LineEnd().Replace(IsHtml().IsMatch(text) ? Reduce(text) : text, "\n").Trim();
        return plain.Length > 0 ? plain + "\n" : throw new CaptureException("there is no text in it");
    }

    private static string Decode(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var (encoding, skip) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Declared(bytes), 0),
        };
        try
        {
            return Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                .GetString(bytes, skip, bytes.Length - skip);
        }
        catch (DecoderFallbackException)
        {
            throw new CaptureException($"its bytes are not {encoding.WebName}; save it in UTF-8, or declare its charset");
        }
    }

    /// <summary>What an HTML page says of its own encoding, which stands near its beginning.</summary>
    private static Encoding Declared(byte[] bytes)
    {
        var beginning = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096));
        var name = IsHtml().IsMatch(beginning) ? Charset().Match(beginning).Groups["name"].Value : "";
        try
        {
            return name.Length == 0 ? Encoding.UTF8 : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw new CaptureException($"its charset '{name}' is not known; save it in UTF-8");
        }
    }

    private static string Reduce(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.QuerySelectorAll(Dropped).ToList())
        {
            element.Remove();
        }

        var text = new StringBuilder();
        Write(page.DocumentElement, text);
        return EmptyLines().Replace(text.ToString(), "\n");
    }

    /// <summary>Writes what is below an element. Not by recursion: pages nest as deep as they like.</summary>
    private static void Write(IElement root, StringBuilder text)
    {
        for (INode? node = root, next; node is not null; node = next)
        {
            if (node is IText words)
            {
                text.Append(words.ParentElement?.Closest("pre") is null ? Spaces().Replace(words.Data, " ") : words.Data);
            }

            Break(node, text);
            next = node.FirstChild;
            while (next is null && node is not null && node != root)
            {
                Break(node, text);
                next = node.NextSibling;
                node = node.Parent;
            }
        }
    }

    private static void Break(INode node, StringBuilder text)
    {
        if (node is IHtmlTableCellElement)
        {
            text.Append('\t');
        }
        else if (node is IElement element && Blocks.Contains(element.LocalName))
        {
            text.Append('\n');
        }
    }

    [GeneratedRegex(@"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|meta|title)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex IsHtml();

    [GeneratedRegex(@"<meta[^>]+charset\s*=\s*[""']?(?<name>[\w.:-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();

    // Not \s: a non-breaking space stays what it is.
    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[ \t]*\n[ \t\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"\r\n?", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();
}
