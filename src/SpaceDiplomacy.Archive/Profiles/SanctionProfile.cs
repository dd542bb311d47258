using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>A sanction and all that the archive has around it.</summary>
public sealed record SanctionProfile
{
    public required SanctionDetail Sanction { get; init; }

    public required RecordVersion Version { get; init; }

    /// <summary>The other measures on the same target, as they were imposed.</summary>
    public required PagedList<SanctionSummary> Others { get; init; }

    /// <summary>The statements that are linked to it, the oldest first.</summary>
    public required PagedList<LinkedStatement> AnsweredBy { get; init; }

    /// <summary>Reads it; null where there is none under the slug.</summary>
    public static async Task<SanctionProfile?> ReadAsync(
        ArchiveDbContext db, string slug, int page, CancellationToken cancellationToken)
    {
        if (await db.FindSanctionAsync(slug, cancellationToken) is not { } sanction
            || await db.FindVersionAsync(RecordKind.Sanctions, slug, cancellationToken) is not { } version)
        {
            return null;
        }

        return new()
        {
            Sanction = sanction,
            Version = version,
            Others = await db.Sanctions.OnTarget(sanction.Summary.Target).Where(s => s.Slug != slug).InOrder().ToSummaries()
                .ToPagedListAsync(page, PagedLists.Most, cancellationToken),
            AnsweredBy = await db.StatementLinks.Where(l => l.Sanction!.Slug == slug)
                .ToLinkedStatementsAsync(db, page, PagedLists.Most, cancellationToken),
        };
    }
}
