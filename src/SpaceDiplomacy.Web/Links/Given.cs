using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.Links;

/// <summary>
/// A date as somebody wrote it into an address. As of every given value, reading succeeds with any text, so that
/// <see cref="FilterReader"/> can say in the site's words what is accepted, on pages and for machines alike, and a page can
/// show what was typed.
/// </summary>
public readonly record struct GivenDate(string Text) : IParsable<GivenDate>
{
    /// <summary>The date; null where the text is none.</summary>
    public EdtfDate? Value => EdtfDate.TryParse(Text, out var date) ? date : null;

    /// <summary>A date as an address writes it.</summary>
    public static GivenDate? Of(EdtfDate? date) => date is null ? null : new GivenDate(date.Text);

    public static GivenDate Parse(string s, IFormatProvider? provider) => new(s.Trim());

    public static bool TryParse(string? s, IFormatProvider? provider, out GivenDate result)
    {
        result = Parse(s ?? "", provider);
        return true;
    }

    public override string ToString() => Text;
}

/// <summary>A term of a closed list as somebody wrote it; see <see cref="GivenDate"/>.</summary>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "IParsable has them.")]
public readonly record struct GivenTerm<T>(string Text) : IParsable<GivenTerm<T>>
    where T : struct, Enum
{
    public GivenTerm(T value)
        : this(value.Term())
    {
    }

    /// <summary>The term; null where the list has none of that text.</summary>
    public T? Value => Vocabulary.TryParse<T>(Text, out var value) ? value : null;

    public static GivenTerm<T> Parse(string s, IFormatProvider? provider) => new(s.Trim());

    public static bool TryParse(string? s, IFormatProvider? provider, out GivenTerm<T> result)
    {
        result = Parse(s ?? "", provider);
        return true;
    }

    public override string ToString() => Text;
}

/// <summary>A whole number as somebody wrote it; see <see cref="GivenDate"/>.</summary>
public readonly record struct GivenNumber(string Text) : IParsable<GivenNumber>
{
    /// <summary>The number; null where the text is none.</summary>
    public int? Value =>
        int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static GivenNumber Parse(string s, IFormatProvider? provider) => new(s.Trim());

    public static bool TryParse(string? s, IFormatProvider? provider, out GivenNumber result)
    {
        result = Parse(s ?? "", provider);
        return true;
    }

    public override string ToString() => Text;
}
