namespace SpaceDiplomacy.Tests.Searching;

/// <summary>Strings that nobody would type, and some that somebody might.</summary>
internal static class RandomQuery
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\"", "(", ")", "-", "*", ":", "OR", "AND", "NOT", "NEAR", "NEAR/3", "NEAR/0", "official:",
        "agency:", "speaker:", "topic:", "venue:", "lang:", "kind:", "before:", "after:", "on:", "2014", "2014-04/..", "2022~", "ru",
        "original", "trampoline", "батута", "国际空间站", "月", "é", "ё", "ß", "e\u0301", "\u0301", "RD-180", "U.S.", "«", "”",
        "sanctions", "iss", "\ud83d\ude80", "\ud835\udd4f", "\ud800", "\udc00", "\0", "\t", "\u202e", "\u00ad", "'", "/",
        "\\", "^", "+", "{", "}", "~", "_", "%", "|", ".", ",", "ﬁ", "Ａ", "İ", "ı", "nasa", "the", "a",
    ];

    public static string Next(Random random)
    {
        var count = random.Next(1, 16);
        return string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(8) == 0
            ? ((char)random.Next(1, char.MaxValue)).ToString()
            : Pieces[random.Next(Pieces.Length)] + (random.Next(3) == 0 ? " " : "")));
    }
}
