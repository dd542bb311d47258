using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Revisions;

public static class RevisionQueries
{
    /// <summary>All revisions of the record that has or had a slug, also those from before it had it.</summary>
    public static IQueryable<Revision> OfRecord(this IQueryable<Revision> revisions, RecordKind kind, string slug) =>
        revisions.Where(revision => revision.FirstId == revisions
            .Where(own => own.Kind == kind && own.Slug == slug).Select(own => own.FirstId).First());

    /// <summary>
    /// All revisions of the record whose slug this is, or was when it was removed or became part of another; none under a
    /// slug that it had before.
    /// </summary>
    public static IQueryable<Revision> HistoryOf(this ArchiveDbContext db, RecordKind kind, string slug) =>
        db.Revisions.OfRecord(kind, slug).Where(revision => db.Revisions.Where(r => r.FirstId == revision.FirstId)
            .OrderByDescending(r => r.Number).Select(r => r.Slug).First() == slug);

    public static IOrderedQueryable<Revision> NewestFirst(this IQueryable<Revision> revisions) =>
        revisions.OrderByDescending(revision => revision.Id);
}
