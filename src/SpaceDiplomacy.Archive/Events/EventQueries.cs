namespace SpaceDiplomacy.Archive.Events;

public static class EventQueries
{
    /// <summary>Events, the newest first.</summary>
    public static IQueryable<EventSummary> ToSummaries(this IQueryable<Event> events) =>
        events.OrderByDescending(e => e.Date.Earliest).ThenBy(e => e.Slug)
            .Select(e => new EventSummary(e.Slug, e.Title, e.Date));
}
