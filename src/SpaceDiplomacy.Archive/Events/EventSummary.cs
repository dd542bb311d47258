using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Events;

/// <summary>An event as lists show it.</summary>
public sealed record EventSummary(string Slug, string Title, EdtfDate Date);

/// <summary>An event whole.</summary>
public sealed record EventDetail
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required EdtfDate Date { get; init; }

    /// <summary>What happened, in Markdown.</summary>
    public required string Description { get; init; }

    public required IReadOnlyList<RecordName> Officials { get; init; }

    public required IReadOnlyList<RecordName> Agencies { get; init; }

    public required IReadOnlyList<SourceSummary> Sources { get; init; }
}

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
            Officials = e.Officials.OrderBy(o => o.Name).Select(o => new RecordName(o.Slug, o.Name)).ToList(),
            Agencies = e.Agencies.OrderBy(a => a.Name).Select(a => new RecordName(a.Slug, a.Name)).ToList(),
            Sources = e.Sources.AsQueryable()
                .OrderBy(source => source.Published!.Earliest).ThenBy(source => source.Slug)
                .Select(SourceSummary.Projection).ToList(),
        }).SingleOrDefaultAsync(cancellationToken);
}
