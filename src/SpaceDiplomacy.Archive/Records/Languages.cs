using System.Globalization;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>English names for language tags.</summary>
public static class Languages
{
    /// <summary>The language of a BCP 47 tag without script and region.</summary>
    public static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();

    /// <summary>The direction in which a language is written, as HTML has it: <c>ltr</c> or <c>rtl</c>.</summary>
    public static string Direction(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).TextInfo.IsRightToLeft ? "rtl" : "ltr";
        }
        catch (CultureNotFoundException)
        {
            return "ltr";
        }
    }

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
