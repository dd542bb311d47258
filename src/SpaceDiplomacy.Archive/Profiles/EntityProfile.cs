using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Entities;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>An entity and all that the archive has of one.</summary>
public sealed record EntityProfile
{
    public required EntitySummary Entity { get; init; }

    public required RecordVersion Version { get; init; }

    /// <summary>Sanctions on it.</summary>
    public required PagedList<SanctionSummary> Sanctions { get; init; }

    /// <summary>Statements that are linked to these sanctions, the oldest first.</summary>
    public required PagedList<LinkedStatement> AnsweredBy { get; init; }

    /// <summary>Reads it; null where there is none under the slug.</summary>
    public static async Task<EntityProfile?> ReadAsync(
        ArchiveDbContext db, string slug, int page, CancellationToken cancellationToken)
    {
        var found = db.Entities.Where(e => e.Slug == slug).ToSummaries(db);
        if (await found.SingleOrDefaultAsync(cancellationToken) is not { } entity
            || await db.FindVersionAsync(RecordKind.Entities, slug, cancellationToken) is not { } version)
        {
            return null;
        }

        return new()
        {
            Entity = entity,
            Version = version,
            Sanctions = await db.Sanctions.OnEntity(slug).InOrder().ToSummaries()
                .ToPagedListAsync(page, PagedLists.Most, cancellationToken),
            AnsweredBy = await db.LinksToSanctions(db.Sanctions.OnEntity(slug))
                .ToLinkedStatementsAsync(db, page, PagedLists.Most, cancellationToken),
        };
    }
}
