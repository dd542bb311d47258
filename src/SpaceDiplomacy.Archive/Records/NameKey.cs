using System.Text;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>What lists of names are ordered by.</summary>
public static class NameKey
{
    /// <summary>A name in capitals, its letters without marks above or below, and without signs: É stands with E.</summary>
    public static string Of(string name) => string.Concat(name.Normalize(NormalizationForm.FormD).EnumerateRunes()
            .Where(rune => Rune.IsLetterOrDigit(rune) || Rune.IsWhiteSpace(rune)).Select(rune => rune.ToString()))
        .Normalize(NormalizationForm.FormC).ToUpperInvariant().Trim();

    /// <summary>The letter that a key is listed under: its first; <c>#</c> where it has none.</summary>
    public static string Letter(string key) =>
        key.EnumerateRunes().Where(Rune.IsLetter).DefaultIfEmpty(new('#')).First().ToString();
}
