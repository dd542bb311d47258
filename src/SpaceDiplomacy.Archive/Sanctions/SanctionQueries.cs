using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Sanctions;

public static class SanctionQueries
{
    private static readonly Expression<Func<Sanction, string>> TargetName = s => EF.Functions.Collate(
        s.TargetOfficial!.Name ?? s.TargetAgency!.Name ?? s.TargetEntity!.Name, "NOCASE");

    /// <summary>Sanctions in the order in which they were imposed.</summary>
    public static IQueryable<Sanction> InOrder(this IQueryable<Sanction> sanctions) =>
        sanctions.OrderBy(s => s.Imposed.Earliest).ThenBy(s => s.Imposed.Latest).ThenBy(s => s.Slug);

    /// <summary>
    /// Sanctions that by some reading of their dates were in force on a day of a span; null leaves that end open.
    /// </summary>
    internal static IQueryable<Sanction> InForceBetween(
        this IQueryable<Sanction> sanctions, DateOnly? first, DateOnly? last) =>
        sanctions.Where(s =>
            (last == null || s.Imposed.EarliestReading == null || s.Imposed.EarliestReading <= last)
            && (first == null || s.Lifted == null || s.Lifted.LatestReading == null || s.Lifted.LatestReading >= first));

    /// <summary>
    /// Whether a sanction that was in force on a day by some reading was by every one: <see cref="DatePeriod.On"/>
    /// for use inside queries.
    /// </summary>
    /// <param name="first">The first day that the day can mean.</param>
    /// <param name="last">The last.</param>
    /// <param name="isToCome">Whether the day lies ahead of the reader: then what has no end may have ended by then.</param>
    internal static Expression<Func<Sanction, bool>> CertainlyInForceBetween(DateOnly first, DateOnly last, bool isToCome) =>
        s => s.Imposed.LatestReading <= first && (s.Lifted == null ? !isToCome : s.Lifted.EarliestReading >= last);

    /// <summary>
    /// The sanctions that are asked for, in the order asked for, then as they were imposed. Without a day to be in
    /// force on, all are certain.
    /// </summary>
    /// <param name="db">The archive.</param>
    /// <param name="criteria">Which sanctions.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="pageSize">How many stand on a page.</param>
    /// <param name="today">The day on which a reader looks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<SanctionsFound> FindSanctionsAsync(
        this ArchiveDbContext db,
        SanctionCriteria criteria,
        int page,
        int pageSize,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var sanctions = db.Sanctions.Matching(criteria);
        var keys = await sanctions.InOrderOf(criteria).Select(s => s.Id).ToPagedListAsync(page, pageSize, cancellationToken);
        var list = await db.SummariesAsync(keys, cancellationToken);
        var isWhole = list.Total == list.Items.Count;
        return new(
            list.Select(sanction => new OnDay<SanctionSummary>(sanction, IsCertain(sanction))),
            Ended: isWhole
                ? list.Items.Count(sanction => sanction.Lifted is not null)
                : await sanctions.CountAsync(s => s.Lifted != null, cancellationToken),
            Certain: criteria.On is { } day && !isWhole
                ? await sanctions.CountAsync(
                    CertainlyInForceBetween(day.Readings.First, day.Readings.Last, day.IsToCome(today)), cancellationToken)
                : list.Items.Count(sanction => IsCertain(sanction)) + (list.Total - list.Items.Count));

        bool IsCertain(SanctionSummary sanction) =>
            criteria.On is not { } on || sanction.Period.On(on, today) == Coverage.Certain;
    }

    private static async Task<PagedList<SanctionSummary>> SummariesAsync(
        this ArchiveDbContext db, PagedList<long> keys, CancellationToken cancellationToken)
    {
        using var connection = await RawConnection.OpenAsync(db, cancellationToken);
        using var rows = connection.Prepare($"""
            SELECT {SanctionSummary.Columns}, s.Id FROM Sanctions s {SanctionSummary.Joins}
            WHERE s.Id IN (SELECT value FROM json_each(?1))
            """);
        var read = rows.Bind(1, Stored.Json(keys.Items)).List(row => (Id: row.Integer(14), Sanction: SanctionSummary.Read(row)))
            .ToDictionary(row => row.Id, row => row.Sanction);
        return keys.Select(key => read[key]);
    }

    /// <summary>When the sanctions that are asked for were imposed.</summary>
    public static IQueryable<EdtfDate> ImposedDates(this ArchiveDbContext db, SanctionCriteria criteria) =>
        db.Sanctions.Matching(criteria).Select(s => s.Imposed);

    private static IQueryable<Sanction> Matching(this IQueryable<Sanction> sanctions, SanctionCriteria criteria)
    {
        var (officials, agencies, authorities, measures) =
            (criteria.Officials, criteria.Agencies, criteria.Authorities, criteria.Measures);
        if (officials.Count + agencies.Count > 0)
        {
            sanctions = sanctions.Where(s =>
                officials.Contains(s.TargetOfficial!.Slug) || agencies.Contains(s.TargetAgency!.Slug));
        }

        if (authorities.Count > 0)
        {
            sanctions = sanctions.Where(s => authorities.Contains(s.Authority.Slug));
        }

        if (measures.Count > 0)
        {
            sanctions = sanctions.Where(s => s.Measures.Any(m => measures.Contains(m.Measure)));
        }

        if (criteria.On is { } day)
        {
            sanctions = sanctions.InForceBetween(day.Readings.First, day.Readings.Last);
        }

        return sanctions.InForceBetween(criteria.From?.Earliest, criteria.To?.Latest);
    }

    // A measure without a recorded end comes after all that have one.
    private static IQueryable<Sanction> InOrderOf(this IQueryable<Sanction> sanctions, SanctionCriteria criteria)
    {
        var ordered = (criteria.Order, criteria.Descending) switch
        {
            (SanctionOrder.Imposed, false) => sanctions.OrderBy(s => s.Imposed.Earliest).ThenBy(s => s.Imposed.Latest),
            (SanctionOrder.Imposed, true) => sanctions.OrderByDescending(s => s.Imposed.Earliest).ThenByDescending(s => s.Imposed.Latest),
            (SanctionOrder.Lifted, false) => sanctions.OrderBy(s => s.Lifted == null).ThenBy(s => s.Lifted!.Earliest)
                .ThenBy(s => s.Lifted!.Latest),
            (SanctionOrder.Lifted, true) => sanctions.OrderByDescending(s => s.Lifted == null)
                .ThenByDescending(s => s.Lifted!.Earliest).ThenByDescending(s => s.Lifted!.Latest),
            (SanctionOrder.Target, false) => sanctions.OrderBy(TargetName),
            (SanctionOrder.Target, true) => sanctions.OrderByDescending(TargetName),
            (_, false) => sanctions.OrderBy(s => EF.Functions.Collate(s.Authority.Name, "NOCASE")),
            _ => sanctions.OrderByDescending(s => EF.Functions.Collate(s.Authority.Name, "NOCASE")),
        };
        return ordered.ThenBy(s => s.Imposed.Earliest).ThenBy(s => s.Imposed.Latest).ThenBy(s => s.Slug);
    }
}
