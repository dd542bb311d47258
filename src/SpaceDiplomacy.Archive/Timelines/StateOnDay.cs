using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>What held on a day, as far as the archive's dates say.</summary>
/// <param name="Day">The day; it may itself be known as a month or a year only.</param>
/// <param name="Offices">Offices held, the certain ones first.</param>
/// <param name="Sanctions">Measures in force, the certain ones first.</param>
/// <param name="StatementCount">How many statements were certainly made by then.</param>
/// <param name="PossibleCount">How many more may have been, because their dates do not say or the day is coarse.</param>
/// <param name="LastStatement">The last of those that certainly were made; null where there is none.</param>
/// <param name="IsToCome">Whether some of the day is still to come: then what has no recorded end is only possible.</param>
public sealed record StateOnDay(
    EdtfDate Day,
    IReadOnlyList<OnDay<TimelineEntry>> Offices,
    IReadOnlyList<OnDay<TimelineEntry>> Sanctions,
    int StatementCount,
    int PossibleCount,
    StatementSummary? LastStatement,
    bool IsToCome)
{
    /// <summary>Whether any office or measure is only possible.</summary>
    public bool HasDoubt => Found.Any(found => !found.Certain);

    /// <summary>Whether any measure or office has no recorded end and is taken to last.</summary>
    public bool HasOpenEnd => Found.Any(found => found.What.Period.To?.Latest is null);

    /// <summary>Whether any date that this rests on is approximate or uncertain.</summary>
    public bool HasQualifiedDate => Found.Select(found => found.What.Period)
        .SelectMany(period => new[] { period.From, period.To }).Append(LastStatement?.Date)
        .Any(date => date is { IsApproximate: true } or { IsUncertain: true });

    private IEnumerable<OnDay<TimelineEntry>> Found => Offices.Concat(Sanctions);
}

public static class StatesOnDays
{
    /// <summary>The state of what is asked for on a day; the range of the criteria is of no account.</summary>
    /// <param name="db">The archive.</param>
    /// <param name="criteria">Of whom.</param>
    /// <param name="day">The day; it has a first and a last one.</param>
    /// <param name="today">The day on which a reader looks.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<StateOnDay> ReadStateAsync(
        this ArchiveDbContext db, TimelineCriteria criteria, EdtfDate day, DateOnly today, CancellationToken cancellationToken)
    {
        var asked = db.AskedFor(criteria);
        var (first, last) = day.Readings;
        var offices = await db.OfficesAskedFor(asked, criteria).HeldBetween(first, last).ToEntriesAsync(cancellationToken);
        var sanctions = await db.SanctionsAskedFor(asked, criteria).InForceBetween(first, last)
            .ToEntriesAsync(cancellationToken);
        var by = asked.Where(s => s.Date.LatestReading <= first);
        return new(
            day,
            CertainFirst(offices.On(day, today, entry => entry.Period)),
            CertainFirst(sanctions.On(day, today, entry => entry.Period)),
            await by.CountAsync(cancellationToken),
            await asked.CountAsync(s => s.Date.LatestReading > first && s.Date.EarliestReading <= last, cancellationToken),
            await by.OrderByDescending(s => s.Date.Latest).ThenByDescending(s => s.Number).ToSummaries()
                .FirstOrDefaultAsync(cancellationToken),
            day.IsToCome(today));
    }

    /// <summary>The state on the day that is asked for; null where none is.</summary>
    public static async Task<StateOnDay?> FindStateAsync(
        this ArchiveDbContext db, TimelineCriteria criteria, DateOnly today, CancellationToken cancellationToken) =>
        criteria.On is { } day ? await db.ReadStateAsync(criteria, day, today, cancellationToken) : null;

    private static IReadOnlyList<OnDay<TimelineEntry>> CertainFirst(IReadOnlyList<OnDay<TimelineEntry>> found) =>
    [
        .. from one in found
            orderby one.Certain descending, one.What.Period.From, one.What.Record.Slug
            select one,
    ];
}
