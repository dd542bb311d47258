using System.Diagnostics;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>Searches that are not a query and its first page.</summary>
internal static class OtherPages
{
    private const int Warming = 1;
    private const int Rounds = 12;

    private static readonly (string Name, string Path)[] Pages =
    [
        ("no query", "search"),
        ("filters only", "search?kind=original&venue=interview&from=2010&to=2019"),
        ("a filter and a common word", "search?q=space&kind=original"),
        ("by official", "search?q=space&sort=official"),
        ("page 500", "search?q=space&p=500"),
        ("page 500 of the newest", "search?p=500"),
    ];

    public static async Task RunAsync(SiteProcess site)
    {
        foreach (var (name, path) in Pages)
        {
            var page = await PageCost.MeasureAsync(site, path, Warming, Rounds);
            Report.Line($"{name}: p50 {page.At(0.5):0.0}, worst {page.At(1):0.0} ms{page.Fault}");
        }

        var before = site.WorkingSet;
        var clock = Stopwatch.StartNew();
        var length = await site.DrainAsync("search.csv?q=space");
        Report.Line($"Table (CSV) of a common word: {length >> 20} MiB in {clock.Elapsed.TotalSeconds:0.0} s; working set {before} MiB before, {site.WorkingSet} MiB after");
    }
}
