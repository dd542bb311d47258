using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.TagHelpers;

/// <summary>The direction in which a language is written, as HTML has it.</summary>
public static class TextDirection
{
    /// <summary><c>ltr</c> or <c>rtl</c> for a BCP 47 tag; an unknown tag is taken to run from left to right.</summary>
    public static string Of(string tag) => Languages.Find(tag)?.TextInfo.IsRightToLeft == true ? "rtl" : "ltr";
}
