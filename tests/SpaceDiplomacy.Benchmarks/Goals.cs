using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>What an archive is to keep to, by the number of statements that are made up.</summary>
/// <param name="Start">Seconds from the start of the process to the first page.</param>
/// <param name="Memory">Megabytes (10⁶ bytes) of working set.</param>
/// <param name="Search">
/// What share of the pages of results, for one reader, is there within how many milliseconds.
/// </param>
internal sealed record SizeGoals(double Start, int Memory, (double Share, double Milliseconds) Search)
{
    public static SizeGoals Of(int statements) => statements switch
    {
        0 => new(1, 600, (0.99, 35)),
        <= 1_000_000 => new(2.5, 600, (0.99, 35)),
        _ => new(5, 2_500, (0.95, 80)),
    };
}

/// <summary>
/// <c>-- goals FOLDER [minutes] [statements...]</c>: everything that goals were set for, in one run, and a trivial page
/// of Razor beside it. Archives are made where the folder has none, and kept for the next run; 0 statements are the
/// seed alone.
/// </summary>
internal static class Goals
{
    private const int Readers = 8;
    private const int Starts = 5;
    private const double MixGoal = 1_500;
    private const double MixGoalAtP99 = 60;
    private const int Parts = 10;
    private const double Flat = 0.05;
    private static readonly TimeSpan MixWarming = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MixTime = TimeSpan.FromSeconds(20);

    /// <param name="folder">Where the archives and what is published lie.</param>
    /// <param name="minutes">How long the memory of the site is watched, for each archive.</param>
    /// <param name="statements">How many statements are made up for each archive.</param>
    public static async Task RunAsync(string folder, double minutes, IReadOnlyList<int> statements)
    {
        var (published, bare) = (Path.Combine(folder, "site"), Path.Combine(folder, "trivial"));
        Report.Machine();
        SiteProcess.Publish(published);
        SiteProcess.PublishTrivial(bare);
        foreach (var number in statements)
        {
            var archive = new BenchmarkArchive(MadeNumbers.Of(number), Path.Combine(folder, $"{number}"));
            Report.Line(number == 0 ? "## The seed" : $"## The seed and {number:N0} statements");
            Report.Line("");
            var goals = SizeGoals.Of(number);
            var (largest, probes) = await ReadAsync(archive);
            var searches = SampledAddresses.Mixed(probes.Select(probe => SiteProcess.SearchPath(probe.Query)));
            await StartAsync(published, bare, archive, goals);
            IReadOnlyList<SampledAddresses> pages;
            using (var making = await SiteProcess.StartAsync(published, archive.File))
            {
                pages = await SampledAddresses.OfAsync(making, probes);
                using (var trivial = await SiteProcess.StartTrivialAsync(bare))
                using (var keeping = await SiteProcess.StartAsync(published, archive.File, keepsAnswers: true))
                {
                    Throughput.Run(trivial, keeping, making, pages);
                }

                await PagesOfAll.MeasureAsync(making, largest);
                Mix(making, searches);
                await Peers.RunAsync(archive, [], (making, goals));
            }

            using (var keeping = await SiteProcess.StartAsync(published, archive.File, keepsAnswers: true))
            {
                var others = SampledAddresses.Mixed(pages.SelectMany(sort => sort.Paths));
                Watch(keeping, TimeSpan.FromMinutes(minutes), searches, others, goals);
            }
        }
    }

    private static async Task<(IReadOnlyDictionary<RecordKind, string> Largest, List<Probe> Probes)> ReadAsync(
        BenchmarkArchive archive)
    {
        await using var db = await archive.OpenAsync();
        var raw = new RawIndex((SqliteConnection)db.Database.GetDbConnection());
        raw.Open(archive.In("raw.db"));
        return (
            await DocumentedAddresses.LargestAsync(db),
            QueryClasses.Make(raw.Words(), await db.Statements.CountAsync()));
    }

