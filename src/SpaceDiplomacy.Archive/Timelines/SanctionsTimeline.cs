using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>Sanctions over time, with the statements of those that they are aimed at.</summary>
/// <param name="Sanctions">The sanctions, in the order in which targets and authorities are to come.</param>
/// <param name="Statements">The statements of their targets; none where they are too many to be drawn.</param>
/// <param name="HasTooManyStatements">Whether there are too many.</param>
/// <param name="Jurisdictions">The jurisdiction of each authority, by the authority's slug.</param>
public sealed record SanctionsTimeline(
    IReadOnlyList<OnDay<SanctionSummary>> Sanctions,
    IReadOnlyList<TargetStatement> Statements,
    bool HasTooManyStatements,
    IReadOnlyDictionary<string, string> Jurisdictions)
{
    /// <summary>Reads what else the timeline of some sanctions shows.</summary>
    public static async Task<SanctionsTimeline> ReadAsync(
        ArchiveDbContext db, IReadOnlyList<OnDay<SanctionSummary>> sanctions, CancellationToken cancellationToken)
    {
        var statements = await db.StatementsOfTargetsAsync([.. sanctions.Select(found => found.What)], cancellationToken);
        var authorities = sanctions.Select(found => found.What.Authority.Slug).Distinct().ToList();
        return new(
            sanctions,
            statements ?? [],
            statements is null,
            await db.Authorities.Where(a => EF.Parameter(authorities).Contains(a.Slug))
                .ToDictionaryAsync(a => a.Slug, a => a.Jurisdiction, cancellationToken));
    }
}
