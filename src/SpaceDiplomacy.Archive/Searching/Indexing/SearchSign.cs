using System.Globalization;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// Words of the index that no text has, for what a statement refers to, and for pairs of common words. Names are looked up
/// in the query and become signs; they are not repeated in every statement. Where a sign stands is not kept.
/// </summary>
internal static class SearchSign
{
    /// <summary>No word of a text begins with it.</summary>
    private const char Mark = '@';

    /// <summary>The sign of the speaker, and of an official who is mentioned.</summary>
    public static string Official(long id) => Of('o', id);

    public static string Agency(long id) => Of('a', id);

    public static string Topic(long id) => Of('t', id);

    /// <summary>The sign of a source that a wording is from.</summary>
    public static string Source(string slug) => $"{Mark}s:{slug}";

    /// <summary>The sign of what a check of a wording came to.</summary>
    public static string Check(CheckResult result) => $"{Mark}c:{result.Term()}";

    /// <summary>The sign of two common words in a row; see <see cref="CommonWords"/>.</summary>
    public static string Pair(string first, string second) => $"{Mark}p:{first} {second}";

    /// <summary>Whether a word of the index is a sign.</summary>
    public static bool Is(string word) => word[0] == Mark;

    private static string Of(char kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{Mark}{kind}{id}");
}
