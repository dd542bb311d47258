using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Engine;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>Asks the search, Lucene.NET and plain FTS5 the same queries in this process, in turn by rounds.</summary>
internal static class InProcess
{
    private const int Rounds = 5;
    private const int Warming = 3;

    private sealed record Peer(string Name, Func<Probe, Task> Search, int Warming = 1)
    {
        public Measurements Times { get; } = new();

        public Measurements Processor { get; } = new();
    }

    /// <param name="archive">What is searched.</param>
    /// <param name="classes">Classes of queries to be asked; all where none is named.</param>
    public static async Task RunAsync(BenchmarkArchive archive, IReadOnlyCollection<string> classes)
    {
        Report.Machine();
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
        Peer[] peers =
        [
            new("the search: page", probe => SearchAsync(contexts, memory, probe), Warming),
            new("Lucene.NET: page", probe => Task.FromResult(lucene.Page(probe)), Warming),
            new("Lucene.NET: top 20", probe => Task.FromResult(lucene.Top(probe))),
            new("plain FTS5: top 20", probe => Task.FromResult(raw.Search(probe.Match))),
        ];
        foreach (var peer in peers)
        {
            for (var round = 0; round < peer.Warming; round++)
            {
                await AskAsync(probes, peer.Search);
            }
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var peer in peers)
            {
                await AskAsync(probes, peer.Search, peer);
            }
        }

        Report.Line($"{statements} statements");
        Report.Line(Table.Write([.. peers.Select(peer => (peer.Name, peer.Times, peer.Processor))]));
    }

    /// <summary>A whole page, with a context out of a pool as a request has it.</summary>
    private static async Task SearchAsync(IDbContextFactory<ArchiveDbContext> contexts, SearchMemory memory, Probe probe)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await new StatementSearch(db, memory).SearchAsync(new() { Query = probe.Query }, CancellationToken.None);
    }

    private static async Task AskAsync(List<Probe> probes, Func<Probe, Task> search, Peer? measured = null)
    {
        foreach (var probe in probes)
        {
            var (started, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await search(probe);
            measured?.Processor.Add(probe.Class, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            measured?.Times.Add(probe.Class, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
