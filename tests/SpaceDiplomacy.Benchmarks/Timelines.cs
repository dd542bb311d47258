using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;

namespace SpaceDiplomacy.Benchmarks;

/// <summary><c>-- timeline</c>: the page of the timeline with 2,000 statements and 300 sanctions, over HTTP.</summary>
internal static class Timelines
{
    private const int StatementCount = 2_000;
    private const int SanctionCount = 300;
    private const int Warming = 200;
    private const int Rounds = 100;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("spacediplomacy-timeline-").FullName;
        await using (var db = ArchiveDatabase.Open(Path.Combine(folder, "archive.db")))
        {
            // The seed has the rest.
            await ArchiveBuild.RunAsync(db, new(StatementCount, SanctionCount, Officials: 0, Events: 0, Sources: 0, Entities: 0));
            Report.Line($"{await db.Statements.CountAsync()} statements, {await db.Sanctions.CountAsync()} sanctions, {await db.Appointments.CountAsync()} offices, {await db.Events.CountAsync()} events");
        }

        SiteProcess.Publish(Path.Combine(folder, "site"));
        using var site = await SiteProcess.StartAsync(Path.Combine(folder, "site"), Path.Combine(folder, "archive.db"));
        foreach (var address in new[] { "timeline", "timeline?from=2014&to=2016", "timeline?official=dmitry-rogozin&on=2014-04-29", "timeline.svg" })
        {
            var page = await PageCost.MeasureAsync(site, address, Warming, Rounds);
            Report.Line(
                $"/{address}: {page.Kilobytes:0} KiB, p50 {page.At(0.5):0.0}, p95 {page.At(0.95):0.0}, p99 "
                + $"{page.At(0.99):0.0} ms; processor time {page.Processor:0.0} ms a page{page.Fault}");
        }

        Directory.Delete(folder, recursive: true);
    }
}
