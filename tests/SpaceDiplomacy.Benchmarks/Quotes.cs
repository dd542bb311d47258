using System.Diagnostics;
using SpaceDiplomacy.Archive.Quoting;

namespace SpaceDiplomacy.Benchmarks;

/// <summary><c>-- quotes</c>: 100 quotes looked for in a capture of two million characters, folding and indexing included.</summary>
internal static class Quotes
{
    private const int Size = 2_000_000;
    private const int Count = 100;
    private const int WordCount = 30;
    private const int Rounds = 5;

    public static void Run()
    {
        var words = new ZipfText(1, BenchmarkLanguage.All[0], []).Next(Size / 8, Size / 8).Split(' ');
        var capture = string.Join(' ', words);
        var quotes = Enumerable.Range(0, Count).Select(number => Make(number, words)).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var prepared = new PreparedCapture(capture);
            var ready = clock.ElapsedMilliseconds;
            var results = quotes.Select(quote => QuoteChecker.Check(quote, prepared).Result).CountBy(result => result).ToList();
            var all = clock.ElapsedMilliseconds;
            Report.Line($"{capture.Length} characters ready after {ready} ms, {Count} quotes after {all} ms: {string.Join(", ", results.Select(pair => $"{pair.Value} {pair.Key}"))}");
        }
    }

    /// <summary>As it is, in capitals, with two words changed, with an omission, with a clause that is not there.</summary>
    private static string Make(int number, string[] words)
    {
        var own = words.AsSpan(number * (words.Length / Count), WordCount).ToArray();
        switch (number % 5)
        {
            case 1:
                return string.Join(' ', own).ToUpperInvariant();
            case 2:
                (own[5], own[20]) = ("changed", "changed");
                break;
            case 3:
                own[15] = "[…]";
                break;
            case 4:
                (own[10], own[11], own[12]) = ("never", "said", "so");
                break;
        }

        return string.Join(' ', own);
    }
}
