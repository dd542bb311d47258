using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>One statement to be loaded.</summary>
internal sealed record Passage(DateOnly Day, string Text, string Language, string Context);

/// <summary>What is loaded: made-up statements, or passages of a file.</summary>
internal static class Corpus
{
    private const int Seed = 20_140_429;

    /// <summary>The days that statements are spread over.</summary>
    public static readonly DateOnly First = new(1992, 2, 25);

    public const int DayCount = 12_000;

    public static IEnumerable<Passage> MadeUp(int count, IReadOnlyList<string> own)
    {
        // As many of each language as its share of ten, one after the other.
        var languages = BenchmarkLanguage.All.Select(language => (language.Tag, language.Share, Text: new ZipfText(Seed, language, own)))
            .SelectMany(language => Enumerable.Repeat((language.Tag, language.Text), language.Share)).ToList();
        for (var i = 0; i < count; i++)
        {
            // The statements spread evenly and in order.
            var day = First.AddDays((int)((long)DayCount * i / count));
            var (tag, text) = languages[i % languages.Count];
            yield return new(day, text.Next(15, 45), tag, text.Next(4, 12));
        }
    }

    /// <summary>Passages of a gzipped file of JSON lines, over and over until there are enough.</summary>
    public static IEnumerable<Passage> FromFile(string file, int count)
    {
        var passages = new List<(string Text, string Language)>();
        using (var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress)))
        {
            while (reader.ReadLine() is { } line)
            {
                var json = JsonDocument.Parse(line).RootElement;
                passages.Add((json.GetProperty("text").GetString()!, json.GetProperty("language").GetString()!));
            }
        }

        count = count == 0 ? passages.Count : count;
        for (var i = 0; i < count; i++)
        {
            var (text, language) = passages[i % passages.Count];
            yield return new(First.AddDays((int)((long)DayCount * i / count)), text, language, i.ToString(CultureInfo.InvariantCulture));
        }
    }
}
