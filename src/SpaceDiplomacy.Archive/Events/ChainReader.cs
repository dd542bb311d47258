using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Events;

/// <summary>What an entry is found by.</summary>
internal sealed record ChainKey(ChainKind Kind, string Slug, EdtfDate Date);

/// <summary>
/// Reads a chain in two steps, so that what lies too far away is counted but not read: first the keys of everything that
/// belongs to it, then the nearest whole. The number of queries does not depend on what is found.
/// </summary>
internal sealed class ChainReader(ArchiveDbContext db, EventDetail happening)
{
    private readonly List<string> officials = [.. happening.Officials.Select(official => official.Slug)];
    private readonly List<string> agencies = [.. happening.Agencies.Select(agency => agency.Slug)];

    private readonly DateOnly first = happening.Date.Earliest!.Value.Shifted(-EventChain.WindowDays);
    private readonly DateOnly last = happening.Date.Latest!.Value.Shifted(EventChain.WindowDays);

    public async Task<EventChain> ReadAsync(CancellationToken cancellationToken)
    {
        var keys = await KeysAsync(cancellationToken);
        var nearest = keys.OrderBy(key => key.Date.LeastDaysTo(happening.Date)).ThenBy(key => key.Date).ThenBy(key => key.Kind)
            .ThenBy(key => key.Slug, StringComparer.Ordinal).Take(EventChain.Most).ToList();
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

    private async Task<IReadOnlyList<ChainKey>> KeysAsync(CancellationToken cancellationToken) =>
    [
        .. await Statements().Select(s => new ChainKey(ChainKind.Statement, s.Slug, s.Date)).ToListAsync(cancellationToken),
        .. await Sanctions().Where(s => s.Imposed.Earliest <= last && s.Imposed.Latest >= first)
            .Select(s => new ChainKey(ChainKind.SanctionImposed, s.Slug, s.Imposed)).ToListAsync(cancellationToken),
        .. await Sanctions().Where(s => s.Lifted != null
                && (s.Lifted.Earliest == null || s.Lifted.Earliest <= last)
                && (s.Lifted.Latest == null || s.Lifted.Latest >= first))
            .Select(s => new ChainKey(ChainKind.SanctionLifted, s.Slug, s.Lifted!)).ToListAsync(cancellationToken),
        .. await Events().Select(e => new ChainKey(ChainKind.Event, e.Slug, e.Date)).ToListAsync(cancellationToken),
    ];

    private async Task<IReadOnlyList<ChainEntry>> EntriesAsync(
        IReadOnlyList<ChainKey> keys, CancellationToken cancellationToken)
    {
        var slugs = keys.ToLookup(key => key.Kind, key => key.Slug);
        var said = slugs[ChainKind.Statement].ToList();
        var imposedOrLifted = slugs[ChainKind.SanctionImposed].Union(slugs[ChainKind.SanctionLifted]).ToList();
        var happened = slugs[ChainKind.Event].ToList();
        var statements = await db.Statements.Where(s => said.Contains(s.Slug)).ToSummaries()
            .ToDictionaryAsync(s => s.Slug, cancellationToken);
        var sanctions = await db.Sanctions.Where(s => imposedOrLifted.Contains(s.Slug)).ToSummaries()
            .ToDictionaryAsync(s => s.Slug, cancellationToken);
        var events = await db.Events.Where(e => happened.Contains(e.Slug)).ToSummaries()
            .ToDictionaryAsync(e => e.Slug, cancellationToken);
        var links = await LinksAsync(cancellationToken);
        return
        [
            .. keys.Select<ChainKey, ChainEntry>(key => key.Kind switch
            {
                ChainKind.Statement => new SaidInChain(statements[key.Slug], [.. links[key.Slug]]),
                ChainKind.Event => new EventInChain(events[key.Slug]),
                _ => new SanctionInChain(sanctions[key.Slug], key.Kind, key.Date),
            }),
        ];
    }

    private async Task<ILookup<string, LinkType>> LinksAsync(CancellationToken cancellationToken)
    {
        var links = await db.StatementLinks.Where(l => l.Event!.Slug == happening.Slug)
            .OrderBy(l => l.Position).Select(l => new { l.Statement.Slug, l.Type }).ToListAsync(cancellationToken);
        return links.ToLookup(link => link.Slug, link => link.Type);
    }

    private IQueryable<Statement> Statements()
    {
        var within = db.Statements.SpokenBetween(first, last);
        var inOffice = db.SpokenForAny(agencies);
        return happening.NamesNobody
            ? within
            : within.Where(s =>
                s.Links.Any(l => l.Event!.Slug == happening.Slug)
                || officials.Contains(s.Official.Slug)
                || inOffice.Contains(s.Id));
    }

    private IQueryable<Sanction> Sanctions() => happening.NamesNobody
        ? db.Sanctions
        : db.Sanctions.Where(s =>
            officials.Contains(s.TargetOfficial!.Slug) || agencies.Contains(s.TargetAgency!.Slug));

    private IQueryable<Event> Events()
    {
        var others = db.Events.Where(e =>
            e.Slug != happening.Slug && e.Date.Earliest <= last && e.Date.Latest >= first);
        return happening.NamesNobody
            ? others
            : others.Where(e =>
                e.Officials.Any(o => officials.Contains(o.Slug)) || e.Agencies.Any(a => agencies.Contains(a.Slug)));
    }
}
