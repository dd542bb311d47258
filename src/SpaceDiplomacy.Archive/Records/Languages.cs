using System.Globalization;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>English names for language tags.</summary>
public static class Languages
{
    /// <summary>The language that the site is written in, and so the one that its readers know.</summary>
    public const string OfReaders = "en";

    /// <summary>The language of a BCP 47 tag without script and region.</summary>
    internal static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();

    /// <summary>A BCP 47 tag as it is usually written: <c>pt-BR</c>, <c>zh-Hans-CN</c>; case makes no difference in one.</summary>
    public static string Canonical(string tag) => string.Join('-', tag.ToLowerInvariant().Split('-').Index()
        .Select(part => (part.Index, part.Item.Length) switch
        {
            ( > 0, 2) => part.Item.ToUpperInvariant(),
            ( > 0, 4) => char.ToUpperInvariant(part.Item[0]) + part.Item[1..],
            _ => part.Item,
        }));

    /// <summary>Whether whoever asks for one tag means another too: <c>pt</c> covers <c>pt-BR</c>.</summary>
    public static bool Covers(string asked, string tag) =>
        tag.StartsWith(asked, StringComparison.OrdinalIgnoreCase) && (tag.Length == asked.Length || tag[asked.Length] == '-');

    /// <summary>The name for a BCP 47 tag; an unknown tag stands for itself.</summary>
    public static string Name(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
