using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>Reads what <see cref="TimelineCriteria"/> ask for.</summary>
public static class ArchiveTimelineReader
{
    /// <summary>The most statements that are read one by one; of more only counts are.</summary>
    public const int MostStatements = 5_000;

    /// <param name="db">The archive.</param>
    /// <param name="criteria">Whose and which time; a range that nothing lies in is shown empty.</param>
    /// <param name="today">The day on which a reader looks: what has no end runs at least as far.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ArchiveTimeline> ReadTimelineAsync(
        this ArchiveDbContext db, TimelineCriteria criteria, DateOnly today, CancellationToken cancellationToken)
    {
        var asked = db.AskedFor(criteria);
        List<TimelineEntry> entries =
        [
            .. await db.OfficesAskedFor(asked, criteria).ToEntriesAsync(cancellationToken),
            .. await db.SanctionsAskedFor(asked, criteria).ToEntriesAsync(cancellationToken),
            .. await db.EventsAsync(asked, criteria, cancellationToken),
        ];
        var whole = await WholeAsync(entries, asked, today, cancellationToken);
        var span = Range(criteria, whole);
        var spoken = asked.SpokenBetween(span.First, span.Last);
        var months = span.InMonths();
        var counts = await CountsAsync(asked.SpokenBetween(months.First, months.Last), cancellationToken);
        var total = await spoken.CountAsync(cancellationToken);
        var hasOnlyCounts = total > MostStatements;
        entries.AddRange(hasOnlyCounts ? [] : await StatementsAsync(spoken, cancellationToken));
        return new()
        {
            Criteria = criteria,
            Span = span,
            Whole = whole,
            Entries = [.. entries.Where(entry => entry.IsOn(span) && !entry.IsAllOpenAfter(today, span)).OrderBy(entry => entry.Period.From)
                .ThenBy(entry => entry.Kind).ThenBy(entry => entry.Record.Slug, StringComparer.Ordinal)],
            StatementCounts = counts,
            StatementTotal = total,
            HasOnlyCounts = hasOnlyCounts,
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

    /// <summary>The statements asked for, of all times.</summary>
    internal static IQueryable<Statement> AskedFor(this ArchiveDbContext db, TimelineCriteria criteria)
    {
        var (officials, agencies, topics) = (criteria.Officials, criteria.Agencies, criteria.Topics);
        var statements = db.Statements.AsQueryable();
        if (criteria.HasSubjects)
        {
            var inOffice = db.SpokenForAny(agencies);
            statements = statements.Where(s => officials.Contains(s.Official.Slug) || inOffice.Contains(s.Id));
        }

        return topics.Count == 0 ? statements : statements.Where(s => s.Topics.Any(t => topics.Contains(t.Slug)));
    }

    /// <summary>Offices of the officials, or at the agencies; of topics, those in which somebody spoke about them.</summary>
    internal static IQueryable<Appointment> OfficesAskedFor(
        this ArchiveDbContext db, IQueryable<Statement> asked, TimelineCriteria criteria)
    {
        var (officials, agencies) = (criteria.Officials, criteria.Agencies);
        var spokenIn = db.Appointments.HeldBySpeakersOf(asked).Select(held => held.AppointmentId);
        return criteria switch
        {
            { HasSubjects: true } => db.Appointments.Where(a =>
                officials.Contains(a.Official.Slug) || agencies.Contains(a.Agency!.Slug)),
            { Topics.Count: > 0 } => db.Appointments.Where(a => spokenIn.Contains(a.Id)),
            _ => db.Appointments,
        };
    }

    internal static async Task<IEnumerable<TimelineEntry>> ToEntriesAsync(
        this IQueryable<Appointment> offices, CancellationToken cancellationToken)
    {
        var read = await offices.AsNoTracking().Include(a => a.Official).Include(a => a.Agency)
            .OrderBy(a => a.Official.Slug).ThenBy(a => a.Position).ToListAsync(cancellationToken);
        var isOnePerson = read.DistinctBy(a => a.Official.Slug).Count() == 1;
        return read.Select(a => Entry(a.Official, Office.Of(a), isOnePerson));
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

    /// <summary>Sanctions on the officials and agencies; of topics, those that statements about them are linked to.</summary>
    internal static IQueryable<Sanction> SanctionsAskedFor(
        this ArchiveDbContext db, IQueryable<Statement> asked, TimelineCriteria criteria)
    {
        var (officials, agencies) = (criteria.Officials, criteria.Agencies);
        return criteria switch
        {
            { HasSubjects: true } => db.Sanctions.Where(s =>
                officials.Contains(s.TargetOfficial!.Slug) || agencies.Contains(s.TargetAgency!.Slug)),
            { Topics.Count: > 0 } => db.Sanctions.Where(s => asked.Any(said => said.Links.Any(l => l.SanctionId == s.Id))),
            _ => db.Sanctions,
        };
    }

    internal static async Task<IEnumerable<TimelineEntry>> ToEntriesAsync(
        this IQueryable<Sanction> sanctions, CancellationToken cancellationToken)
    {
        // Measures are left out: three hundred sanctions have a thousand, and a bar names none.
        var read = await sanctions.InOrder().Select(s => new
        {
            s.Slug,
            s.Imposed,
            s.Lifted,
            Authority = new { s.Authority.Slug, s.Authority.Name, s.Authority.Jurisdiction },
            Target = s.TargetOfficial!.Name ?? s.TargetAgency!.Name ?? s.TargetEntity!.Name,
        }).ToListAsync(cancellationToken);
        var isOneTarget = read.DistinctBy(s => s.Target).Count() == 1;
        return
            from s in read
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
            };
    }

    /// <summary>Events that name one of the officials or agencies; of topics, those that statements about them are linked to.</summary>
    private static async Task<IEnumerable<TimelineEntry>> EventsAsync(
        this ArchiveDbContext db, IQueryable<Statement> asked, TimelineCriteria criteria, CancellationToken cancellationToken)
    {
        var (officials, agencies) = (criteria.Officials, criteria.Agencies);
        var events = criteria switch
        {
            { HasSubjects: true } => db.Events.Where(e =>
                e.Officials.Any(o => officials.Contains(o.Slug)) || e.Agencies.Any(a => agencies.Contains(a.Slug))),
            { Topics.Count: > 0 } => db.Events.Where(e => asked.Any(said => said.Links.Any(l => l.EventId == e.Id))),
            _ => db.Events,
        };
        return (await events.ToSummaries().ToListAsync(cancellationToken)).Select(e => new TimelineEntry
        {
            Kind = TimelineEntryKind.Event,
            Record = new(RecordKind.Events, e.Slug, e.Title),
            Title = e.Title,
            Period = new(e.Date, e.Date),
            Label = e.Title,
            Series = ArchiveTimeline.EventSeries,
        });
    }

    private static async Task<IEnumerable<TimelineEntry>> StatementsAsync(
        IQueryable<Statement> spoken, CancellationToken cancellationToken)
    {
        var read = await spoken.OldestFirst()
            .Select(s => new { s.Slug, s.Official.Name, s.Date, Venue = s.Venue.Name, Standing = s.Standing.Value }).ToListAsync(cancellationToken);
        return
            from s in read
            let title = StatementTitle.At(StatementTitle.Speaker(s.Name, s.Standing), s.Venue)
            select new TimelineEntry
            {
                Kind = TimelineEntryKind.Statement,
                Record = new(RecordKind.Statements, s.Slug, title),
                Title = title,
                Period = new(s.Date, s.Date),
                Standing = s.Standing,
            };
    }

    private static async Task<IReadOnlyList<TimelineCount>> CountsAsync(
        IQueryable<Statement> spoken, CancellationToken cancellationToken)
    {
        var groups = await spoken
            .GroupBy(s => new
            {
                From = s.Date.Earliest!.Value.Year * 12 + s.Date.Earliest.Value.Month - 1,
                To = s.Date.Latest!.Value.Year * 12 + s.Date.Latest.Value.Month - 1,
                IsApproximate = s.Date.Text.Contains('~') || s.Date.Text.Contains('%'),
                IsUncertain = s.Date.Text.Contains('?') || s.Date.Text.Contains('%'),
            })
            .OrderBy(g => g.Key.From).ThenBy(g => g.Key.To).ThenBy(g => g.Key.IsApproximate).ThenBy(g => g.Key.IsUncertain)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return
        [
            .. from g in groups
                let qualifier = (g.Key.IsApproximate, g.Key.IsUncertain) switch
                {
                    (true, true) => "%",
                    (true, _) => "~",
                    (_, true) => "?",
                    _ => "",
                }
                select Count(Months(g.Key.From, g.Key.To, qualifier), g.Count),
        ];
    }

    private static TimelineCount Count(EdtfDate months, int count) =>
        new(months, count, $"{months.ToReaders()}: {Counted.Of(count, "statement")}");

    /// <summary>A month, a year or an interval, from months counted from the year 0, as uncertain as the dates are.</summary>
    private static EdtfDate Months(int from, int to, string qualifier)
    {
        var isYear = from % 12 == 0 && to == from + 11;
        return EdtfDate.Parse(
            from == to ? Month(from) + qualifier
            : isYear ? Month(from)[..4] + qualifier
            : $"{Month(from)}{qualifier}/{Month(to)}{qualifier}");
    }

    private static string Month(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{number / 12:0000}-{(number % 12) + 1:00}");

    private static async Task<DaySpan> WholeAsync(
        List<TimelineEntry> entries, IQueryable<Statement> asked, DateOnly today, CancellationToken cancellationToken)
    {
        var days = entries.SelectMany(entry => new[] { entry.Period.From, entry.Period.To })
            .SelectMany(date => new[] { date?.Earliest, date?.Latest })
            .Append(await asked.MinAsync(s => s.Date.Earliest, cancellationToken))
            .Append(await asked.MaxAsync(s => s.Date.Latest, cancellationToken))
            .OfType<DateOnly>().Append(today).ToList();
        return DaySpan.OfYears(days.Min().Year, days.Max().Year);
    }
}
