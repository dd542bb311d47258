using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Revisions;

public static class FirstSlugs
{
    /// <summary>
    /// The first slug of each of some statements, by the slug that it has: a name that no renaming changes. A database
    /// that was made after one has it from <c>former-slugs</c>.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>> FirstSlugsAsync(
        this ArchiveDbContext db, IReadOnlyCollection<string> statements, CancellationToken cancellationToken)
    {
        var named = db.Revisions.Where(r => r.Kind == RecordKind.Statements && statements.Contains(r.Slug))
            .Join(db.Revisions, own => own.FirstId, first => first.Id, (own, first) => new
            {
                own.Slug,
                First = first.Slug,
                // Only few records have another name than at first, and reading a document takes its time.
                Document = db.FormerSlugs.Any(f => f.Kind == RecordKind.Statements && f.Current == own.Slug)
                    ? first.Document
                    : null,
            }).Distinct();
        return await named.ToDictionaryAsync(
            one => one.Slug,
            one => FormerIn(one.First, one.Document).FirstOrDefault(one.First),
            cancellationToken);
    }

    private static IReadOnlyList<string> FormerIn(string slug, string? document) =>
        (document is null ? null : DocumentCodecs.Today.Statements.Read(slug, document))?.FormerSlugs ?? [];
}
