using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Sanctions;

/// <summary>What a list of sanctions is sorted by.</summary>
public enum SanctionOrder
{
    Imposed,
    Lifted,
    Target,
    Authority,
}

/// <summary>
/// Which sanctions a reader asks for. Several values of one kind widen the answer, different kinds narrow it; only
/// officials and agencies widen each other, because no sanction has two targets.
/// </summary>
public sealed record SanctionCriteria
{
    public IReadOnlyList<string> Officials { get; init; } = [];

    public IReadOnlyList<string> Agencies { get; init; } = [];

    public IReadOnlyList<string> Authorities { get; init; } = [];

    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Leaves out what ended before.</summary>
    public EdtfDate? From { get; init; }

    /// <summary>Leaves out what was imposed after.</summary>
    public EdtfDate? To { get; init; }

    /// <summary>Leaves out what was not in force on the day, as far as the dates say.</summary>
    public EdtfDate? On { get; init; }

    public SanctionOrder Order { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    public bool Descending { get; init; }
}

public static class SanctionsByCriteria
{
    private static readonly EdtfDate Never = EdtfDate.FromDay(DateOnly.MaxValue);

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
