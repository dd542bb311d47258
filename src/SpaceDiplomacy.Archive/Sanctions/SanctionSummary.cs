using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Sanctions;

/// <summary>A sanction as lists and timelines show it.</summary>
public sealed record SanctionSummary
{
    public required string Slug { get; init; }

    /// <summary>The official, agency or entity that it is aimed at.</summary>
    public required RecordRef Target { get; init; }

    public required RecordName Authority { get; init; }

    public required string Programme { get; init; }

    public required string LegalBasis { get; init; }

    public required EdtfDate Imposed { get; init; }

    public required EdtfDate? Lifted { get; init; }

    public required IReadOnlyList<Measure> Measures { get; init; }

    public DatePeriod Period => new(Imposed, Lifted);
}

public static class SanctionQueries
{
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
    public static IQueryable<Sanction> InForceBetween(
        this IQueryable<Sanction> sanctions, DateOnly? first, DateOnly? last) =>
        sanctions.Where(s =>
            (last == null || s.Imposed.EarliestReading <= last)
            && (first == null || s.Lifted == null || s.Lifted.LatestReading == null || s.Lifted.LatestReading >= first));

    /// <summary>Those of the sanctions that are in force on a day, in their order.</summary>
    /// <param name="sanctions">The sanctions.</param>
    /// <param name="day">The day.</param>
    /// <param name="today">The day on which a reader looks, where a reader chose the day.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<OnDay<SanctionSummary>>> InForceOnAsync(
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
}
