using System.Globalization;

namespace SpaceDiplomacy.Web.Links;

/// <summary>
/// The number of a page as a reader may write it in an address. Every text is one: what is not a number means the
/// first page, and a list takes a number that no page has for the nearest.
/// </summary>
public readonly record struct PageNumber(int Value) : IParsable<PageNumber>
{
    public static readonly PageNumber First = new(1);

    public static PageNumber Parse(string s, IFormatProvider? provider)
    {
        TryParse(s, provider, out var result);
        return result;
    }

    /// <summary>Reads a number; always succeeds.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out PageNumber result)
    {
        var isNumber = double.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        result = isNumber ? new((int)Math.Clamp(number, 1, int.MaxValue)) : First;
        return true;
    }
}
