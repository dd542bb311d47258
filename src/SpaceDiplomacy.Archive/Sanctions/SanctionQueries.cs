using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Sanctions;

public static class SanctionQueries
{
    private static readonly EdtfDate Never = EdtfDate.FromDay(DateOnly.MaxValue);

    /// <summary>Sanctions in the order in which they were imposed.</summary>
    public static IQueryable<Sanction> InOrder(this IQueryable<Sanction> sanctions) =>
        sanctions.OrderBy(s => s.Imposed.Earliest).ThenBy(s => s.Imposed.Latest).ThenBy(s => s.Slug);

    public static IQueryable<Sanction> OnOfficial(this IQueryable<Sanction> sanctions, string official) =>
        sanctions.Where(s => s.TargetOfficial!.Slug == official);

    public static IQueryable<Sanction> OnAgency(this IQueryable<Sanction> sanctions, string agency) =>
        sanctions.Where(s => s.TargetAgency!.Slug == agency);

    public static IQueryable<Sanction> OnEntity(this IQueryable<Sanction> sanctions, string entity) =>
        sanctions.Where(s => s.TargetEntity!.Slug == entity);

    public static IQueryable<Sanction> OnTarget(this IQueryable<Sanction> sanctions, RecordRef target) =>
        target.Kind switch
        {
            RecordKind.Officials => sanctions.OnOfficial(target.Slug),
            RecordKind.Agencies => sanctions.OnAgency(target.Slug),
            _ => sanctions.OnEntity(target.Slug),
        };

    /// <summary>
    /// Sanctions that by some reading of their dates were in force on a day of a span; null leaves that end open.
    /// </summary>
    internal static IQueryable<Sanction> InForceBetween(
        this IQueryable<Sanction> sanctions, DateOnly? first, DateOnly? last) =>
        sanctions.Where(s =>
            (last == null || s.Imposed.EarliestReading <= last)
            && (first == null || s.Lifted == null || s.Lifted.LatestReading == null || s.Lifted.LatestReading >= first));

    /// <summary>Those of the sanctions that are in force on a day, in their order.</summary>
    /// <param name="sanctions">The sanctions.</param>
    /// <param name="day">The day.</param>
    /// <param name="today">The day on which a reader looks, where a reader chose the day.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal static async Task<IReadOnlyList<OnDay<SanctionSummary>>> InForceOnAsync(
        this IQueryable<Sanction> sanctions, EdtfDate day, DateOnly? today, CancellationToken cancellationToken)
    {
        var read = await sanctions.InForceBetween(day.EarliestReading, day.LatestReading).ToSummaries()
            .ToListAsync(cancellationToken);
        return read.On(day, today, sanction => sanction.Period);
    }

    public static IQueryable<SanctionSummary> ToSummaries(this IQueryable<Sanction> sanctions) =>
        sanctions.Select(s => new SanctionSummary
        {
            Slug = s.Slug,
            Target = s.TargetOfficial != null
                ? new RecordRef(RecordKind.Officials, s.TargetOfficial.Slug, s.TargetOfficial.Name)
                : s.TargetAgency != null
                    ? new RecordRef(RecordKind.Agencies, s.TargetAgency.Slug, s.TargetAgency.Name)
                    : new RecordRef(RecordKind.Entities, s.TargetEntity!.Slug, s.TargetEntity.Name),
            Authority = new RecordName(s.Authority.Slug, s.Authority.Name),
            Programme = s.Programme,
            LegalBasis = s.LegalBasis,
            Imposed = s.Imposed,
            Lifted = s.Lifted,
            Measures = s.Measures.OrderBy(m => m.Position).Select(m => m.Measure).ToList(),
        });

    /// <summary>One sanction whole; null where there is none under the slug.</summary>
    public static async Task<SanctionDetail?> FindSanctionAsync(
        this ArchiveDbContext db, string slug, CancellationToken cancellationToken)
    {
        var sanction = db.Sanctions.Where(s => s.Slug == slug);
        var rest = await sanction
            .Select(s => new
            {
                s.Reason,
                Sources = s.Sources.Cited(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return rest is null
            ? null
            : new(await sanction.ToSummaries().SingleAsync(cancellationToken), rest.Reason, rest.Sources);
    }

    /// <summary>
    /// The sanctions that are asked for, in the order asked for, then as they were imposed. Without a day to be in
    /// force on, all are certain.
    /// </summary>
    /// <param name="db">The archive.</param>
    /// <param name="criteria">Which sanctions.</param>
    /// <param name="today">The day on which a reader looks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<OnDay<SanctionSummary>>> FindSanctionsAsync(
        this ArchiveDbContext db, SanctionCriteria criteria, DateOnly today, CancellationToken cancellationToken)
    {
        var sanctions = db.Sanctions.Matching(criteria).InOrder();
        var found = criteria.On is { } day
            ? await sanctions.InForceOnAsync(day, today, cancellationToken)
            : [.. (await sanctions.ToSummaries().ToListAsync(cancellationToken))
                .Select(sanction => new OnDay<SanctionSummary>(sanction, Certain: true))];
        var key = Key(criteria.Order);
        return [.. criteria.Descending ? found.OrderByDescending(key) : found.OrderBy(key)];
    }

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

        return sanctions.InForceBetween(criteria.From?.Earliest, criteria.To?.Latest);
    }

    // A measure without a recorded end comes after all that have one.
    private static Func<OnDay<SanctionSummary>, (EdtfDate? Date, string Name)> Key(SanctionOrder order) => order switch
    {
        SanctionOrder.Lifted => found => (found.What.Lifted ?? Never, ""),
        SanctionOrder.Target => found => (null, found.What.Target.Name.ToUpperInvariant()),
        SanctionOrder.Authority => found => (null, found.What.Authority.Name.ToUpperInvariant()),
        _ => found => (found.What.Imposed, ""),
    };
}
