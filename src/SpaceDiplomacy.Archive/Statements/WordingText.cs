using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>A wording without its sources.</summary>
public record WordingText(string Text, string Language, WordingKind Kind, bool Preferred)
{
    /// <inheritdoc cref="WordingKinds.IsQuotation"/>
    public bool IsQuotation => Kind.IsQuotation();

    /// <summary>Whether the words are in the language of the site, which its readers know.</summary>
    public bool IsForReaders => Languages.Covers(Languages.OfReaders, Language);

    /// <summary>The first words, with an ellipsis where some are left out.</summary>
    /// <param name="most">How many characters they have at most, the ellipsis not counted.</param>
    public string Beginning(int most)
    {
        if (Text.Length <= most)
        {
            return Text;
        }

        // Languages without blanks have no end of a word to be found; a pair of surrogates is not torn apart.
        var end = Text.LastIndexOf(' ', most);
        var cut = end > 0 ? end : char.IsHighSurrogate(Text[most - 1]) ? most - 1 : most;
        return Text[..cut].TrimEnd() + "…";
    }
}
