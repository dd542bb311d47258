using System.Text.RegularExpressions;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>The rule for permanent names in addresses.</summary>
public static partial class Slug
{
    public const int MaxLength = 120;

    public const string Accepted = "lower case letters and digits joined by single hyphens, 120 at most";

    public static bool IsValid(string? text) => text is { Length: > 0 and <= MaxLength } && Pattern().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9]+(?:-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
