using System.Text;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>
/// Texts of words that are as frequent as words are: the second half as often as the first, the tenth a tenth as often.
/// The same seed gives the same texts. The archive's own words come first, made-up ones in English, Russian and German
/// sounds after them.
/// </summary>
internal sealed class ZipfText
{
    private static readonly string[][] Syllables =
    [
        ["sta", "tion", "or", "bit", "lau", "nch", "mo", "ver", "ing", "ate", "con", "tra", "sil", "pen", "der", "al", "ic", "un"],
        ["ста", "ния", "кос", "мо", "рак", "ета", "пол", "ный", "пер", "вод", "ова", "ть", "ски", "при", "зал", "ён", "ого", "ми"],
        ["raum", "fahrt", "schaft", "ung", "ver", "ge", "bin", "keit", "lich", "zeug", "über", "stand", "ein", "aus", "mög", "ten"],
    ];

    private readonly Random random;
    private readonly string[] words;
    private readonly double[] cumulative;

    public ZipfText(int seed, IReadOnlyList<string> own, int vocabulary)
    {
        random = new(seed);
        words = [.. own.Concat(MadeUp()).Distinct(StringComparer.Ordinal).Take(vocabulary)];
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
            var sounds = Syllables[random.Next(10) switch { < 6 => 0, < 9 => 1, _ => 2 }];
            yield return string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => sounds[random.Next(sounds.Length)]));
        }
    }
}
