using System.Text;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>
/// Texts of words of one language that are as frequent as words are: the second half as often as the first, the tenth a
/// tenth as often. The same seed gives the same texts. The archive's own words of the language come first, made-up ones
/// of its sounds after them.
/// </summary>
internal sealed class ZipfText
{
    private readonly Random random;
    private readonly string[] syllables;
    private readonly string[] words;
    private readonly double[] cumulative;

    public ZipfText(int seed, BenchmarkLanguage language, IReadOnlyList<string> own)
    {
        random = new(seed);
        syllables = language.Syllables;
        words = [.. own.Where(language.Has).Concat(MadeUp()).Distinct(StringComparer.Ordinal).Take(language.Vocabulary)];
        cumulative = new double[words.Length];
        var sum = 0.0;
        for (var rank = 0; rank < words.Length; rank++)
        {
            cumulative[rank] = sum += 1.0 / (rank + 2.7);
        }
    }

    public string Next(int shortest, int longest)
    {
        var text = new StringBuilder();
        for (var left = random.Next(shortest, longest + 1); left > 0; left--)
        {
            text.Append(text.Length > 0 ? " " : "").Append(Word());
        }

        return text.Append('.').ToString();
    }

    private string Word()
    {
        var place = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return words[Math.Min(words.Length - 1, place < 0 ? ~place : place)];
    }

    private IEnumerable<string> MadeUp()
    {
        while (true)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => syllables[random.Next(syllables.Length)]));
        }
    }
}

/// <summary>A language of made-up texts.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Share">So many of ten statements are in it.</param>
/// <param name="Vocabulary">How many words it has.</param>
/// <param name="Syllables">What its made-up words are made of.</param>
/// <param name="Has">Whether a word of the archive is one of its words.</param>
internal sealed record BenchmarkLanguage(string Tag, int Share, int Vocabulary, string[] Syllables, Func<string, bool> Has)
{
    public static readonly IReadOnlyList<BenchmarkLanguage> All =
    [
        new(
            "en", 6, 60_000,
            ["sta", "tion", "or", "bit", "lau", "nch", "mo", "ver", "ing", "ate", "con", "tra", "sil", "pen", "der", "al", "ic", "un"],
            word => word.All(char.IsAscii)),
        new(
            "ru", 3, 40_000,
            ["ста", "ния", "кос", "мо", "рак", "ета", "пол", "ный", "пер", "вод", "ова", "ть", "ски", "при", "зал", "ён", "ого", "ми"],
            word => word.Any(letter => letter is >= '\u0400' and <= '\u04FF')),
        // The archive has no German of its own.
        new(
            "de", 1, 20_000,
            ["raum", "fahrt", "schaft", "ung", "ver", "ge", "bin", "keit", "lich", "zeug", "über", "stand", "ein", "aus", "mög", "ten"],
            _ => false),
    ];
}
