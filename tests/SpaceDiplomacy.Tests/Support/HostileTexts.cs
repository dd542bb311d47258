namespace SpaceDiplomacy.Tests.Support;

/// <summary>Texts that are valid in .NET and awkward nearly everywhere: whoever takes a text must take these.</summary>
internal static class HostileTexts
{
    public static IReadOnlyList<string> All { get; } =
    [
        "\uFFFE", "\uFFFF", "\uFFFD", "\uFDD0", "\U0001FFFE", "\U0010FFFF", "\0", "\u0001", "\u001B[31m", "\u007F", "\u0085", "\u0093",
        "\uD800", "\uDFFF", "\uDC00\uD800", "a\uD83D", "\uDE80b", "\uFEFF", "\u200B", "\u200D", "\u202E", "\u2066", "\u2028",
        "e\u0301", "\u0301", "e" + string.Concat(Enumerable.Repeat('\u0301', 1_000)), "\uFFFE\u0301", "\uD83D\u0301", "\u1100\u1161\u11A8",
        "ﷺ", "ǅ", "ß", "İ", "ﬃ", "\u2126", "𝐑𝐨𝐠𝐨𝐳𝐢𝐧", "👩‍🚀", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\uE000", "\u3000", "\u00A0", "…", "[…]", "[\uFFFE]", "'", "\"", "\\", "%", "_",
    ];

    /// <summary>Each of them by itself, inside words and between them.</summary>
    public static IEnumerable<string> InContext() =>
        All.SelectMany(text => new[] { text, $"by{text}balloon", $"come {text} balloon", $"{text}{text} come by balloon{text}" });
}
