using System.Diagnostics;
using System.Globalization;
using SpaceDiplomacy.Archive;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>
/// <c>-- pages FOLDER [statements]</c>: every sort of page of an archive with records of all kinds, one reader, nothing kept
/// between requests. The archive is made where the folder has none.
/// </summary>
internal static class PagesOfAll
{
    private const int Warming = 5;
    private const int Rounds = 20;

    // The made-up record with the number 0 has most of what is made up, and the first of the seed's more still.
    private static readonly string[] Pages =
    [
        "", "officials", "officials?by=name&p=200", "officials/a-s-kiran-kumar", "officials/a-s-kiran-kumar.json", "agencies",
        "agencies/asi", "entities", "entities/made-entity-0", "statements", "statements?p=5000", "statements/made-statement-0",
        "sanctions", "sanctions?on=2014-04-29", "sanctions?sort=target&p=300", "sanctions/made-sanction-0", "events",
        "events/made-event-0", "topics", "topics/iss", "sources", "sources?p=900", "sources/116-2014-05-29-moon",
        "authorities/us-ofac", "changes", "about", "status", "timeline", "timeline?official=a-s-kiran-kumar",
        "timeline?agency=asi&from=2014&to=2015&on=2014-04-29", "timeline.json", "search?q=station",
    ];

    public static async Task RunAsync(string folder, int statements)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "archive.db");
        if (!File.Exists(file))
        {
            await using var db = ArchiveDatabase.Open(file);
            await ArchiveBuild.RunAsync(db, MadeNumbers.Of(statements));
        }

        Report.Machine();
        SiteProcess.Publish(Path.Combine(folder, "site"));
        using var site = await SiteProcess.StartAsync(Path.Combine(folder, "site"), file);
        Report.Line("| page | size | p50 | p95 | processor time |");
        Report.Line("|---|--:|--:|--:|--:|");
        foreach (var page in Pages)
        {
            var (times, size, before) = (new Measurements(), 0, TimeSpan.Zero);
            for (var i = 0; i < Warming + Rounds; i++)
            {
                before = i == Warming ? site.ProcessorTime : before;
                var started = Stopwatch.GetTimestamp();
                size = (await site.GetAsync(page)).Length;
                if (i >= Warming)
                {
                    times.Add(page, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }

            Report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"| `/{page}` | {size / 1024.0:0} KiB | {times.At(page, 0.5):0.0} | {times.At(page, 0.95):0.0} | {(site.ProcessorTime - before).TotalMilliseconds / Rounds:0.0} |"));
        }

        Report.Line($"Working set {site.WorkingSet} MiB");
    }
}
