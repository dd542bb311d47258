using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>Asks the site and plain FTS5 the same queries, in turn by rounds.</summary>
internal static class Comparison
{
    private const int Rounds = 3;
    private const int BesideRounds = 9;
    private const int Warming = 5;
    private const int WarmingSuggestions = 50;

    public static async Task RunAsync(SiteProcess site, RawIndex raw, List<Probe> probes, IReadOnlyList<string> words)
    {
        var (own, plain) = (new Measurements(), new Measurements());
        // The site answers everything a few times before it counts, as it is compiled again where it is used often.
        for (var round = 0; round < Warming; round++)
        {
            await RunAsync(probes, probe => site.SearchAsync(probe.Query));
        }

        // In turn by rounds: neither has to fetch from memory what the other has pushed out of the processor's caches.
        await RunAsync(probes, probe => Task.FromResult(raw.Search(probe.Match)));
        for (var round = 0; round < Rounds; round++)
        {
            await RunAsync(probes, probe => site.SearchAsync(probe.Query), own);
            await RunAsync(probes, probe => Task.FromResult(raw.Search(probe.Match)), plain);
        }

        Report.Line(Table.Write(own, plain));
        Report.Line($"p95 of plain FTS5 is {plain.At("all", 0.95) / own.At("all", 0.95):0.0} times that of the page");
        await SuggestAsync(site, words);
    }

    /// <summary>
    /// Asks two sites the same queries, in turn by rounds: two versions of the program, each with the folder that a run of
    /// its benchmark left, and with the seed that its archive was made of beside them where that is another.
    /// </summary>
    public static async Task RunBesideAsync(string older, string newer)
    {
        Report.Machine();
        var (file, statements) = (Path.Combine(newer, "archive.db"), 0);
        List<Probe> probes;
        await using (var db = ArchiveDatabase.Open(file))
        {
            await db.Database.OpenConnectionAsync();
            var raw = new RawIndex((SqliteConnection)db.Database.GetDbConnection());
            statements = await db.Statements.CountAsync();
            raw.Build(Path.Combine(newer, "raw.db"));
            probes = QueryClasses.Make(raw.Words(), statements);
        }

        using var one = await StartAsync(older);
        using var other = await StartAsync(newer);
        var (before, after) = (new Measurements(), new Measurements());
        for (var round = 0; round < Warming; round++)
        {
            await RunAsync(probes, probe => one.SearchAsync(probe.Query));
            await RunAsync(probes, probe => other.SearchAsync(probe.Query));
        }

        for (var round = 0; round < BesideRounds; round++)
        {
            await RunAsync(probes, probe => one.SearchAsync(probe.Query), before);
            await RunAsync(probes, probe => other.SearchAsync(probe.Query), after);
        }

        Report.Line($"{statements} statements");
        Report.Line(Table.Write(after, before, "before"));
    }

    private static Task<SiteProcess> StartAsync(string folder)
    {
        var seed = Path.GetFullPath(Path.Combine(folder, "seed"));
        return SiteProcess.StartAsync(
            Path.GetFullPath(Path.Combine(folder, "site")),
            Path.GetFullPath(Path.Combine(folder, "archive.db")),
            Directory.Exists(seed) ? seed : null);
    }

    private static async Task RunAsync(List<Probe> probes, Func<Probe, Task> search, Measurements? times = null)
    {
        foreach (var probe in probes)
        {
            var started = Stopwatch.GetTimestamp();
            await search(probe);
            times?.Add(probe.Class, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    /// <summary>Types the beginnings of words.</summary>
    private static async Task SuggestAsync(SiteProcess site, IReadOnlyList<string> words)
    {
        var times = new Measurements();
        var random = new Random(5);
        for (var i = 0; i < 400 + WarmingSuggestions; i++)
        {
            var word = words[random.Next(words.Count)];
            var started = Stopwatch.GetTimestamp();
            await site.SuggestAsync(word[..Math.Min(word.Length, random.Next(1, 6))]);
            if (i >= WarmingSuggestions)
            {
                times.Add("suggest", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        Report.Line($"Suggestions: p50 {times.At("suggest", 0.5):0.0}, p95 {times.At("suggest", 0.95):0.0}, p99 {times.At("suggest", 0.99):0.0} ms");
    }
}