    /// <summary>From the start of the process to the first page, the files in the memory of the system.</summary>
    private static async Task StartAsync(string published, string bare, BenchmarkArchive archive, SizeGoals goals)
    {
        var (own, trivial) = (new List<double>(), new List<double>());
        for (var start = 0; start <= Starts; start++)
        {
            using var site = await SiteProcess.StartAsync(published, archive.File, keepsAnswers: true, first: "");
            using var other = await SiteProcess.StartTrivialAsync(bare);
            // The first reads the files, and may bring the archive up to date.
            if (start > 0)
            {
                own.Add(site.FirstAnswer.TotalSeconds);
                trivial.Add(other.FirstAnswer.TotalSeconds);
            }
        }

        var median = Quantile.Of(own, 0.5);
        Report.Line(
            $"From the start to the first page: {median:0.00} s, the median of {Starts} from {own.Min():0.00} to "
            + $"{own.Max():0.00}, the trivial page {Quantile.Of(trivial, 0.5):0.00}; goal {goals.Start:0.0} s: "
            + Report.Verdict(median <= goals.Start));
        Report.Line("");
    }

    /// <summary>As many searches of each class as readers ask for, every one made anew.</summary>
    private static void Mix(SiteProcess making, string[] searches)
    {
        byte[][] requests = [.. searches.Select(path => Load.Request(making.Address, path, ""))];
        Load.Ask(making.Address, Readers, MixWarming, Next);
        var mix = Load.Ask(making.Address, Readers, MixTime, Next);
        var isMet = mix is { Failed: 0, Kept: 0, PerSecond: >= MixGoal } && mix.At(0.99) <= MixGoalAtP99;
        Report.Line(
            $"Mix of searches, {Readers} readers, made anew: {mix.PerSecond:0} a second, p50 {mix.At(0.5):0.0}, p95 "
            + $"{mix.At(0.95):0.0}, p99 {mix.At(0.99):0.0} ms, {Failed(mix)} failed; asking took "
            + $"{mix.Processors:0.00} of {Environment.ProcessorCount} processors; goal {MixGoal} a second and "
            + $"{MixGoalAtP99} ms at p99: {Report.Verdict(isMet)}");
        Report.Line("");

        byte[] Next(int number) => requests[number % requests.Length];
    }

    /// <summary>
    /// What the site has in memory while readers ask for searches and pages of all sorts, each time at another address:
    /// what it keeps is soon full, and nearly every answer is made anew.
    /// </summary>
    private static void Watch(SiteProcess site, TimeSpan time, string[] searches, string[] others, SizeGoals goals)
    {
        var (asked, sets) = (0, new List<long>());
        Report.Line("| minutes of the mix | working set | answers a second | p99 | failed |");
        Report.Line("|--:|--:|--:|--:|--:|");
        Report.Line($"| 0 | {site.WorkingSet} MiB | | | |");
        for (var part = 1; part <= Parts; part++)
        {
            var load = Load.Ask(site.Address, Readers, time / Parts, _ => Next());
            sets.Add(site.WorkingSet);
            Report.Line(
                $"| {(time * part / Parts).TotalMinutes:0.##} | {sets[^1]} MiB | {load.PerSecond:0} | "
                + $"{load.At(0.99):0.0} | {Failed(load)} |");
        }

        var spread = (sets.Max() - sets.Min()) / 2.0 / sets.Average();
        var (most, limit) = (site.PeakWorkingSet, goals.Memory * 1_000_000L >> 20);
        Report.Line("");
        Report.Line(
            $"Working set from the first part of {Parts} to the last ± {spread:0.0 %}, goal ± {Flat:0 %}: "
            + $"{Report.Verdict(spread <= Flat)}; {most} MiB at most, goal {limit} MiB ({goals.Memory} MB): "
            + Report.Verdict(most <= limit));
        Report.Line("");

        byte[] Next()
        {
            var number = asked++;
            var from = number % 2 == 0 ? searches : others;
            var path = from[number / 2 % from.Length];
            var sign = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            return Load.Request(site.Address, $"{path}{sign}n={number}", "br");
        }
    }

    private static string Failed(Load load) => load.Failure is null ? "0" : $"{load.Failed} ({load.Failure})";
}
