using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>The offices of officials at agencies, and the sanctions on officials.</summary>
internal sealed class OfficesAndSanctions
{
    private readonly ILookup<long, (long Id, DatePeriod Period)> offices;
    private readonly ILookup<long, (long Id, DatePeriod Period)> sanctions;

    public OfficesAndSanctions(
        ILookup<long, (long Id, DatePeriod Period)> offices, ILookup<long, (long Id, DatePeriod Period)> sanctions)
    {
        this.offices = offices;
        this.sanctions = sanctions;
    }

    public static async Task<OfficesAndSanctions> LoadAsync(ArchiveDbContext db, CancellationToken cancellationToken)
    {
        var offices = await db.Appointments.AsNoTracking().Where(a => a.AgencyId != null)
            .Select(a => new { a.OfficialId, Id = a.AgencyId!.Value, a.From, a.To }).ToListAsync(cancellationToken);
        var sanctions = await db.Sanctions.AsNoTracking().Where(s => s.TargetOfficialId != null)
            .Select(s => new { OfficialId = s.TargetOfficialId!.Value, s.AuthorityId, s.Imposed, s.Lifted })
            .ToListAsync(cancellationToken);
        return new(
            offices.ToLookup(o => o.OfficialId, o => (o.Id, new DatePeriod(o.From, o.To))),
            sanctions.ToLookup(s => s.OfficialId, s => (s.AuthorityId, new DatePeriod(s.Imposed, s.Lifted))));
    }

    /// <summary>The agencies at which an official certainly or possibly held an office on a day.</summary>
    public IEnumerable<long> AgenciesOn(long official, EdtfDate day) => On(offices[official], day);

    /// <summary>The authorities whose sanctions certainly or possibly were in force on an official on a day.</summary>
    public IEnumerable<long> AuthoritiesOn(long official, EdtfDate day) => On(sanctions[official], day);

    /// <summary>Where a day lies to the first sanction on an official, which was imposed no later than any of them.</summary>
    public FirstListing ListingOn(long official, EdtfDate day)
    {
        var imposed = sanctions[official].Select(sanction => sanction.Period.From).ToList();
        if (imposed.Count == 0)
        {
            return FirstListing.Unknown;
        }

        var earliest = imposed.Min(date => date?.EarliestReading ?? DateOnly.MinValue);
        var latest = imposed.Min(date => date?.LatestReading ?? DateOnly.MaxValue);
        var (first, last) = day.Readings;
        return last < earliest ? FirstListing.Before
            : first > latest ? FirstListing.After
            : FirstListing.Unknown;
    }

    private static IEnumerable<long> On(IEnumerable<(long Id, DatePeriod Period)> spans, EdtfDate day) =>
        spans.On(day, today: null, span => span.Period).Select(found => found.What.Id).Distinct().Order();
}
