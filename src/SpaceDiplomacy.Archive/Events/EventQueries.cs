using System.Globalization;

namespace SpaceDiplomacy.Archive.Events;

public static class EventQueries
{
    /// <summary>No earlier event is looked for by its day.</summary>
    private const int EarliestYear = 1900;

    /// <summary>Events, the newest first.</summary>
    public static IQueryable<EventSummary> ToSummaries(this IQueryable<Event> events) =>
        events.OrderByDescending(e => e.Date.Earliest).ThenBy(e => e.Slug)
            .Select(e => new EventSummary(e.Slug, e.Title, e.Date));

    /// <summary>Events of a day of the year, the newest first; those without an exact day are not among them.</summary>
    public static IQueryable<Event> OnDayOfYear(this IQueryable<Event> events, DateOnly day)
    {
        var texts = Enumerable.Range(EarliestYear, day.Year - EarliestYear + 1)
            .Where(year => day.Day <= DateTime.DaysInMonth(year, day.Month))
            .Select(year => new DateOnly(year, day.Month, day.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        return events.Where(e => texts.Contains(e.Date.Text));
    }
}
