namespace SpaceDiplomacy.Archive.Dates;

/// <summary>Something whose period covers a day.</summary>
/// <param name="What">An office, a sanction.</param>
/// <param name="Certain">Whether every reading of the dates says so; else it is only possible.</param>
public sealed record OnDay<T>(T What, bool Certain);

public static class OnDays
{
    /// <summary>
    /// Those of some things that a day certainly or possibly lies in, in their order. This is the one place that decides
    /// what holds "on a day"; what narrows a query to a day lets through all that it needs.
    /// </summary>
    /// <param name="things">The things.</param>
    /// <param name="day">The day.</param>
    /// <param name="today">The day on which a reader looks; null where nobody chose the day. See <see cref="DatePeriod.On"/>.</param>
    /// <param name="periodOf">From when to when each lasts.</param>
    public static IReadOnlyList<OnDay<T>> On<T>(
        this IEnumerable<T> things, EdtfDate day, DateOnly? today, Func<T, DatePeriod> periodOf) =>
        [.. from thing in things
            let coverage = periodOf(thing).On(day, today)
            where coverage != Coverage.No
            select new OnDay<T>(thing, coverage == Coverage.Certain)];
}
