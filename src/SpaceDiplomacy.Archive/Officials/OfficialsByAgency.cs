using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Officials;

/// <summary>An official under an agency; null stands for those who held office at none of the archive's.</summary>
public sealed record OfficialAt(RecordName? Agency, OfficialSummary Official);

/// <summary>How many officials there are, of whom and where: sums over the whole archive.</summary>
/// <param name="Agencies">How many held office at each agency, by its name.</param>
/// <param name="Elsewhere">How many held office at none of them.</param>
/// <param name="Total">How many there are.</param>
public sealed record OfficialCounts(IReadOnlyList<(long Id, RecordName Name, int Count)> Agencies, int Elsewhere, int Total);

/// <summary>The list of officials by agency: who served two agencies stands in it twice.</summary>
public static class OfficialsByAgency
{
    /// <summary>Counts what the list is divided by.</summary>
    public static async Task<OfficialCounts> CountOfficialsAsync(this ArchiveDbContext db, CancellationToken cancellationToken)
    {
        var agencies = await db.Agencies.OrderBy(a => a.Name).ThenBy(a => a.Slug)
            .Select(a => new
            {
                a.Id,
                Name = new RecordName(a.Slug, a.Name),
                Count = db.Appointments.Where(p => p.AgencyId == a.Id).Select(p => p.OfficialId).Distinct().Count(),
            }).ToListAsync(cancellationToken);
        return new(
            [.. agencies.Select(agency => (agency.Id, agency.Name, agency.Count))],
            await db.Elsewhere().CountAsync(cancellationToken),
            await db.Officials.CountAsync(cancellationToken));
    }

    private static IQueryable<Official> Elsewhere(this ArchiveDbContext db) =>
        db.Officials.Where(o => o.Appointments.All(a => a.AgencyId == null));

    /// <summary>A page of it: agencies by name, of each the officials by name, and last those of other organisations only.</summary>
    public static async Task<PagedList<OfficialAt>> ReadByAgencyAsync(
        this ArchiveDbContext db, OfficialCounts counts, int page, CancellationToken cancellationToken)
    {
        var agencies = counts.Agencies;
        var elsewhere = db.Elsewhere();
        var there = agencies.Sum(agency => agency.Count);
        var paging = Paging.Of(there + counts.Elsewhere, page, PagedLists.Most);

        // Only the agencies that stand on the page are looked into.
        var (shown, before, passed) = (new Dictionary<long, RecordName>(), 0, 0);
        foreach (var agency in agencies)
        {
            if (passed + agency.Count <= paging.Skipped)
            {
                before += agency.Count;
            }
            else if (passed < paging.Skipped + PagedLists.Most)
            {
                shown.Add(agency.Id, agency.Name);
            }

            passed += agency.Count;
        }

        var ids = shown.Keys.ToList();
        var pairs = ids.Count == 0 ? [] : await db.Appointments.Where(p => ids.Contains(p.AgencyId!.Value))
            .Select(p => new { p.AgencyId, p.OfficialId, AgencyName = p.Agency!.Name, AgencySlug = p.Agency.Slug, p.Official.SortKey, p.Official.Slug })
            .Distinct()
            .OrderBy(p => p.AgencyName).ThenBy(p => p.AgencySlug).ThenBy(p => p.SortKey).ThenBy(p => p.Slug)
            .Skip(paging.Skipped - before).Take(PagedLists.Most)
            .Select(p => new { p.AgencyId, p.Slug }).ToListAsync(cancellationToken);
        var rest = pairs.Count == PagedLists.Most ? [] : await elsewhere.ByName()
            .Skip(Math.Max(0, paging.Skipped - there)).Take(PagedLists.Most - pairs.Count)
            .Select(o => o.Slug).ToListAsync(cancellationToken);
        var slugs = pairs.Select(pair => pair.Slug).Concat(rest).ToList();
        var officials = await db.Officials.Where(o => EF.Parameter(slugs).Contains(o.Slug)).ToSummaries(db)
            .ToDictionaryAsync(official => official.Slug, cancellationToken);
        return new(
            [
                .. pairs.Select(pair => new OfficialAt(shown[pair.AgencyId!.Value], officials[pair.Slug])),
                .. rest.Select(slug => new OfficialAt(null, officials[slug])),
            ],
            paging.Page,
            PagedLists.Most,
            paging.Total);
    }
}
