using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Events;

public static class EventQueries
{
    /// <summary>Events, the newest first.</summary>
    public static IQueryable<EventSummary> ToSummaries(this IQueryable<Event> events) =>
        events.OrderByDescending(e => e.Date.Earliest).ThenBy(e => e.Slug)
            .Select(e => new EventSummary(e.Slug, e.Title, e.Date));

    /// <summary>One event whole; null where there is none under the slug.</summary>
    public static async Task<EventDetail?> FindEventAsync(
        this ArchiveDbContext db, string slug, CancellationToken cancellationToken) =>
        await db.Events.Where(e => e.Slug == slug).Select(e => new EventDetail
        {
            Slug = e.Slug,
            Title = e.Title,
            Date = e.Date,
            Description = e.Description,
            Officials = e.Officials.OrderBy(o => o.Name).ThenBy(o => o.Slug).Select(o => new RecordName(o.Slug, o.Name)).ToList(),
            Agencies = e.Agencies.OrderBy(a => a.Name).ThenBy(a => a.Slug).Select(a => new RecordName(a.Slug, a.Name)).ToList(),
            Sources = e.Sources.Cited(),
        }).SingleOrDefaultAsync(cancellationToken);

    /// <summary>What was said and done around an event.</summary>
    public static async Task<EventChain> ReadChainAsync(
        this ArchiveDbContext db, EventDetail happening, CancellationToken cancellationToken) =>
        await new ChainReader(db, happening).ReadAsync(cancellationToken);
}
