using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Indexing;

namespace SpaceDiplomacy.Archive.Status;

/// <summary>How many records of one kind there are; the kind is named as its seed folder is.</summary>
public sealed record KindCount(string Kind, int Count);

/// <summary>From when to when records of one kind are dated; null where none has a date.</summary>
public sealed record DateRange(string Kind, EdtfDate? First, EdtfDate? Last);

/// <summary>How many checks of a wording in one of its sources came to a result.</summary>
public sealed record CheckCount(CheckResult Result, int Count);

/// <summary>What the archive holds and how fresh it is, so that a reader sees what is missing.</summary>
public sealed record ArchiveStatus
{
    /// <summary>When the content was imported, in UTC.</summary>
    public required DateTime ImportedAt { get; init; }

    /// <summary>SHA-256 over all files that it was imported from.</summary>
    public required string Fingerprint { get; init; }

    public required IReadOnlyList<KindCount> Records { get; init; }

    public required IReadOnlyList<DateRange> Ranges { get; init; }

    public required int SourcesWithCapture { get; init; }

    public required int SourcesWithoutCapture { get; init; }

    /// <summary>Of every wording in each of its sources; every result, also those that did not occur.</summary>
    public required IReadOnlyList<CheckCount> Checks { get; init; }

    public required IReadOnlyList<RecordName> OfficialsWithoutStatements { get; init; }

    public required SearchIndexState Index { get; init; }

    /// <summary>How the statements spread, as the search finds them; null while the search has no index.</summary>
    public required StatementCoverage? Coverage { get; init; }

    public static async Task<ArchiveStatus> ReadAsync(
        ArchiveDbContext db, SearchIndex index, StatementSearch search, CancellationToken cancellationToken)
    {
        var edition = await db.Editions.SingleAsync(cancellationToken);
        var state = await index.ReadStateAsync(cancellationToken);
        var withCapture = await db.Captures.CountAsync(cancellationToken);
        return new()
        {
            ImportedAt = edition.ImportedAt,
            Fingerprint = edition.Fingerprint,
            Records = await RecordsAsync(db, cancellationToken),
            Ranges = await RangesAsync(db, cancellationToken),
            SourcesWithCapture = withCapture,
            SourcesWithoutCapture = await db.Sources.CountAsync(cancellationToken) - withCapture,
            Checks = await ChecksAsync(db, cancellationToken),
            OfficialsWithoutStatements = await db.Officials
                .Where(o => !db.Statements.Any(s => s.OfficialId == o.Id))
                .OrderBy(o => o.Name).ThenBy(o => o.Slug).Select(o => new RecordName(o.Slug, o.Name))
                .ToListAsync(cancellationToken),
            Index = state,
            Coverage = state.IsReady ? await StatementCoverage.ReadAsync(db, search, cancellationToken) : null,
        };
    }

    private static async Task<IReadOnlyList<KindCount>> RecordsAsync(ArchiveDbContext db, CancellationToken cancellationToken) =>
    [
        new("statements", await db.Statements.CountAsync(cancellationToken)),
        new("wordings", await db.Wordings.CountAsync(cancellationToken)),
        new("links", await db.StatementLinks.CountAsync(cancellationToken)),
        new("officials", await db.Officials.CountAsync(cancellationToken)),
        new("appointments", await db.Appointments.CountAsync(cancellationToken)),
        new("agencies", await db.Agencies.CountAsync(cancellationToken)),
        new("sanctions", await db.Sanctions.CountAsync(cancellationToken)),
        new("authorities", await db.Authorities.CountAsync(cancellationToken)),
        new("entities", await db.Entities.CountAsync(cancellationToken)),
        new("events", await db.Events.CountAsync(cancellationToken)),
        new("topics", await db.Topics.CountAsync(cancellationToken)),
        new("sources", await db.Sources.CountAsync(cancellationToken)),
    ];

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
}
