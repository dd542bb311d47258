using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Agencies;

public static class AgencyQueries
{
    public static IQueryable<AgencySummary> ToSummaries(this IQueryable<Agency> agencies, ArchiveDbContext db) =>
        agencies.OrderBy(a => a.Name).ThenBy(a => a.Slug).Select(a => new AgencySummary
        {
            Slug = a.Slug,
            Name = a.Name,
            NativeName = a.NativeName,
            Abbreviation = a.Abbreviation,
            Country = a.Country,
            OfficialCount = db.Appointments.Where(p => p.AgencyId == a.Id).Select(p => p.OfficialId).Distinct().Count(),
        });
}
