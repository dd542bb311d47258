using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>An authority and the sanctions that it imposed.</summary>
public sealed record AuthorityProfile
{
    public required AuthoritySummary Authority { get; init; }

    public required RecordVersion Version { get; init; }

    public required PagedList<SanctionSummary> Sanctions { get; init; }

    /// <summary>Reads it; null where there is none under the slug.</summary>
    public static async Task<AuthorityProfile?> ReadAsync(
        ArchiveDbContext db, string slug, int page, CancellationToken cancellationToken)
    {
        var found = db.Authorities.Where(a => a.Slug == slug).ToSummaries();
        if (await found.SingleOrDefaultAsync(cancellationToken) is not { } authority
            || await db.FindVersionAsync(RecordKind.Authorities, slug, cancellationToken) is not { } version)
        {
            return null;
        }

        return new()
        {
            Authority = authority,
            Version = version,
            Sanctions = await db.Sanctions.Where(s => s.Authority.Slug == slug).InOrder().ToSummaries()
                .ToPagedListAsync(page, PagedLists.Most, cancellationToken),
        };
    }
}
