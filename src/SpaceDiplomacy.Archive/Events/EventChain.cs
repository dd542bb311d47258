using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Events;

/// <summary>What a link of the chain is.</summary>
public enum ChainKind
{
    Statement,
    SanctionImposed,
    SanctionLifted,
    Event,
}

/// <summary>Something that was said, imposed, lifted or that happened around an event.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Date">When.</param>
public abstract record ChainEntry(ChainKind Kind, EdtfDate Date);

/// <summary>A statement of the chain.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Links">What it does to the event; nothing where it is not linked to it.</param>
public sealed record SaidInChain(StatementSummary Statement, IReadOnlyList<LinkType> Links)
    : ChainEntry(ChainKind.Statement, Statement.Date);

/// <summary>A sanction that was imposed, or lifted.</summary>
public sealed record SanctionInChain(SanctionSummary Sanction, ChainKind Kind, EdtfDate Date) : ChainEntry(Kind, Date);

/// <summary>Another event, or the event itself.</summary>
public sealed record EventInChain(EventSummary Event) : ChainEntry(ChainKind.Event, Event.Date);

/// <summary>
/// What was said and done around an event. To it belong the statements that are linked to the event; statements by the
/// officials that it names and by people who held an office that day at an agency that it names; sanctions on these
/// officials and agencies; and other events that name one of them. Around an event that names nobody, everything does.
/// Dates that are too coarse to say count as within.
/// </summary>
public sealed record EventChain
{
    /// <summary>How many days before and after the event are looked at.</summary>
    public const int WindowDays = 90;

    /// <summary>How many entries there are at most, the nearest to the event.</summary>
    public const int Most = 50;

    /// <summary>The event that stands in the middle.</summary>
    public required EventInChain Itself { get; init; }

    /// <summary>The first day that was looked at.</summary>
    public required DateOnly First { get; init; }

    public required DateOnly Last { get; init; }

    /// <summary>How many entries belong to the chain, the event itself not counted.</summary>
    public required int Total { get; init; }

    /// <summary>The nearest of them in order of time, with the event itself in its place.</summary>
    public required IReadOnlyList<ChainEntry> Entries { get; init; }

    public static async Task<EventChain> ReadAsync(
        ArchiveDbContext db, EventDetail happening, CancellationToken cancellationToken)
    {
        var reader = new ChainReader(db, happening);
        var keys = await reader.KeysAsync(cancellationToken);
        var nearest = keys.OrderBy(key => key.Date.LeastDaysTo(happening.Date)).ThenBy(key => key.Date)
            .ThenBy(key => key.Kind).ThenBy(key => key.Slug, StringComparer.Ordinal).Take(Most).ToList();
        var entries = await reader.EntriesAsync(nearest, cancellationToken);
        var itself = new EventInChain(new(happening.Slug, happening.Title, happening.Date));
        return new()
        {
            Itself = itself,
            First = reader.First,
            Last = reader.Last,
            Total = keys.Count,
            Entries = [.. entries.Prepend(itself).OrderBy(entry => entry.Date)],
        };
    }

    public bool IsItself(ChainEntry entry) => ReferenceEquals(entry, Itself);
}

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

    public DateOnly First { get; } = Day(happening.Date.Earliest!.Value, -EventChain.WindowDays);

    public DateOnly Last { get; } = Day(happening.Date.Latest!.Value, EventChain.WindowDays);

    private bool NamesNobody => officials.Count + agencies.Count == 0;

    public async Task<IReadOnlyList<ChainKey>> KeysAsync(CancellationToken cancellationToken)
    {
        var (first, last) = (First, Last);
        return
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
    }

    public async Task<IReadOnlyList<ChainEntry>> EntriesAsync(
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
        var within = db.Statements.SpokenBetween(First, Last);
        var inOffice = db.SpokenForAny(agencies);
        return NamesNobody
            ? within
            : within.Where(s =>
                s.Links.Any(l => l.Event!.Slug == happening.Slug)
                || officials.Contains(s.Official.Slug)
                || inOffice.Contains(s.Id));
    }

    private IQueryable<Sanction> Sanctions() => NamesNobody
        ? db.Sanctions
        : db.Sanctions.Where(s =>
            officials.Contains(s.TargetOfficial!.Slug) || agencies.Contains(s.TargetAgency!.Slug));

    private IQueryable<Event> Events()
    {
        var (first, last) = (First, Last);
        var others = db.Events.Where(e =>
            e.Slug != happening.Slug && e.Date.Earliest <= last && e.Date.Latest >= first);
        return NamesNobody
            ? others
            : others.Where(e =>
                e.Officials.Any(o => officials.Contains(o.Slug)) || e.Agencies.Any(a => agencies.Contains(a.Slug)));
    }

    /// <summary>A day so many days off; the calendar's end where there is none.</summary>
    private static DateOnly Day(DateOnly day, int days) => DateOnly.FromDayNumber(
        Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
