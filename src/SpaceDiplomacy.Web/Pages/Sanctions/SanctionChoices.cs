using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;

namespace SpaceDiplomacy.Web.Pages.Sanctions;

/// <summary>What a reader can choose from: the targets and authorities of sanctions, and what is chosen already.</summary>
public sealed record SanctionChoices(
    IReadOnlyList<RecordName> Officials, IReadOnlyList<RecordName> Agencies, IReadOnlyList<RecordName> Authorities)
{
    /// <summary>All measures, by their terms.</summary>
    public static readonly IReadOnlyList<RecordName> Measures =
        [.. Enum.GetValues<Measure>().Select(measure => new RecordName(measure.Term(), measure.Words()))];

    public static async Task<SanctionChoices> ReadAsync(
        ArchiveDbContext db, SanctionCriteria chosen, CancellationToken cancellationToken)
    {
        var (officials, agencies) = (chosen.Officials, chosen.Agencies);
        return new(
            await db.Officials
                .Where(o => officials.Contains(o.Slug) || db.Sanctions.Any(s => s.TargetOfficialId == o.Id))
                .OrderBy(o => o.Name).ThenBy(o => o.Slug).Select(o => new RecordName(o.Slug, o.Name)).ToListAsync(cancellationToken),
            await db.Agencies
                .Where(a => agencies.Contains(a.Slug) || db.Sanctions.Any(s => s.TargetAgencyId == a.Id))
                .OrderBy(a => a.Name).ThenBy(a => a.Slug).Select(a => new RecordName(a.Slug, a.Name)).ToListAsync(cancellationToken),
            await db.Authorities
                .OrderBy(a => a.Name).ThenBy(a => a.Slug).Select(a => new RecordName(a.Slug, a.Name)).ToListAsync(cancellationToken));
    }
}
