using System.Collections.Concurrent;
using System.Globalization;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>English names for language tags.</summary>
public static class Languages
{
    /// <summary>The language that the site is written in, and so the one that its readers know.</summary>
    public const string OfReaders = "en";

    private const int MostKnown = 1000;

    /// <summary>Tags asked for before: a list of statements asks for dozens, and the platform takes its time.</summary>
    private static readonly ConcurrentDictionary<string, CultureInfo?> Known = new(StringComparer.Ordinal);

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
    public static string Name(string tag) => Find(tag)?.EnglishName ?? tag;

    /// <summary>What the platform knows of a BCP 47 tag; null where it does not know it.</summary>
    public static CultureInfo? Find(string tag)
    {
        if (Known.TryGetValue(tag, out var known))
        {
            return known;
        }

        CultureInfo? found;
        try
        {
            found = CultureInfo.GetCultureInfo(tag, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            found = null;
        }

        // Readers may ask for any tag.
        if (Known.Count < MostKnown)
        {
            Known.TryAdd(tag, found);
        }

        return found;
    }
}
