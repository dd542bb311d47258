namespace SpaceDiplomacy.Archive.Searching.Text;

/// <summary>One word of a text, or two neighbouring characters of a script without spaces.</summary>
/// <param name="Start">Where it stands in the text, in UTF-16 units.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Exact">The form as it is written, folded.</param>
internal readonly record struct TextToken(int Start, int Length, string Exact)
{
    /// <summary>What its inflected forms share; null for a function word such as "the".</summary>
    public string? Stem => Stemmer.Stem(Exact);

    public int End => Start + Length;
}
