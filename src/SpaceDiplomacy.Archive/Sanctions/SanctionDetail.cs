using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Sanctions;

/// <summary>A sanction whole.</summary>
/// <param name="Summary">What lists show of it.</param>
/// <param name="Reason">Why and how it was imposed, in Markdown.</param>
/// <param name="Sources">The sources for it.</param>
public sealed record SanctionDetail(SanctionSummary Summary, string Reason, IReadOnlyList<SourceSummary> Sources);

public static class SanctionDetails
{
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
}
