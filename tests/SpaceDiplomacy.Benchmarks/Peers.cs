using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Engine;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>
/// Asks the search, Lucene.NET and plain FTS5 the same queries in this process, in turn by rounds; and the site over
/// HTTP where there is one.
/// </summary>
internal static class Peers
{
    private const int Rounds = 5;
    private const int Warming = 3;

    private const string Library = "Lucene.NET: page";

    /// <param name="Name">What is asked for, and of whom.</param>
    /// <param name="Search">Asks.</param>
    /// <param name="Warming">How often everything is asked before it counts.</param>
    /// <param name="Site">The process that answers; null is this one.</param>
    private sealed record Peer(string Name, Func<Probe, Task> Search, int Warming = 1, SiteProcess? Site = null)
    {
        public TimeSpan ProcessorTime => Site?.ProcessorTime ?? Environment.CpuUsage.TotalTime;

        public Measurements Times { get; } = new();

        public Measurements Processor { get; } = new();
    }

    /// <param name="archive">What is searched.</param>
    /// <param name="classes">Classes of queries to be asked; all where none is named.</param>
    /// <param name="served">
    /// The site with the same archive, keeping no answers, and what it is to keep to; null where it is not asked.
    /// </param>
    public static async Task RunAsync(
        BenchmarkArchive archive, IReadOnlyCollection<string> classes,
        (SiteProcess Site, SizeGoals Goals)? served = null)
    {
        await using var db = await archive.OpenAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var raw = new RawIndex(connection);
        raw.Open(archive.In("raw.db"));
        using var lucene = LuceneIndex.Open(archive.In("lucene"), connection);
        using var memory = new SearchMemory();
        var options = new DbContextOptionsBuilder<ArchiveDbContext>();
        options.UseArchiveFile(archive.File);
        var contexts = new PooledDbContextFactory<ArchiveDbContext>(options.Options);
        var statements = await db.Statements.CountAsync();
        var probes = QueryClasses.Make(raw.Words(), statements)
            .Where(probe => classes.Count == 0 || classes.Contains(probe.Class)).ToList();
        List<Peer> peers =
        [
            new("the search: page", probe => SearchAsync(contexts, memory, probe), Warming),
            new(Library, probe => Task.FromResult(lucene.Page(probe)), Warming),
            new("Lucene.NET: top 20", probe => Task.FromResult(lucene.Top(probe))),
            new("plain FTS5: top 20", probe => Task.FromResult(raw.Search(probe.Match))),
        ];
        if (served is var (asked, _))
        {
            peers.Insert(0, new("over HTTP: page", probe => asked.SearchAsync(probe.Query), Warming, asked));
        }

        foreach (var peer in peers)
        {
            for (var round = 0; round < peer.Warming; round++)
            {
                await AskAsync(probes, peer, isMeasured: false);
            }
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var peer in peers)
            {
                await AskAsync(probes, peer, isMeasured: true);
            }
        }

        Report.Line($"{statements} statements");
        Report.Line(Table.Write([.. peers.Select(peer => (peer.Name, peer.Times, peer.Processor))]));
        if (served is var (_, goals))
        {
            Compare(peers[0].Times, peers.Single(peer => peer.Name == Library).Times, goals);
        }
    }

    private static void Compare(Measurements site, Measurements library, SizeGoals goals)
    {
        List<string> behind = [.. site.Classes.Where(name => site.At(name, 0.95) > library.At(name, 0.95))];
        var (share, most) = goals.Search;
        var within = site.At("all", share);
        Report.Line(
            $"Over HTTP {share:0 %} of the pages were there within {within:0.0} ms, goal {most:0}: "
            + Report.Verdict(within <= most));
        Report.Line(
            $"At p95 a page over HTTP took longer than one of the library in {behind.Count} of {site.Classes.Count()} "
            + $"classes, goal 0: {Report.Verdict(behind.Count == 0)} {string.Join(", ", behind)}");
        Report.Line("");
    }

    /// <summary>A whole page, with a context out of a pool as a request has it.</summary>
    private static async Task SearchAsync(
        IDbContextFactory<ArchiveDbContext> contexts, SearchMemory memory, Probe probe)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await new StatementSearch(db, memory).SearchAsync(new() { Query = probe.Query }, CancellationToken.None);
    }

    private static async Task AskAsync(List<Probe> probes, Peer peer, bool isMeasured)
    {
        foreach (var probe in probes)
        {
            // What another process has used is read from a file, which takes its time.
            var (before, started) = (peer.ProcessorTime, Stopwatch.GetTimestamp());
            await peer.Search(probe);
            var time = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (isMeasured)
            {
                peer.Times.Add(probe.Class, time);
                peer.Processor.Add(probe.Class, (peer.ProcessorTime - before).TotalMilliseconds);
            }
        }
    }
}
