using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>Sanctions over time, with the statements of those that they are aimed at.</summary>
/// <param name="Sanctions">The sanctions, in the order in which targets and authorities are to come.</param>
/// <param name="Statements">The statements of their targets.</param>
/// <param name="Jurisdictions">The jurisdiction of each authority, by the authority's slug.</param>
public sealed record SanctionsTimeline(
    IReadOnlyList<OnDay<SanctionSummary>> Sanctions,
    IReadOnlyList<TargetStatement> Statements,
    IReadOnlyDictionary<string, string> Jurisdictions)
{
    /// <summary>Reads what else the timeline of some sanctions shows.</summary>
    public static async Task<SanctionsTimeline> ReadAsync(
        ArchiveDbContext db, IReadOnlyList<OnDay<SanctionSummary>> sanctions, CancellationToken cancellationToken) =>
        new(
            sanctions,
            await db.StatementsOfTargetsAsync([.. sanctions.Select(found => found.What)], cancellationToken),
            await db.Authorities.ToDictionaryAsync(a => a.Slug, a => a.Jurisdiction, cancellationToken));
}
