using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>Reads what <see cref="TimelineCriteria"/> ask for.</summary>
public static class ArchiveTimelineReader
{
    /// <summary>The most things of a kind that are read one by one; of more only counts are.</summary>
    public const int Most = 1_000;

    /// <param name="db">The archive.</param>
    /// <param name="times">When statements were made.</param>
    /// <param name="criteria">Whose and which time; a range that nothing lies in is shown empty.</param>
    /// <param name="today">The day on which a reader looks: what has no end runs at least as far.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ArchiveTimeline> ReadTimelineAsync(
        this ArchiveDbContext db,
        StatementTimes times,
        TimelineCriteria criteria,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var whose = criteria.SpokenBy;
        var asked = await AskedFor.FindAsync(db, times, criteria, cancellationToken);
        var whole = await WholeAsync(db, asked, await times.SpanAsync(whose, cancellationToken), today, cancellationToken);
        var span = Range(criteria, whole);

        var offices = asked.Offices.HeldIn(span, today);
        var sanctions = asked.Sanctions.InForceIn(span, today);
        var events = asked.Events.HappeningIn(span);
        var statements = await times.BetweenAsync(whose, span.First, span.Last, Most, cancellationToken);
        var months = span.InMonths();
        var read = new Reading(cancellationToken);
        await read.AddAsync(TimelineEntryKind.Office, offices.Select(a => a.From!), most => offices.OrderBy(a => a.Id).Take(most).ToEntriesAsync(cancellationToken));
        await read.AddAsync(TimelineEntryKind.Sanction, sanctions.Select(s => s.Imposed), most => sanctions.OrderBy(s => s.Id).Take(most).ToEntriesAsync(cancellationToken));
        await read.AddAsync(TimelineEntryKind.Event, events.Select(e => e.Date), most => EventsAsync(events.OrderBy(e => e.Id).Take(most), cancellationToken));
        read.AddStatements(
            statements.Total,
            statements.Each is { } each ? await StatementsAsync(db, each, cancellationToken) : [],
            await times.CountByMonthAsync(whose, months.First, months.Last, cancellationToken));
        return new()
        {
            Criteria = criteria,
            Span = span,
            Whole = whole,
            Entries = [.. read.Entries.OrderBy(entry => entry.Period.From).ThenBy(entry => entry.Kind)
                .ThenBy(entry => entry.Record.Slug, StringComparer.Ordinal)],
            Totals = read.Totals,
            Counts = read.Counts,
            HasOnlyStatements = asked.IsTooMuch,
        };
    }

    /// <summary>
    /// The days asked for, as far as there is anything; where all lie outside of that, as they are, and of an end that was
    /// left open, the year.
    /// </summary>
    private static DaySpan Range(TimelineCriteria criteria, DaySpan whole)
    {
        var (from, to) = (criteria.From?.Earliest, criteria.To?.Latest);
        var first = from ?? (to < whole.First ? new(to.Value.Year, 1, 1) : whole.First);
        var last = to ?? (from > whole.Last ? new(from.Value.Year, 12, 31) : whole.Last);
        var asked = new DaySpan(first, last);
        return asked.Within(whole) ?? asked;
    }

    /// <summary>Offices of which some day may lie in a span; one without an end reaches no days to come by that alone.</summary>
    private static IQueryable<Appointment> HeldIn(this IQueryable<Appointment> offices, DaySpan span, DateOnly today)
    {
        var (first, last, isToCome) = (span.First, span.Last, span.First > today);
        return offices.Where(a =>
            (a.From!.Earliest == null || a.From.Earliest <= last)
            && (a.To!.Latest == null ? !isToCome : a.To.Latest >= first));
    }

    private static IQueryable<Sanction> InForceIn(this IQueryable<Sanction> sanctions, DaySpan span, DateOnly today)
    {
        var (first, last, isToCome) = (span.First, span.Last, span.First > today);
        return sanctions.Where(s =>
            (s.Imposed.Earliest == null || s.Imposed.Earliest <= last)
            && (s.Lifted!.Latest == null ? !isToCome : s.Lifted.Latest >= first));
    }

    private static IQueryable<Event> HappeningIn(this IQueryable<Event> events, DaySpan span)
    {
        var (first, last) = (span.First, span.Last);
        return events.Where(e => e.Date.Earliest <= last && e.Date.Latest >= first);
    }

    internal static async Task<IReadOnlyList<TimelineEntry>> ToEntriesAsync(
        this IQueryable<Appointment> offices, CancellationToken cancellationToken)
    {
        var read = await offices.AsNoTracking().Include(a => a.Official).Include(a => a.Agency).ToListAsync(cancellationToken);
        var isOnePerson = read.DistinctBy(a => a.Official.Slug).Count() == 1;
        return [.. read.Select(a => Entry(a.Official, Office.Of(a), isOnePerson))];
    }

    private static TimelineEntry Entry(Official official, Office office, bool isOnePerson) => new()
    {
        Kind = TimelineEntryKind.Office,
        Record = new(RecordKind.Officials, official.Slug, official.Name),
        Title = $"{official.Name}, {office.ShortTitle}",
        Period = office.Period,
        Row = office.Agency?.Name ?? office.Organization ?? "",
        RowRecord = office.Agency is { } agency ? new(RecordKind.Agencies, agency.Slug, agency.Name) : null,
        Label = isOnePerson ? office.Title : official.Name,
        Series = ArchiveTimeline.OfficeSeries,
    };

    internal static async Task<IReadOnlyList<TimelineEntry>> ToEntriesAsync(
        this IQueryable<Sanction> sanctions, CancellationToken cancellationToken)
    {
        // Measures are left out: three hundred sanctions have a thousand, and a bar names none.
        var read = await sanctions.Select(s => new
        {
            s.Slug,
            s.Imposed,
            s.Lifted,
            Authority = new { s.Authority.Slug, s.Authority.Name, s.Authority.Jurisdiction },
            Target = s.TargetOfficial!.Name ?? s.TargetAgency!.Name ?? s.TargetEntity!.Name,
        }).ToListAsync(cancellationToken);
        var isOneTarget = read.DistinctBy(s => s.Target).Count() == 1;
        return
        [
            .. from s in read
                let title = $"{s.Authority.Name} on {s.Target}"
                select new TimelineEntry
                {
                    Kind = TimelineEntryKind.Sanction,
                    Record = new(RecordKind.Sanctions, s.Slug, title),
                    Title = title,
                    Period = new(s.Imposed, s.Lifted),
                    Row = s.Authority.Name,
                    RowRecord = new(RecordKind.Authorities, s.Authority.Slug, s.Authority.Name),
                    Label = isOneTarget ? "" : s.Target,
                    Series = s.Authority.Jurisdiction,
                },
        ];
    }

    private static async Task<IReadOnlyList<TimelineEntry>> EventsAsync(
        IQueryable<Event> events, CancellationToken cancellationToken) =>
    [
        .. (await events.Select(e => new EventSummary(e.Slug, e.Title, e.Date)).ToListAsync(cancellationToken))
            .Select(e => new TimelineEntry
            {
                Kind = TimelineEntryKind.Event,
                Record = new(RecordKind.Events, e.Slug, e.Title),
                Title = e.Title,
                Period = new(e.Date, e.Date),
                Label = e.Title,
                Series = ArchiveTimeline.EventSeries,
            }),
    ];

    private static async Task<IReadOnlyList<TimelineEntry>> StatementsAsync(
        ArchiveDbContext db, IReadOnlyList<SaidOn> each, CancellationToken cancellationToken)
    {
        var numbers = each.Select(said => said.Number).ToList();
        var read = await db.Statements.Where(s => EF.Parameter(numbers).Contains(s.Number))
            .Select(s => new { s.Slug, s.Official.Name, s.Date, Venue = s.Venue.Name, Standing = s.Standing.Value }).ToListAsync(cancellationToken);
        return
        [
            .. from s in read
                let title = StatementTitle.At(StatementTitle.Speaker(s.Name, s.Standing), s.Venue)
                select new TimelineEntry
                {
                    Kind = TimelineEntryKind.Statement,
                    Record = new(RecordKind.Statements, s.Slug, title),
                    Title = title,
                    Period = new(s.Date, s.Date),
                    Standing = s.Standing,
                },
        ];
    }

    private static async Task<DaySpan> WholeAsync(
        ArchiveDbContext db, AskedFor asked, SpokenSpan said, DateOnly today, CancellationToken cancellationToken)
    {
        var (offices, sanctions, events) = (asked.Offices, asked.Sanctions, asked.Events);
        // One command; each part of it looks at the end of an index.
        var edges = await db.Editions.OrderBy(edition => edition.Id).Take(1).Select(_ => new DateOnly?[]
        {
            offices.Min(a => a.From!.Earliest),
            offices.Min(a => a.To!.Earliest),
            offices.Max(a => a.To!.Latest),
            offices.Max(a => a.From!.Latest),
            sanctions.Min(s => s.Imposed.Earliest),
            sanctions.Min(s => s.Lifted!.Earliest),
            sanctions.Max(s => s.Lifted!.Latest),
            sanctions.Max(s => s.Imposed.Latest),
            events.Min(e => e.Date.Earliest),
            events.Max(e => e.Date.Latest),
        }).FirstOrDefaultAsync(cancellationToken) ?? [];
        var days = edges.Append(said.First).Append(said.Last).OfType<DateOnly>().Append(today).ToList();
        return DaySpan.OfYears(days.Min().Year, days.Max().Year);
    }

    /// <summary>What is read of each kind: its entries, or where they are too many, counts of them.</summary>
    private sealed class Reading(CancellationToken cancellationToken)
    {
        public List<TimelineEntry> Entries { get; } = [];

        public Dictionary<TimelineEntryKind, int> Totals { get; } = [];

        public Dictionary<TimelineEntryKind, IReadOnlyList<TimelineCount>> Counts { get; } = [];

        public async Task AddAsync(
            TimelineEntryKind kind, IQueryable<EdtfDate> dates, Func<int, Task<IReadOnlyList<TimelineEntry>>> read)
        {
            var entries = await read(Most + 1);
            Totals[kind] = entries.Count;
            if (entries.Count <= Most)
            {
                Entries.AddRange(entries);
                return;
            }

            var counts = await dates.CountByMonthAsync(kind, cancellationToken);
            Totals[kind] = counts.Total;
            Counts[kind] = counts.Counts;
        }

        public void AddStatements(int total, IReadOnlyList<TimelineEntry> entries, IReadOnlyList<SpokenMonths> counts)
        {
            Totals[TimelineEntryKind.Statement] = total;
            Counts[TimelineEntryKind.Statement] = [.. counts.Select(TimelineCounts.Of)];
            Entries.AddRange(entries);
        }
    }
}
