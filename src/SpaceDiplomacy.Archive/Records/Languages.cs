using System.Globalization;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>English names for language tags.</summary>
public static class Languages
{
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
