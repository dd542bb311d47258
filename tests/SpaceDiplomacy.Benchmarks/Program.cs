using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Benchmarks;

// dotnet run -c Release --project tests/SpaceDiplomacy.Benchmarks -- [statements] [folder] [corpus.jsonl.gz]
if (args is ["quotes"]) { Quotes.Run(); return; }
if (args is ["timeline"]) { await Timelines.RunAsync(); return; }
if (args is ["crowd", var place, .. var crowd])
{
    await Crowd.RunAsync(
        Path.GetFullPath(place),
        crowd.Length > 0 ? int.Parse(crowd[0], CultureInfo.InvariantCulture) : 2_000,
        crowd.Length > 1 ? int.Parse(crowd[1], CultureInfo.InvariantCulture) : 30,
        crowd.Length > 2 ? crowd[2] : null);
    return;
}

if (args is ["beside", var older, var newer]) { await Comparison.RunBesideAsync(older, newer); return; }

var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var folder = Path.GetFullPath(args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), $"spacediplomacy-benchmark-{count}"));
var corpus = args.Length > 2 ? args[2] : null;
Report.Machine();
Directory.CreateDirectory(folder);
var file = Path.Combine(folder, "archive.db");
var isNew = !File.Exists(file);
await using var db = ArchiveDatabase.Open(file);
if (isNew)
{
    await ArchiveBuild.RunAsync(db, count, corpus);
}

await db.Database.OpenConnectionAsync();
var connection = (SqliteConnection)db.Database.GetDbConnection();
var raw = new RawIndex(connection);
var statements = await db.Statements.CountAsync();
var before = Environment.CpuUsage.TotalTime;
raw.Build(Path.Combine(folder, "raw.db"));
Report.Line($"Plain FTS5 index: {statements / (Environment.CpuUsage.TotalTime - before).TotalSeconds:0} statements a second of processor time");
var words = raw.Words();
SiteProcess.Publish(Path.Combine(folder, "site"));
using var site = await SiteProcess.StartAsync(Path.Combine(folder, "site"), file);
Report.Line($"Process started and first search answered after {site.FirstSearch.TotalSeconds:0.0} s");
await Comparison.RunAsync(site, raw, QueryClasses.Make(words, statements), [.. words.Select(word => word.Word)]);
Report.Line($"Working set of the site {site.WorkingSet} MiB");
await ArchiveSizes.RunAsync(db, folder);
await OtherPages.RunAsync(site);
await Editing.RunAsync(db, site);
