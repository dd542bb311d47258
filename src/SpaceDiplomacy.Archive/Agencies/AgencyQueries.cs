using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

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

    /// <summary>One agency whole; null where there is none under the slug.</summary>
    public static async Task<AgencyDetail?> FindAgencyAsync(
        this ArchiveDbContext db, string slug, CancellationToken cancellationToken) =>
        await db.Agencies.Where(a => a.Slug == slug).Select(a => new AgencyDetail
        {
            Slug = a.Slug,
            Name = a.Name,
            NativeName = a.NativeName,
            Abbreviation = a.Abbreviation,
            Country = a.Country,
            Founded = a.Founded,
            Dissolved = a.Dissolved,
            Website = a.Website,
            Wikidata = a.Wikidata,
            Summary = a.Summary,
            Sources = a.Sources.Cited(),
        }).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The offices held at an agency, the first taken first.</summary>
    public static IQueryable<AgencyOffice> OfficesAt(this ArchiveDbContext db, string agency) =>
        db.Appointments.Where(a => a.Agency!.Slug == agency)
            .OrderBy(a => a.From!.Earliest).ThenBy(a => a.To!.Latest).ThenBy(a => a.Official.Slug).ThenBy(a => a.Position)
            .Select(a => new AgencyOffice
            {
                Official = new RecordName(a.Official.Slug, a.Official.Name),
                Title = a.Title,
                From = a.From,
                To = a.To,
            });
}
