using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/SpaceDiplomacy.Benchmarks --</c> and
/// <c>[statements] [folder] [corpus.jsonl.gz]</c>, <c>search [statements] [folder] [corpus.jsonl.gz or -] [class...]</c>,
/// <c>make [statements] [file]</c>, <c>pages [folder] [statements]</c>, <c>crowd [folder] [connections] [seconds]</c>, <c>beside [older] [newer]</c>,
/// <c>timeline</c> or <c>quotes</c>.
/// </summary>
internal static class Benchmark
{
    public static async Task Main(string[] args)
    {
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

        if (args is ["pages", var pages, .. var many])
        {
            await PagesOfAll.RunAsync(
                Path.GetFullPath(pages), many.Length > 0 ? int.Parse(many[0], CultureInfo.InvariantCulture) : 200_000);
            return;
        }

        if (args is ["make", var made, var into])
        {
            await using var empty = ArchiveDatabase.Open(Path.GetFullPath(into));
            await ArchiveBuild.RunAsync(empty, MadeNumbers.Of(int.Parse(made, CultureInfo.InvariantCulture)));
            return;
        }

        if (args is ["search", .. var rest]) { await InProcess.RunAsync(BenchmarkArchive.Of(rest), [.. rest.Skip(3)]); return; }
        if (args is ["beside", var older, var newer]) { await Comparison.RunBesideAsync(older, newer); return; }

        var archive = BenchmarkArchive.Of(args);
        Report.Machine();
        await using var db = await archive.OpenAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var raw = new RawIndex(connection);
        var statements = await db.Statements.CountAsync();
        var before = Environment.CpuUsage.TotalTime;
        raw.Build(archive.In("raw.db"));
        Report.Rate("Plain FTS5 index", statements, Environment.CpuUsage.TotalTime - before);
        var words = raw.Words();
        SiteProcess.Publish(archive.In("site"));
        using var site = await SiteProcess.StartAsync(archive.In("site"), archive.File);
        Report.Line($"Process started and first search answered after {site.FirstSearch.TotalSeconds:0.0} s");
        await Comparison.RunAsync(site, raw, QueryClasses.Make(words, statements), [.. words.Select(word => word.Word)]);
        Report.Line($"Working set of the site {site.WorkingSet} MiB");
        await ArchiveSizes.RunAsync(db, archive);
        await OtherPages.RunAsync(site);
        await Editing.RunAsync(db, site);
    }
}
