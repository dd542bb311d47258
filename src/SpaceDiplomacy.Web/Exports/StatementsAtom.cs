using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Exports;

/// <summary>One page of a feed of statements.</summary>
/// <param name="Title">What the feed has.</param>
/// <param name="Page">The path of the page that shows the same to readers.</param>
/// <param name="Self">The path of this page of the feed.</param>
/// <param name="Next">The path of the next page; null on the last one (RFC 5005).</param>
/// <param name="Updated">When what it has last changed.</param>
/// <param name="Entries">The entries.</param>
internal sealed record StatementFeed(
    string Title, string Page, string Self, string? Next, DateTime Updated, IReadOnlyList<StatementEntry> Entries);

/// <summary>
/// A statement, the first slug that it had, when it came into the archive, and when its record last changed.
/// </summary>
internal sealed record StatementEntry(StatementSummary Statement, string FirstSlug, DateTime Added, DateTime Changed);

/// <summary>
/// Statements as an Atom feed (RFC 4287). The times of an entry are the archive's: Atom asks for a second, and the date
/// of a statement is not known to the second. The date stands in the title, as precise as it is.
/// </summary>
internal static class StatementsAtom
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(StatementFeed feed, PublicAddress address)
    {
        using var bytes = new MemoryStream();
        // Unless carriage returns are entities, whoever reads the feed takes them for line feeds.
        using (var xml = XmlWriter.Create(
            bytes, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartElement("feed", Namespace);
            Element(xml, "id", Id(feed.Page));
            Element(xml, "title", feed.Title);
            Element(xml, "updated", Time(feed.Updated));
            Link(xml, "self", address.Of(feed.Self), "application/atom+xml");
            Link(xml, "alternate", address.Of(feed.Page), "text/html");
            if (feed.Next is { } next)
            {
                Link(xml, "next", address.Of(next), "application/atom+xml");
            }

            foreach (var entry in feed.Entries)
            {
                Entry(xml, entry, address);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Entry(XmlWriter xml, StatementEntry entry, PublicAddress address)
    {
        var statement = entry.Statement;
        var path = SiteLinks.Statement(statement.Slug);
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", Id(SiteLinks.Statement(entry.FirstSlug)));
        Element(
            xml,
            "title",
            $"{StatementTitle.Of(statement.Official.Name, statement.Date, statement.Standing.Value)}, {statement.Venue.Name}");
        Element(xml, "published", Time(entry.Added));
        Element(xml, "updated", Time(entry.Changed));
        Link(xml, "alternate", address.Of(path), "text/html");
        Author(xml, statement, address);
        Text(xml, "content", statement.Lead.Language, Content(statement));
        if (statement.Wordings.HelpWith(statement.Lead) is { } help)
        {
            Text(xml, "summary", help.Language, $"In the archive’s own words: {help.Text}");
        }

        xml.WriteEndElement();
    }

    /// <summary>Atom asks for an author of every entry; of words that are not the official's, the name says so.</summary>
    private static void Author(XmlWriter xml, StatementSummary statement, PublicAddress address)
    {
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", StatementTitle.Speaker(statement.Official.Name, statement.Standing.Value));
        if (statement.Standing.Value != Standing.Misattributed)
        {
            Element(xml, "uri", address.Of(SiteLinks.Official(statement.Official.Slug)));
        }

        xml.WriteEndElement();
    }

    /// <summary>The words, between quotation marks only where they are the official's own, and the note on the standing.</summary>
    private static string Content(StatementSummary statement)
    {
        var words = statement.Lead.IsQuotation ? $"“{statement.Lead.Text}”" : $"{statement.Lead.Text} (reported)";
        var sources = string.Join(' ', statement.Standing.Sources.Select(source => source.Url));
        return statement.Standing.Value == Standing.Attributed
            ? words
            : $"{statement.Standing.Value}: {statement.Standing.Note} {sources}\n{words}";
    }

    /// <summary>
    /// A name that stays, whichever host or scheme the site is reached by and whatever the record is called: readers of
    /// feeds take an entry with another one for new. It is a UUID made of the path's SHA-256 (RFC 9562, version 8).
    /// </summary>
    private static string Id(string path)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 16);
        bytes[6] = (byte)(0x80 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    private static void Element(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Namespace, Allowed(text));

    private static void Text(XmlWriter xml, string name, string language, string text)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(Allowed(text));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A text with U+FFFD for every character that XML 1.0 has no way to write; readers can put some into titles.</summary>
    private static string Allowed(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString()));
}
