using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Revisions;

/// <summary>Since when the archive has a record, and which version of it.</summary>
/// <param name="Added">When it came into the archive, in UTC.</param>
/// <param name="Changed">When its document last changed, in UTC.</param>
/// <param name="Revision">The number of its newest revision.</param>
/// <param name="Corrections">What readers are told was corrected, newest first.</param>
public sealed record RecordVersion(DateTime Added, DateTime Changed, int Revision, IReadOnlyList<Correction> Corrections);

public static class RecordVersions
{
    /// <summary>The version of a record; null where there is none under the slug.</summary>
    public static Task<RecordVersion?> FindVersionAsync(
        this ArchiveDbContext db, RecordKind kind, string slug, CancellationToken cancellationToken) => kind switch
        {
            RecordKind.Topics => OneAsync(db.Topics, slug, cancellationToken),
            RecordKind.Authorities => OneAsync(db.Authorities, slug, cancellationToken),
            RecordKind.Sources => OneAsync(db.Sources, slug, cancellationToken),
            RecordKind.Agencies => OneAsync(db.Agencies, slug, cancellationToken),
            RecordKind.Entities => OneAsync(db.Entities, slug, cancellationToken),
            RecordKind.Officials => OneAsync(db.Officials, slug, cancellationToken),
            RecordKind.Events => OneAsync(db.Events, slug, cancellationToken),
            RecordKind.Sanctions => OneAsync(db.Sanctions, slug, cancellationToken),
            RecordKind.Statements => OneAsync(db.Statements, slug, cancellationToken),
            _ => Task.FromResult<RecordVersion?>(null),
        };

    private static Task<RecordVersion?> OneAsync<T>(IQueryable<T> records, string slug, CancellationToken cancellationToken)
        where T : Record =>
        records.Where(r => r.Slug == slug)
            .Select(r => new RecordVersion(r.AddedAt, r.ChangedAt, r.Revision, r.Corrections))
            .SingleOrDefaultAsync(cancellationToken)!;
}
