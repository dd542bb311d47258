using System.Diagnostics;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>Makes the archive that is searched: the seed, and statements of a corpus.</summary>
internal static class ArchiveBuild
{
    public static async Task RunAsync(ArchiveDbContext db, int count, string? corpus)
    {
        await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, CancellationToken.None);
        var root = typeof(ArchiveBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        await new SeedImporter(db, new(db), TimeProvider.System)
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
        await new SearchIndex(db).RebuildAsync(CancellationToken.None);
        var used = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var total = await db.Statements.CountAsync();
        Report.Line($"Indexed {total} statements in {clock.Elapsed.TotalSeconds:0.0} s: {total / used:0} a second of processor time");
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

/// <summary>How large what was made is.</summary>
internal static class ArchiveSizes
{
    public static async Task RunAsync(ArchiveDbContext db, string folder)
    {
        var index = await db.Database.SqlQuery<long>($"SELECT sum(length(Documents) + length(Places)) AS Value FROM SearchWords").SingleAsync();
        var words = await db.Database.SqlQuery<long>($"SELECT count(DISTINCT Word) AS Value FROM SearchWords").SingleAsync();
        Report.Line($"Lists of {words} words {index >> 20} MiB; plain FTS5 {new FileInfo(Path.Combine(folder, "raw.db")).Length >> 20} MiB; database {new FileInfo(Path.Combine(folder, "archive.db")).Length >> 20} MiB");
    }
}
