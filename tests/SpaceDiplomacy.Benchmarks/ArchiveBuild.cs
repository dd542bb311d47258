using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>The archive that is measured: the seed, and records that are made up.</summary>
/// <param name="Numbers">How many records; 0 statements are all of a file.</param>
/// <param name="Folder">Where it is made, and kept for the next run.</param>
/// <param name="Corpus">A file of passages; null makes them up.</param>
internal sealed record BenchmarkArchive(MadeNumbers Numbers, string Folder, string? Corpus = null)
{
    public string File => In("archive.db");

    /// <summary>A file beside it.</summary>
    public string In(string name) => Path.Combine(Folder, name);

    /// <summary>Opens it; makes it where there is none.</summary>
    public async Task<ArchiveDbContext> OpenAsync()
    {
        Directory.CreateDirectory(Folder);
        if (!System.IO.File.Exists(File))
        {
            await MakeAsync(In("unfinished.db"));
        }

        var db = ArchiveDatabase.Open(File);
        // One of an older program is brought up to date, as at a start of the site.
        await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, CancellationToken.None);
        await new SearchIndex(db).EnsureAsync(CancellationToken.None);
        await db.Database.OpenConnectionAsync();
        return db;
    }

    /// <summary>Under another name, so that one that was not made to its end is not taken for an archive.</summary>
    private async Task MakeAsync(string unfinished)
    {
        System.IO.File.Delete(unfinished);
        await using (var db = ArchiveDatabase.Open(unfinished))
        {
            await ArchiveBuild.RunAsync(db, Numbers, Corpus);
        }

        // With its last connection SQLite takes the log into the file.
        SqliteConnection.ClearAllPools();
        System.IO.File.Move(unfinished, File);
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
        await new SeedImporter(db, new(db), TimeProvider.System)
            .ImportAsync(SeedReader.Read(Checkout.Seed), CancellationToken.None);
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
