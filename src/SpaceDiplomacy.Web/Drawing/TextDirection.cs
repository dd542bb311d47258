using System.Diagnostics.CodeAnalysis;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>The direction in which a language is written, as HTML has it.</summary>
public static class TextDirection
{
    /// <summary>
    /// <c>ltr</c> or <c>rtl</c> for a BCP 47 tag; an unknown tag is taken to run from left to right, and where no language is
    /// recorded nothing is said.
    /// </summary>
    [return: NotNullIfNotNull(nameof(tag))]
    public static string? Of(string? tag) =>
        tag is null ? null : Languages.Find(tag)?.TextInfo.IsRightToLeft == true ? "rtl" : "ltr";
}
