using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>Offices held or measures in force on a day.</summary>
/// <param name="First">The first of them, the certain ones before the others.</param>
/// <param name="Certain">How many there certainly are.</param>
/// <param name="Possible">How many more there may be.</param>
public sealed record HeldOnDay(IReadOnlyList<OnDay<TimelineEntry>> First, int Certain, int Possible)
{
    public int Total => Certain + Possible;
}

/// <summary>What held on a day, as far as the archive's dates say.</summary>
/// <param name="Day">The day; it may itself be known as a month or a year only.</param>
/// <param name="Offices">Offices held.</param>
/// <param name="Sanctions">Measures in force.</param>
/// <param name="StatementCount">How many statements were certainly made by then.</param>
/// <param name="PossibleCount">How many more may have been, because their dates do not say or the day is coarse.</param>
/// <param name="LastStatement">The last of those that certainly were made; null where there is none.</param>
/// <param name="IsToCome">Whether some of the day is still to come: then what has no recorded end is only possible.</param>
public sealed record StateOnDay(
    EdtfDate Day,
    HeldOnDay Offices,
    HeldOnDay Sanctions,
    int StatementCount,
    int PossibleCount,
    StatementSummary? LastStatement,
    bool IsToCome)
{
    /// <summary>Whether any office or measure is only possible.</summary>
    public bool HasDoubt => Offices.Possible + Sanctions.Possible > 0;

    /// <summary>Whether any measure or office that is shown has no recorded end and is taken to last.</summary>
    public bool HasOpenEnd => Found.Any(found => found.What.Period.To?.Latest is null);

    /// <summary>Whether any date that is shown is approximate or uncertain.</summary>
    public bool HasQualifiedDate => Found.Select(found => found.What.Period)
        .SelectMany(period => new[] { period.From, period.To }).Append(LastStatement?.Date)
        .Any(date => date is { IsApproximate: true } or { IsUncertain: true });

    private IEnumerable<OnDay<TimelineEntry>> Found => Offices.First.Concat(Sanctions.First);
}

public static class StatesOnDays
{
    /// <summary>The state of what is asked for on a day; the range of the criteria is of no account.</summary>
    /// <param name="db">The archive.</param>
    /// <param name="times">When statements were made.</param>
    /// <param name="criteria">Of whom.</param>
    /// <param name="day">The day; it has a first and a last one.</param>
    /// <param name="today">The day on which a reader looks.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<StateOnDay> ReadStateAsync(
        this ArchiveDbContext db,
        StatementTimes times,
        TimelineCriteria criteria,
        EdtfDate day,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var asked = await AskedFor.FindAsync(db, times, criteria, cancellationToken);
        var (first, last) = day.Readings;
        var held = asked.Offices.HeldBetween(first, last);
        var certainlyHeld = OfficesOverTime.CertainlyHeldBetween(first, last, day.IsToCome(today));
        var inForce = asked.Sanctions.InForceBetween(first, last);
        var certainlyInForce = SanctionQueries.CertainlyInForceBetween(first, last, day.IsToCome(today));
        var said = await times.UpToAsync(criteria.SpokenBy, first, last, cancellationToken);
        var (officesCertain, sanctionsCertain) =
            (await held.CountAsync(certainlyHeld, cancellationToken), await inForce.CountAsync(certainlyInForce, cancellationToken));
        return new(
            day,
            new(
                await FirstAsync(held.OrderByDescending(certainlyHeld)
                    .ThenBy(a => a.From!.Earliest).ThenBy(a => a.From!.Latest).ThenBy(a => a.Official.Slug).ThenBy(a => a.Position)
                    .Take(PagedLists.Most).ToEntriesAsync(cancellationToken)),
                officesCertain,
                await held.CountAsync(cancellationToken) - officesCertain),
            new(
                await FirstAsync(inForce.OrderByDescending(certainlyInForce)
                    .ThenBy(s => s.Imposed.Earliest).ThenBy(s => s.Imposed.Latest).ThenBy(s => s.Slug)
                    .Take(PagedLists.Most).ToEntriesAsync(cancellationToken)),
                sanctionsCertain,
                await inForce.CountAsync(cancellationToken) - sanctionsCertain),
            said.Certain,
            said.Possible,
            said.Last is { } number
                ? await db.Statements.Where(s => s.Number == number).ToSummaries().SingleOrDefaultAsync(cancellationToken)
                : null,
            day.IsToCome(today));

        async Task<IReadOnlyList<OnDay<TimelineEntry>>> FirstAsync(Task<IReadOnlyList<TimelineEntry>> read) =>
            (await read).On(day, today, entry => entry.Period);
    }

    /// <summary>The state on the day that is asked for; null where none is.</summary>
    public static async Task<StateOnDay?> FindStateAsync(
        this ArchiveDbContext db,
        StatementTimes times,
        TimelineCriteria criteria,
        DateOnly today,
        CancellationToken cancellationToken) =>
        criteria.On is { } day ? await db.ReadStateAsync(times, criteria, day, today, cancellationToken) : null;
}
