using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>The archive that is searched: the seed, and statements of a corpus.</summary>
/// <param name="Count">How many statements of the corpus; 0 is all of a file.</param>
/// <param name="Folder">Where it is made, and kept for the next run.</param>
/// <param name="Corpus">A file of passages; null makes them up.</param>
internal sealed record BenchmarkArchive(int Count, string Folder, string? Corpus)
{
    public string File => In("archive.db");

    /// <summary>What arguments say: how many, where, and of what; <c>-</c> is no file.</summary>
    public static BenchmarkArchive Of(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), $"spacediplomacy-benchmark-{count}");
        return new(count, Path.GetFullPath(folder), args.Length > 2 && args[2] != "-" ? args[2] : null);
    }

    /// <summary>A file beside it.</summary>
    public string In(string name) => Path.Combine(Folder, name);

    /// <summary>Opens it; makes it where there is none.</summary>
    public async Task<ArchiveDbContext> OpenAsync()
    {
        Directory.CreateDirectory(Folder);
        var isNew = !System.IO.File.Exists(File);
        var db = ArchiveDatabase.Open(File);
        if (isNew)
        {
            await ArchiveBuild.RunAsync(db, MadeNumbers.OnlyStatements(Count), Corpus);
        }

        // An index of other rules is made anew, as at a start of the site.
        await new SearchIndex(db).EnsureAsync(CancellationToken.None);
        await db.Database.OpenConnectionAsync();
        return db;
    }
}

/// <summary>Makes an archive to measure: the seed, and records that are made up.</summary>
public static class ArchiveBuild
{
    /// <summary>Adds the seed and the records to an empty database, and indexes them.</summary>
    /// <param name="db">The database.</param>
    /// <param name="numbers">How many records.</param>
    /// <param name="corpus">A gzipped file of passages as JSON lines; made-up texts where null.</param>
    public static async Task RunAsync(ArchiveDbContext db, MadeNumbers numbers, string? corpus = null)
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
        using (var loader = new BulkLoader(connection))
        {
            loader.Load(
                numbers, corpus is null ? Corpus.MadeUp(numbers.Statements, own) : Corpus.FromFile(corpus, numbers.Statements));
        }

        Report.Line($"Loaded in {clock.Elapsed.TotalSeconds:0.0} s");
        clock.Restart();
        // Processor time, not the clock: the machine may have other work.
        var before = Environment.CpuUsage.TotalTime;
        await new SearchIndex(db).RebuildAsync(CancellationToken.None);
        var used = Environment.CpuUsage.TotalTime - before;
        var total = await db.Statements.CountAsync();
        Report.Rate($"Indexed in {clock.Elapsed.TotalSeconds:0.0} s", total, used);
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
    public static async Task RunAsync(ArchiveDbContext db, BenchmarkArchive archive)
    {
        var index = await db.Database.SqlQuery<long>($"SELECT sum(length(Documents) + length(Places)) AS Value FROM SearchWords").SingleAsync();
        var words = await db.Database.SqlQuery<long>($"SELECT count(DISTINCT Word) AS Value FROM SearchWords").SingleAsync();
        Report.Line($"Lists of {words} words {index >> 20} MiB; plain FTS5 {new FileInfo(archive.In("raw.db")).Length >> 20} MiB; database {new FileInfo(archive.File).Length >> 20} MiB");
    }
}
