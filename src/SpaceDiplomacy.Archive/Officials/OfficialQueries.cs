using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Officials;

public static class OfficialQueries
{
    /// <summary>Officials in the order of the alphabet, by family name.</summary>
    public static IOrderedQueryable<Official> ByName(this IQueryable<Official> officials) =>
        officials.OrderBy(o => o.SortKey).ThenBy(o => o.Slug);

    /// <summary>Officials as lists show them.</summary>
    public static IQueryable<OfficialSummary> ToSummaries(this IQueryable<Official> officials, ArchiveDbContext db) =>
        officials.Select(o => new OfficialSummary
        {
            Slug = o.Slug,
            Name = o.Name,
            Letter = NameKey.Letter(o.SortKey),
            NativeName = o.NativeName,
            Citizenship = o.Citizenship,
            Offices = o.Appointments.AsQueryable()
                .OrderBy(a => a.Position).Select(Office.Projection).ToList(),
            StatementCount = db.Statements.Count(s => s.OfficialId == o.Id),
        });
}
