using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Citing;

public static class CitingQueries
{
    /// <summary>Everything that the archive takes from a source; nothing where there is none under the slug.</summary>
    public static async Task<SourceUses> ReadUsesAsync(
        this ArchiveDbContext db, string slug, CancellationToken cancellationToken) => new()
        {
            Statements = await db.Statements
                .Where(s => s.Wordings.Any(w => w.Sources.Any(source => source.Slug == slug))
                    || s.Links.Any(l => l.Sources.Any(source => source.Slug == slug))
                    || s.StandingSources.Any(source => source.Slug == slug))
                .OldestFirst().ToSummaries().ToListAsync(cancellationToken),
            Sanctions = await db.Sanctions.Where(s => s.Sources.Any(source => source.Slug == slug))
                .InOrder().ToSummaries().ToListAsync(cancellationToken),
            Events = await db.Events.Where(e => e.Sources.Any(source => source.Slug == slug))
                .ToSummaries().ToListAsync(cancellationToken),
            Officials = await db.Officials
                .Where(o => o.Sources.Any(source => source.Slug == slug)
                    || o.Appointments.Any(a => a.Sources.Any(source => source.Slug == slug)))
                .OrderBy(o => o.Name).ThenBy(o => o.Slug).Select(o => new RecordName(o.Slug, o.Name)).ToListAsync(cancellationToken),
            Agencies = await db.Agencies.Where(a => a.Sources.Any(source => source.Slug == slug))
                .OrderBy(a => a.Name).ThenBy(a => a.Slug).Select(a => new RecordName(a.Slug, a.Name)).ToListAsync(cancellationToken),
        };
}
