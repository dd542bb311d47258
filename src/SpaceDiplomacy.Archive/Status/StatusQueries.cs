using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Indexing;

namespace SpaceDiplomacy.Archive.Status;

public static class StatusQueries
{
    private static readonly (string Kind, string Table)[] CountedTables =
    [
        ("statements", "Statements"),
        ("wordings", "Wordings"),
        ("links", "StatementLinks"),
        ("officials", "Officials"),
        ("appointments", "Appointments"),
        ("agencies", "Agencies"),
        ("sanctions", "Sanctions"),
        ("authorities", "Authorities"),
        ("entities", "Entities"),
        ("events", "Events"),
        ("topics", "Topics"),
        ("sources", "Sources"),
    ];

    /// <summary>Everything about the state of the archive, counted once for each.</summary>
    public static Task<ArchiveStatus> ReadStatusAsync(
        this ArchiveDbContext db, SearchIndex index, StatementSearch search, CancellationToken cancellationToken) =>
        search.KeptAsync("status", token => db.CountAsync(index, search, token), cancellationToken);

    /// <summary>How many records of each kind there are, counted once for each state of the archive.</summary>
    public static async Task<IReadOnlyList<KindCount>> CountRecordsAsync(
        this StatementSearch search, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        return (IReadOnlyList<KindCount>)scope.Sums.GetOrAdd(
            "records",
            static (_, connection) =>
            {
                using var counts = connection.Prepare(string.Join(
                    " UNION ALL ", CountedTables.Select(counted => $"SELECT '{counted.Kind}', count(*) FROM {counted.Table}")));
                return counts.List(count => new KindCount(count.Text(0), (int)count.Integer(1)));
            },
            scope.Connection);
    }

    private static async Task<ArchiveStatus> CountAsync(
        this ArchiveDbContext db, SearchIndex index, StatementSearch search, CancellationToken cancellationToken)
    {
        var edition = await db.Editions.NewestFirst().FirstAsync(cancellationToken);
        var state = await index.ReadStateAsync(cancellationToken);
        var withCapture = await db.Captures.CountAsync(cancellationToken);
        return new()
        {
            ImportedAt = edition.ImportedAt,
            Fingerprint = edition.Fingerprint,
            Records = await search.CountRecordsAsync(cancellationToken),
            Ranges = await RangesAsync(db, cancellationToken),
            SourcesWithCapture = withCapture,
            SourcesWithoutCapture = await db.Sources.CountAsync(cancellationToken) - withCapture,
            Checks = await ChecksAsync(db, cancellationToken),
            OfficialsWithoutStatements = await db.Officials
                .Where(o => !db.Statements.Any(s => s.OfficialId == o.Id))
                .OrderBy(o => o.Name).ThenBy(o => o.Slug).Select(o => new RecordName(o.Slug, o.Name))
                .ToListAsync(cancellationToken),
            Index = state,
            Coverage = state.IsReady ? await db.ReadCoverageAsync(search, cancellationToken) : null,
        };
    }

    private static async Task<IReadOnlyList<DateRange>> RangesAsync(ArchiveDbContext db, CancellationToken cancellationToken) =>
    [
        await RangeAsync("statements", db.Statements.Select(s => s.Date), cancellationToken),
        await RangeAsync("sanctions", db.Sanctions.Select(s => s.Imposed), cancellationToken),
        await RangeAsync("events", db.Events.Select(e => e.Date), cancellationToken),
        await RangeAsync("sources", db.Sources.Where(s => s.Published != null).Select(s => s.Published!), cancellationToken),
    ];

    private static async Task<DateRange> RangeAsync(
        string kind, IQueryable<EdtfDate> dates, CancellationToken cancellationToken) => new(
            kind,
            await dates.Where(date => date.Earliest != null).OrderBy(date => date.Earliest).ThenBy(date => date.Text)
                .FirstOrDefaultAsync(cancellationToken),
            await dates.Where(date => date.Latest != null).OrderByDescending(date => date.Latest).ThenBy(date => date.Text)
                .FirstOrDefaultAsync(cancellationToken));

    private static async Task<IReadOnlyList<CheckCount>> ChecksAsync(ArchiveDbContext db, CancellationToken cancellationToken)
    {
        var counts = await db.WordingChecks.GroupBy(check => check.Result)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
        return [.. Enum.GetValues<CheckResult>().Select(result => new CheckCount(result, counts.GetValueOrDefault(result)))];
    }

    private static async Task<StatementCoverage> ReadCoverageAsync(
        this ArchiveDbContext db, StatementSearch search, CancellationToken cancellationToken)
    {
        var all = (await search.SearchAsync(new() { PageSize = 1 }, cancellationToken)).Facets;
        var onlyReported = await search.SearchAsync(
            new() { Query = StatementCoverage.OnlyReportedQuery, PageSize = 1 }, cancellationToken);
        var agencies = new List<AgencyCoverage>();
        foreach (var agency in await db.Agencies.ToSummaries(db).ToListAsync(cancellationToken))
        {
            // Counted in memory; no query of the database each.
            agencies.Add(new(agency, await search.CountByPossibleYearAsync(new() { Agencies = [agency.Slug] }, cancellationToken)));
        }

        return new()
        {
            Languages = all.Languages,
            Kinds = all.Kinds,
            Checked = all.Checked,
            Standings = all.Standings,
            OnlyReported = onlyReported.Total,
            Years = all.Years,
            Agencies = agencies,
        };
    }
}
