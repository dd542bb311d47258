using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>What is the same for many statements: names of people, agencies and topics, offices and sanctions on people.</summary>
internal sealed class NameTexts
{
    private readonly ILookup<long, (long Id, DatePeriod Period)> offices;
    private readonly ILookup<long, (long Id, DatePeriod Period)> sanctions;

    private NameTexts(
        ILookup<long, (long Id, DatePeriod Period)> offices, ILookup<long, (long Id, DatePeriod Period)> sanctions)
    {
        this.offices = offices;
        this.sanctions = sanctions;
    }

    public required IReadOnlyDictionary<long, string> Officials { get; init; }

    public required IReadOnlyDictionary<long, string> Agencies { get; init; }

    public required IReadOnlyDictionary<long, string> Topics { get; init; }

    public static async Task<NameTexts> LoadAsync(ArchiveDbContext db, CancellationToken cancellationToken)
    {
        var officials = await db.Officials.AsNoTracking()
            .Select(o => new { o.Id, o.Name, o.NativeName, o.Aliases }).ToListAsync(cancellationToken);
        var agencies = await db.Agencies.AsNoTracking()
            .Select(a => new { a.Id, a.Name, a.NativeName, a.Abbreviation }).ToListAsync(cancellationToken);
        var offices = await db.Appointments.AsNoTracking().Where(a => a.AgencyId != null)
            .Select(a => new { a.OfficialId, Id = a.AgencyId!.Value, a.From, a.To }).ToListAsync(cancellationToken);
        var sanctions = await db.Sanctions.AsNoTracking().Where(s => s.TargetOfficialId != null)
            .Select(s => new { OfficialId = s.TargetOfficialId!.Value, s.AuthorityId, s.Imposed, s.Lifted })
            .ToListAsync(cancellationToken);
        return new(
            offices.ToLookup(o => o.OfficialId, o => (o.Id, new DatePeriod(o.From, o.To))),
            sanctions.ToLookup(s => s.OfficialId, s => (s.AuthorityId, new DatePeriod(s.Imposed, s.Lifted))))
        {
            Officials = officials.ToDictionary(o => o.Id, o => Lines([o.Name, o.NativeName, .. o.Aliases])),
            Agencies = agencies.ToDictionary(a => a.Id, a => Lines([a.Name, a.NativeName, a.Abbreviation])),
            Topics = await db.Topics.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Name, cancellationToken),
        };
    }

    /// <summary>The agencies at which an official certainly or possibly held an office on a day.</summary>
    public IEnumerable<long> AgenciesOn(long official, EdtfDate day) => On(offices[official], day);

    /// <summary>The authorities whose sanctions certainly or possibly were in force on an official on a day.</summary>
    public IEnumerable<long> AuthoritiesOn(long official, EdtfDate day) => On(sanctions[official], day);

    private static IEnumerable<long> On(IEnumerable<(long Id, DatePeriod Period)> spans, EdtfDate day) =>
        spans.Where(span => span.Period.On(day) != Coverage.No).Select(span => span.Id).Distinct().Order();

    private static string Lines(IEnumerable<string?> names) =>
        string.Join('\n', names.OfType<string>().Distinct(StringComparer.Ordinal));
}
