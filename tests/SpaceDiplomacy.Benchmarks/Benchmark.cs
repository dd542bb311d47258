using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;

namespace SpaceDiplomacy.Benchmarks;

internal static class Benchmark
{
    private const string Usage = """
        dotnet run -c Release --project tests/SpaceDiplomacy.Benchmarks -- ...

        goals FOLDER [minutes] [statements...]    everything that goals were set for, beside a trivial page and peers
          goals FOLDER                            of the seed and of a million statements, memory for an hour each
          goals FOLDER 60 0 1000000 10000000      of the seed, a million and ten million
          goals FOLDER 0.5 0                      of the seed, memory for half a minute: ten minutes in all
        pages FOLDER [statements]                 every documented address, one reader
        crowd FOLDER [connections] [seconds] [path]
                                                  a crowd that asks for the dearest, and another reader
        [statements] [folder] [corpus]            the search over HTTP beside plain FTS5
        search [statements] [folder] [corpus] [class...]
                                                  the search beside Lucene.NET and plain FTS5, without HTTP
        beside OLDER NEWER                        the searches of two versions, by folders that benchmarks left
        timeline                                  the page of the timeline
        quotes                                    quotes in a long capture
        make STATEMENTS FILE                      only makes an archive

        Folders are kept for the next run. A corpus is a gzipped file of JSON lines, or - for made-up statements.
        """;

    public static async Task<int> Main(string[] args)
    {
        // What is printed goes into a document.
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        switch (args)
        {
            case ["goals", var folder, .. var rest]:
                await Goals.RunAsync(
                    Path.GetFullPath(folder),
                    rest.Length > 0 ? double.Parse(rest[0], CultureInfo.InvariantCulture) : 60,
                    rest.Length > 1 ? [.. rest.Skip(1).Select(Number)] : [0, 1_000_000]);
                break;
            case ["pages", var folder, .. var rest]:
                await PagesOfAll.RunAsync(new(MadeNumbers.Of(NumberAt(rest, 0, 200_000)), Path.GetFullPath(folder)));
                break;
            case ["crowd", var folder, .. var rest]:
                await Crowd.RunAsync(
                    Path.GetFullPath(folder), NumberAt(rest, 0, 2_000), NumberAt(rest, 1, 30),
                    rest.ElementAtOrDefault(2));
                break;
            case ["make", var statements, var file]:
                await using (var empty = ArchiveDatabase.Open(Path.GetFullPath(file)))
                {
                    await ArchiveBuild.RunAsync(empty, MadeNumbers.Of(Number(statements)));
                }

                break;
            case ["search", .. var rest]:
                Report.Machine();
                await Peers.RunAsync(ArchiveOf(rest), [.. rest.Skip(3)]);
                break;
            case ["beside", var older, var newer]:
                await Comparison.RunBesideAsync(older, newer);
                break;
            case ["timeline"]:
                await Timelines.RunAsync();
                break;
            case ["quotes"]:
                Quotes.Run();
                break;
            case [] or [[>= '0' and <= '9', ..], ..]:
                await RunAsync(ArchiveOf(args));
                break;
            default:
                Report.Line(Usage);
                return args is ["help" or "--help"] ? 0 : 1;
        }

        return 0;
    }

    /// <summary>The search over HTTP beside plain FTS5, and other pages.</summary>
    private static async Task RunAsync(BenchmarkArchive archive)
    {
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
        Report.Line($"Process started and first search answered after {site.FirstAnswer.TotalSeconds:0.0} s");
        await Comparison.RunAsync(site, raw, QueryClasses.Make(words, statements), [.. words.Select(word => word.Word)]);
        Report.Line($"Working set of the site {site.WorkingSet} MiB");
        await ArchiveSizes.RunAsync(db, archive);
        await OtherPages.RunAsync(site);
        await Editing.RunAsync(db, site);
    }

    /// <summary>What arguments say: how many statements, where, and of what; <c>-</c> is no file.</summary>
    private static BenchmarkArchive ArchiveOf(string[] args)
    {
        var count = NumberAt(args, 0, 100_000);
        var usual = Path.Combine(Path.GetTempPath(), $"spacediplomacy-benchmark-{count}");
        var (folder, corpus) = (args.ElementAtOrDefault(1) ?? usual, args.ElementAtOrDefault(2));
        return new(MadeNumbers.OnlyStatements(count), Path.GetFullPath(folder), corpus == "-" ? null : corpus);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int NumberAt(string[] args, int place, int usual) =>
        args.Length > place ? Number(args[place]) : usual;
}
