using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Quoting;

/// <summary>What looking for the words of a wording in a source came to.</summary>
public enum CheckResult
{
    /// <summary>The capture holds the words, character by character.</summary>
    Exact,

    /// <summary>The capture holds the words once differences that carry no meaning are set aside; each is named.</summary>
    ExactAfterFolding,

    /// <summary>The capture holds something like the words, within the bounds of docs/checking.md. Not a confirmation.</summary>
    Near,

    /// <summary>The capture holds nothing like the words.</summary>
    NotFound,

    /// <summary>The archive has no capture of the source, so nothing was looked for.</summary>
    NoCapture,
}

/// <summary>Differences between a quote and a source that carry no meaning, in the order in which they are named.</summary>
public enum QuoteFolding
{
    /// <summary>Letters and accents composed in different ways (Unicode NFC).</summary>
    Unicode,

    /// <summary>Shapes of quotation marks and apostrophes; single ones stay single, double ones double.</summary>
    QuotationMarks,

    /// <summary>Shapes of hyphens and dashes, and white space beside them.</summary>
    Dashes,

    /// <summary>One character or three full stops.</summary>
    Ellipses,

    /// <summary>Soft hyphens and other characters that are not seen.</summary>
    SoftHyphens,

    NonBreakingSpaces,

    /// <summary>Line breaks, tabs and runs of spaces.</summary>
    WhiteSpace,

    /// <summary>Capital and small letters.</summary>
    Case,

    /// <summary>Words in square brackets that the editor of the quote put in or changed.</summary>
    EditorialBrackets,

    /// <summary>Words that the editor of the quote left out where it has an ellipsis.</summary>
    Omissions,
}

/// <summary>
/// Where something stands in a capture, as the Web Annotation Data Model selects it: a TextQuoteSelector
/// (<paramref name="Exact"/>, <paramref name="Prefix"/>, <paramref name="Suffix"/>) and a TextPositionSelector.
/// </summary>
/// <param name="Exact">The text of the capture, as it is.</param>
/// <param name="Prefix">Up to 60 characters before it.</param>
/// <param name="Suffix">Up to 60 characters after it.</param>
/// <param name="Start">The place of its first character in the capture, counted in Unicode characters from 0.</param>
/// <param name="End">The place after its last character.</param>
public sealed record QuotePassage(string Exact, string Prefix, string Suffix, int Start, int End)
{
    /// <summary>How many characters before and after a passage are kept with it.</summary>
    public const int Around = 60;
}

/// <summary>One quote looked for in one capture.</summary>
/// <param name="Result">What was found.</param>
/// <param name="Foldings">What was set aside to find it.</param>
/// <param name="Passage">Where; null where nothing was found.</param>
public sealed record QuoteCheck(CheckResult Result, IReadOnlyList<QuoteFolding> Foldings, QuotePassage? Passage)
{
    public static readonly QuoteCheck NotFound = new(CheckResult.NotFound, [], null);

    public static readonly QuoteCheck NoCapture = new(CheckResult.NoCapture, [], null);
}

public static class CheckWords
{
    /// <summary>The result as words for readers: <c>exact after folding</c>.</summary>
    public static string ToReaders(this CheckResult result) => result switch
    {
        CheckResult.Near => "near, not the same",
        CheckResult.NoCapture => "not checked",
        _ => result.Words(),
    };

    /// <summary>What was set aside, as words for readers.</summary>
    public static string ToReaders(this QuoteFolding folding) => folding switch
    {
        QuoteFolding.Unicode => "the way in which accented letters are composed (Unicode NFC)",
        QuoteFolding.QuotationMarks => "the shape of quotation marks and apostrophes",
        QuoteFolding.Dashes => "the shape of dashes and the space beside them",
        QuoteFolding.Ellipses => "the shape of ellipses",
        QuoteFolding.SoftHyphens => "soft hyphens and other unseen characters",
        QuoteFolding.NonBreakingSpaces => "non-breaking spaces",
        QuoteFolding.WhiteSpace => "line breaks and runs of spaces",
        QuoteFolding.Case => "capital and small letters",
        QuoteFolding.EditorialBrackets => "words in square brackets, put in or changed by the editor of the quote",
        _ => "words left out by the editor of the quote, marked by an ellipsis",
    };
}
