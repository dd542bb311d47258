using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>Sanctions over time, with the statements of those that they are aimed at.</summary>
/// <param name="Sanctions">The sanctions, in the order in which targets and authorities are to come.</param>
/// <param name="Statements">The statements of their targets; none where they are too many to be drawn.</param>
/// <param name="HasTooManyStatements">Whether there are too many.</param>
/// <param name="Jurisdictions">The jurisdiction of every authority, by the authority's slug.</param>
public sealed record SanctionsTimeline(
    IReadOnlyList<OnDay<SanctionSummary>> Sanctions,
    IReadOnlyList<TargetStatement> Statements,
    bool HasTooManyStatements,
    IReadOnlyDictionary<string, string> Jurisdictions)
{
    /// <summary>Reads what else the timeline of some sanctions shows.</summary>
    public static async Task<SanctionsTimeline> ReadAsync(
        ArchiveDbContext db,
        StatementSearch search,
        IReadOnlyList<OnDay<SanctionSummary>> sanctions,
        CancellationToken cancellationToken)
    {
        var statements = await db.StatementsOfTargetsAsync([.. sanctions.Select(found => found.What)], cancellationToken);
        return new(
            sanctions,
            statements ?? [],
            statements is null,
            await search.KeptAsync(
                "jurisdictions", token => db.Authorities.ToDictionaryAsync(a => a.Slug, a => a.Jurisdiction, token), cancellationToken));
    }
}
