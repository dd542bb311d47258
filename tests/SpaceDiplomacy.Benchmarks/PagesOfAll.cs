using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>
/// <c>-- pages FOLDER [statements]</c>: every documented address of an archive with records of all kinds, one reader,
/// nothing kept between requests. The archive is made where the folder has none.
/// </summary>
internal static class PagesOfAll
{
    private const int Warming = 5;
    private const int Rounds = 20;
    private const double Goal = 50;
    private const double GoalOfTimelines = 150;

    public static async Task RunAsync(BenchmarkArchive archive)
    {
        Report.Machine();
        IReadOnlyDictionary<RecordKind, string> largest;
        await using (var db = await archive.OpenAsync())
        {
            largest = await DocumentedAddresses.LargestAsync(db);
        }

        SiteProcess.Publish(archive.In("site"));
        using var site = await SiteProcess.StartAsync(archive.In("site"), archive.File);
        await MeasureAsync(site, largest);
        Report.Line($"Working set {site.WorkingSet} MiB");
    }

    /// <summary>Of what is documented in a row, the address that takes longest stands for all.</summary>
    /// <param name="site">Keeps no answers.</param>
    /// <param name="largest">Of each kind the record that most others lead to.</param>
    public static async Task MeasureAsync(SiteProcess site, IReadOnlyDictionary<RecordKind, string> largest)
    {
        Report.Line("| documented | addresses | largest | the slowest | p50 | p95 | processor time | goal, p95 | |");
        Report.Line("|---|--:|--:|---|--:|--:|--:|--:|---|");
        var (missed, all, others) = (0, 0, new List<PageCost>());
        foreach (var row in DocumentedAddresses.Of(largest).GroupBy(one => one.Documented, one => one.Address))
        {
            var pages = new List<PageCost>();
            foreach (var address in row)
            {
                pages.Add(await PageCost.MeasureAsync(site, address[1..], Warming, Rounds));
            }

            var goal = row.Key.StartsWith("/timeline", StringComparison.Ordinal) ? GoalOfTimelines : Goal;
            var slowest = pages.MaxBy(page => page.At(0.95))!;
            var missing = pages.Count(page => page.At(0.95) > goal || page.Status != 200);
            Report.Line(
                $"| `{row.Key}` | {pages.Count} | {pages.Max(page => page.Kilobytes):0} KiB | `/{slowest.Path}` | "
                + $"{slowest.At(0.5):0.0} | {slowest.At(0.95):0.0} | {slowest.Processor:0.0} | {goal:0} | "
                + $"{Report.Verdict(missing == 0)} |");
            missed += missing;
            all += pages.Count;
            others.AddRange(pages.Where(page => page.Status != 200));
        }

        Report.Line("");
        Report.Line($"{all - missed} of {all} addresses within their goal: {Report.Verdict(missed == 0)}");
        foreach (var other in others)
        {
            Report.Line($"`/{other.Path}`{other.Fault}");
        }
    }
}
