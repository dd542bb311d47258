using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Benchmarks;

// dotnet run -c Release --project tests/SpaceDiplomacy.Benchmarks -- [statements] [folder] [corpus.jsonl.gz] [address]
if (args is ["quotes"]) { Quotes.Run(); return; }
var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), $"spacediplomacy-benchmark-{count}");
var corpus = args.Length > 2 && args[2].Length > 0 ? args[2] : null;
var address = args.Length > 3 ? args[3] : null;
Directory.CreateDirectory(folder);
var file = Path.Combine(folder, "archive.db");
var isNew = !File.Exists(file);
await using var db = ArchiveDatabase.Open(file);
if (isNew)
{
    await Build.ArchiveAsync(db, count, corpus);
}

await db.Database.OpenConnectionAsync();
var connection = (SqliteConnection)db.Database.GetDbConnection();
var raw = new RawIndex(connection);
var clock = Stopwatch.StartNew();
raw.Build(Path.Combine(folder, "raw.db"));
Report.Line($"Raw FTS5 index built in {clock.Elapsed.TotalSeconds:0.0} s");
var statements = await db.Statements.CountAsync();
var probes = QueryClasses.Make(raw.Words(), statements);
await Comparison.RunAsync(db, raw, probes, statements, address);

internal static class Build
{
    public static async Task ArchiveAsync(ArchiveDbContext db, int count, string? corpus)
    {
        await db.MigrateArchiveAsync(ArchiveDatabase.MigrationLimit, CancellationToken.None);
        var root = typeof(Build).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        await new SeedImporter(db, TimeProvider.System)
            .ImportAsync(SeedReader.Read(Path.Combine(root, "seed")), CancellationToken.None);
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var own = await OwnWordsAsync(db);
        var clock = Stopwatch.StartNew();
        new BulkLoader(connection).Load(corpus is null ? Corpus.MadeUp(count, own) : Corpus.FromFile(corpus, count));
        Report.Line($"Loaded in {clock.Elapsed.TotalSeconds:0.0} s");
        clock.Restart();
        // Processor time, not the clock: the machine may have other work.
        var before = Environment.CpuUsage.TotalTime;
        await db.RebuildSearchIndexAsync(CancellationToken.None);
        var used = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var total = await db.Statements.CountAsync();
        Report.Line($"Indexed {total} statements in {clock.Elapsed.TotalSeconds:0.0} s, of one core {used:0.0} s: {total / used:0} a second");
    }

    private static async Task<List<string>> OwnWordsAsync(ArchiveDbContext db)
    {
        var texts = await db.Wordings.Select(wording => wording.Text).ToListAsync();
        return [.. texts.SelectMany(text => text.ToLowerInvariant().Split([' ', ',', '.', '\n', '[', ']', '\'', '"']))
            .Where(word => word.Length > 3 && word.All(char.IsLetter))
            .GroupBy(word => word).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)];
    }
}

internal static class Comparison
{
    private const int Rounds = 3;

    public static async Task RunAsync(
        ArchiveDbContext db, RawIndex raw, List<Probe> probes, int statements, string? address)
    {
        using var memory = new SearchMemory();
        var search = new StatementSearch(db, memory);
        var clock = Stopwatch.StartNew();
        await search.SearchAsync(new() { Query = "trampoline" }, CancellationToken.None);
        Report.Line($"First search after {clock.ElapsedMilliseconds} ms");
        using var http = new HttpClient();
        var (own, plain, web) = (new Measurements(), new Measurements(), new Measurements());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var probe in probes)
            {
                var started = Stopwatch.GetTimestamp();
                await search.SearchAsync(new() { Query = probe.Query }, CancellationToken.None);
                var ours = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                started = Stopwatch.GetTimestamp();
                raw.Search(probe.Match);
                var theirs = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                started = Stopwatch.GetTimestamp();
                var length = address is null ? 0
                    : (await http.GetByteArrayAsync(new Uri($"{address}/search?q={Uri.EscapeDataString(probe.Query)}"))).Length;
                var page = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                if (round > 0)
                {
                    own.Add(probe.Class, ours);
                    plain.Add(probe.Class, theirs);
                    web.Add(probe.Class, length == 0 ? 0 : page);
                }
            }
        }

        Report.Line(Table.Write([("search", own), ("raw FTS5", plain), .. address is null ? Array.Empty<(string, Measurements)>() : [("HTTP", web)]]));
        Report.Line($"{statements} statements; p95 of raw FTS5 is {plain.At("all", 0.95) / own.At("all", 0.95):0.0} times ours");
        Report.Line($"Working set {Environment.WorkingSet / 1_048_576} MiB, managed {GC.GetTotalMemory(true) / 1_048_576} MiB");
    }
}

internal static class Report
{
    public static void Line(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));

    public static void Line(string text) => Console.WriteLine(text);
}
