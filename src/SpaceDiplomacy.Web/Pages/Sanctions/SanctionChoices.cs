using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Sanctions;

/// <summary>
/// What a reader can choose from: those with most sanctions on them, those who imposed most, and what is chosen already.
/// </summary>
public sealed record SanctionChoices(
    IReadOnlyList<RecordName> Officials, IReadOnlyList<RecordName> Agencies, IReadOnlyList<RecordName> Authorities)
{
    /// <summary>All measures, by their terms.</summary>
    public static readonly IReadOnlyList<RecordName> Measures =
        [.. Enum.GetValues<Measure>().Select(measure => new RecordName(measure.Term(), measure.Words()))];

    public static async Task<SanctionChoices> ReadAsync(
        ArchiveDbContext db, SanctionCriteria chosen, CancellationToken cancellationToken)
    {
        var (officials, agencies, authorities) = (chosen.Officials, chosen.Agencies, chosen.Authorities);
        var sanctioned = db.Sanctions.Where(s => s.TargetOfficialId != null).GroupBy(s => s.TargetOfficialId)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).Take(Choice.Most);
        var targeted = db.Sanctions.Where(s => s.TargetAgencyId != null).GroupBy(s => s.TargetAgencyId)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).Take(Choice.Most);
        return new(
            await db.Officials
                .Where(o => officials.Contains(o.Slug) || sanctioned.Contains(o.Id))
                .OrderBy(o => o.Name).ThenBy(o => o.Slug).Select(o => new RecordName(o.Slug, o.Name)).ToListAsync(cancellationToken),
            await db.Agencies
                .Where(a => agencies.Contains(a.Slug) || targeted.Contains(a.Id))
                .OrderBy(a => a.Name).ThenBy(a => a.Slug).Select(a => new RecordName(a.Slug, a.Name)).ToListAsync(cancellationToken),
            await db.Authorities.OrderByDescending(a => authorities.Contains(a.Slug)).ThenBy(a => a.Name).ThenBy(a => a.Slug).Take(Choice.Most)
                .OrderBy(a => a.Name).ThenBy(a => a.Slug).Select(a => new RecordName(a.Slug, a.Name)).ToListAsync(cancellationToken));
    }
}
