using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>Whether words are the speaker's own, translated, or only reported.</summary>
internal static class WordingKindHtml
{
    /// <summary>The kind of a wording.</summary>
    /// <param name="wording">The wording.</param>
    /// <param name="withLanguage">Whether the language is named too, where it is not that of the site.</param>
    public static string Of(WordingText wording, bool withLanguage)
    {
        var title = wording.IsQuotation ? "" : $" title=\"{HtmlText.Encode("Indirect speech in the archive's own words")}\"";
        var words = wording.Kind switch
        {
            WordingKind.Reported => "reported, not a quotation",
            WordingKind.Translation => "translation" + Language("into"),
            _ => "original words" + Language("in"),
        };
        return $"<span class=\"tag\"{title}>{HtmlText.Encode(words)}</span>";

        string Language(string preposition) =>
            withLanguage && !wording.IsForReaders ? $" {preposition} {Languages.Name(wording.Language)}" : "";
    }
}
