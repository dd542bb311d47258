using System.Globalization;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>English names for the codes of countries and jurisdictions.</summary>
public static class Countries
{
    /// <summary>The name for an ISO 3166-1 alpha-2 code, <c>EU</c> or <c>UN</c>; an unknown code stands for itself.</summary>
    public static string Name(string code) => code switch
    {
        "EU" => "European Union",
        "UN" => "United Nations",
        _ => Region(code),
    };

    private static string Region(string code)
    {
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
