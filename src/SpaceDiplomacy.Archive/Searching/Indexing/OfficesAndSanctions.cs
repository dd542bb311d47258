using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// When officials held offices at agencies and were under the sanctions of authorities. A few have thousands of either, so
/// spans of one agency or authority that meet are one.
/// </summary>
internal sealed class OfficesAndSanctions
{
    private readonly Dictionary<long, List<SpansOf>> offices;
    private readonly Dictionary<long, List<SpansOf>> sanctions;
    private readonly Dictionary<long, (DateOnly Earliest, DateOnly Latest)> firstListings;

    public OfficesAndSanctions(
        ILookup<long, (long Id, DatePeriod Period)> offices, ILookup<long, (long Id, DatePeriod Period)> sanctions)
    {
        this.offices = Joined(offices);
        this.sanctions = Joined(sanctions);
        firstListings = sanctions.ToDictionary(of => of.Key, of => (
            of.Min(one => one.Period.From?.EarliestReading ?? DateOnly.MinValue),
            of.Min(one => one.Period.From?.LatestReading ?? DateOnly.MaxValue)));
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

    /// <summary>The agencies at which an official certainly or possibly held an office on a day, in order.</summary>
    public IEnumerable<long> AgenciesOn(long official, EdtfDate day) => On(offices, official, day);

    /// <summary>The authorities whose sanctions certainly or possibly were in force on an official on a day, in order.</summary>
    public IEnumerable<long> AuthoritiesOn(long official, EdtfDate day) => On(sanctions, official, day);

    /// <summary>Where a day lies to the first sanction on an official, which was imposed no later than any of them.</summary>
    public FirstListing ListingOn(long official, EdtfDate day)
    {
        if (!firstListings.TryGetValue(official, out var imposed))
        {
            return FirstListing.Unknown;
        }

        var (first, last) = day.Readings;
        return last < imposed.Earliest ? FirstListing.Before
            : first > imposed.Latest ? FirstListing.After
            : FirstListing.Unknown;
    }

    private static IEnumerable<long> On(Dictionary<long, List<SpansOf>> held, long official, EdtfDate day)
    {
        var (first, last) = day.Readings;
        return held.TryGetValue(official, out var all) ? all.Where(one => one.Reach(first, last)).Select(one => one.Id) : [];
    }

    private static Dictionary<long, List<SpansOf>> Joined(ILookup<long, (long Id, DatePeriod Period)> held) => held.ToDictionary(
        of => of.Key,
        of => of.GroupBy(one => one.Id).OrderBy(one => one.Key)
            .Select(one => new SpansOf(one.Key, one.Select(span => span.Period))).ToList());

    /// <summary>The days on which one thing possibly held, by some reading of its dates: <see cref="DatePeriod.On"/> of what happened.</summary>
    private sealed class SpansOf
    {
        /// <summary>One after the other, and apart.</summary>
        private readonly List<(DateOnly First, DateOnly Last)> spans = [];

        public SpansOf(long id, IEnumerable<DatePeriod> periods)
        {
            Id = id;
            foreach (var (first, last) in periods
                .Select(period => (First: period.From?.EarliestReading ?? DateOnly.MinValue, Last: period.To?.LatestReading ?? DateOnly.MaxValue))
                .Order())
            {
                if (spans.Count > 0 && first <= spans[^1].Last)
                {
                    spans[^1] = (spans[^1].First, last > spans[^1].Last ? last : spans[^1].Last);
                }
                else
                {
                    spans.Add((first, last));
                }
            }
        }

        public long Id { get; }

        public bool Reach(DateOnly first, DateOnly last) => spans.Exists(span => span.First <= last && span.Last >= first);
    }
}
