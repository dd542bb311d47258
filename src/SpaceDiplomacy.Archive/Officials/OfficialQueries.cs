using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Officials;

public static class OfficialQueries
{
    /// <summary>Officials as lists show them, by family name.</summary>
    public static IQueryable<OfficialSummary> ToSummaries(this IQueryable<Official> officials, ArchiveDbContext db) =>
        officials
            .OrderBy(o => EF.Functions.Collate(o.SortName ?? o.Name, "NOCASE")).ThenBy(o => o.Slug)
            .Select(o => new OfficialSummary
            {
                Slug = o.Slug,
                Name = o.Name,
                SortedAs = o.SortName ?? o.Name,
                NativeName = o.NativeName,
                Citizenship = o.Citizenship,
                Offices = o.Appointments.AsQueryable()
                    .OrderBy(a => a.Position).Select(Office.Projection).ToList(),
                StatementCount = db.Statements.Count(s => s.OfficialId == o.Id),
            });

    /// <summary>One official whole; null where there is none under the slug.</summary>
    public static async Task<OfficialDetail?> FindOfficialAsync(
        this ArchiveDbContext db, string slug, CancellationToken cancellationToken) =>
        await db.Officials.Where(o => o.Slug == slug).Select(OfficialDetail.Projection).SingleOrDefaultAsync(cancellationToken);
}
