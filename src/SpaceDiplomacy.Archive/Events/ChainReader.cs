using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Events;

/// <summary>What an entry is found by, and the days that its date can mean: of a statement its number, of others the slug.</summary>
internal readonly record struct ChainKey(ChainKind Kind, long Number, string Slug, DateOnly First, DateOnly Last);

/// <summary>
/// Reads a chain in two steps, so that what lies too far away is counted but not read: first the keys of everything that
/// belongs to it, then the nearest whole. The number of queries does not depend on what is found.
/// </summary>
/// <param name="db">The archive.</param>
/// <param name="happening">The event.</param>
/// <param name="said">
/// Statements of these days by officials and in office at agencies that the event names; all where it names nobody.
/// </param>
internal sealed class ChainReader(ArchiveDbContext db, EventDetail happening, IEnumerable<SaidOn> said)
{
    private readonly List<string> officials = [.. happening.Officials.Select(official => official.Slug)];
    private readonly List<string> agencies = [.. happening.Agencies.Select(agency => agency.Slug)];

    private readonly DateOnly first = EventChain.FirstDay(happening.Date);
    private readonly DateOnly last = EventChain.LastDay(happening.Date);

    public async Task<EventChain> ReadAsync(CancellationToken cancellationToken)
    {
        var keys = await KeysAsync(cancellationToken);
        var nearest = keys.OrderBy(key => happening.Date.LeastDaysTo(key.First, key.Last)).ThenBy(key => key.First).ThenBy(key => key.Last)
            .ThenBy(key => key.Kind).ThenBy(key => key.Number).ThenBy(key => key.Slug, StringComparer.Ordinal)
            .Take(EventChain.Most).ToList();
        var entries = await EntriesAsync(nearest, cancellationToken);
        var itself = new EventInChain(new(happening.Slug, happening.Title, happening.Date));
        return new()
        {
            Itself = itself,
            First = first,
            Last = last,
            Total = keys.Count,
            Entries = [.. entries.Prepend(itself).OrderBy(entry => entry.Date)],
        };
    }

    private async Task<IReadOnlyList<ChainKey>> KeysAsync(CancellationToken cancellationToken)
    {
        var linked = await Links().Where(l => l.Statement.Date.Earliest <= last && l.Statement.Date.Latest >= first)
            .Select(l => new SaidOn(l.Statement.Number, l.Statement.Date.Earliest!.Value, l.Statement.Date.Latest!.Value))
            .ToListAsync(cancellationToken);
        var imposed = await Sanctions().Where(s => s.Imposed.Earliest <= last && s.Imposed.Latest >= first)
            .Select(s => new { s.Slug, s.Imposed.Earliest, s.Imposed.Latest }).ToListAsync(cancellationToken);
        var lifted = await Sanctions().Where(s => s.Lifted != null
                && (s.Lifted.Earliest == null || s.Lifted.Earliest <= last)
                && (s.Lifted.Latest == null || s.Lifted.Latest >= first))
            .Select(s => new { s.Slug, s.Lifted!.Earliest, s.Lifted.Latest }).ToListAsync(cancellationToken);
        var events = await Events().Select(e => new { e.Slug, e.Date.Earliest, e.Date.Latest }).ToListAsync(cancellationToken);
        return
        [
            .. said.Concat(linked).DistinctBy(one => one.Number)
                .Select(one => new ChainKey(ChainKind.Statement, one.Number, "", one.First, one.Last)),
            .. imposed.Select(s => Key(ChainKind.SanctionImposed, s.Slug, s.Earliest, s.Latest)),
            .. lifted.Select(s => Key(ChainKind.SanctionLifted, s.Slug, s.Earliest, s.Latest)),
            .. events.Select(e => Key(ChainKind.Event, e.Slug, e.Earliest, e.Latest)),
        ];
    }

    private static ChainKey Key(ChainKind kind, string slug, DateOnly? earliest, DateOnly? latest) =>
        new(kind, 0, slug, earliest ?? DateOnly.MinValue, latest ?? DateOnly.MaxValue);

    private async Task<IReadOnlyList<ChainEntry>> EntriesAsync(
        IReadOnlyList<ChainKey> keys, CancellationToken cancellationToken)
    {
        var slugs = keys.ToLookup(key => key.Kind, key => key.Slug);
        var numbers = keys.Where(key => key.Kind == ChainKind.Statement).Select(key => key.Number).ToList();
        var imposedOrLifted = slugs[ChainKind.SanctionImposed].Union(slugs[ChainKind.SanctionLifted]).ToList();
        var happened = slugs[ChainKind.Event].ToList();
        var statements = await db.Statements.Where(s => EF.Parameter(numbers).Contains(s.Number)).ToSummaries()
            .ToListAsync(cancellationToken);
        var sanctions = await db.Sanctions.Where(s => EF.Parameter(imposedOrLifted).Contains(s.Slug)).ToSummaries()
            .ToDictionaryAsync(s => s.Slug, cancellationToken);
        var events = await db.Events.Where(e => EF.Parameter(happened).Contains(e.Slug)).ToSummaries()
            .ToListAsync(cancellationToken);
        var links = (await Links().Where(l => EF.Parameter(numbers).Contains(l.Statement.Number))
            .OrderBy(l => l.Position).Select(l => new { l.Statement.Slug, l.Type }).ToListAsync(cancellationToken))
            .ToLookup(link => link.Slug, link => link.Type);
        return
        [
            .. statements.OrderBy(s => s.Date).ThenBy(s => s.Slug, StringComparer.Ordinal).Select(s => new SaidInChain(s, [.. links[s.Slug]])),
            .. slugs[ChainKind.SanctionImposed].Select(slug => sanctions[slug])
                .Select(s => new SanctionInChain(s, ChainKind.SanctionImposed, s.Imposed)),
            .. slugs[ChainKind.SanctionLifted].Select(slug => sanctions[slug])
                .Select(s => new SanctionInChain(s, ChainKind.SanctionLifted, s.Lifted!)),
            .. events.Select(e => new EventInChain(e)),
        ];
    }

    private IQueryable<StatementLink> Links() => db.StatementLinks.Where(l => l.Event!.Slug == happening.Slug);

    private IQueryable<Sanction> Sanctions() => happening.NamesNobody
        ? db.Sanctions
        : db.Sanctions.Where(s => Officials().Contains(s.TargetOfficialId) || Agencies().Contains(s.TargetAgencyId));

    private IQueryable<Event> Events()
    {
        var others = db.Events.Where(e =>
            e.Slug != happening.Slug && e.Date.Earliest <= last && e.Date.Latest >= first);
        var naming = db.KeysNaming<Event, Official>(Officials(), "EventOfficials")
            .Union(db.KeysNaming<Event, Agency>(Agencies(), "EventAgencies"));
        return happening.NamesNobody ? others : others.Where(e => naming.Contains(e.Id));
    }

    private IQueryable<long?> Officials() => db.Officials.Where(o => EF.Parameter(officials).Contains(o.Slug)).Select(o => (long?)o.Id);

    private IQueryable<long?> Agencies() => db.Agencies.Where(a => EF.Parameter(agencies).Contains(a.Slug)).Select(a => (long?)a.Id);
}
