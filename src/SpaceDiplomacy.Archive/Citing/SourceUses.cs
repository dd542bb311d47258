using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Citing;

/// <summary>Everything that the archive takes from one source.</summary>
public sealed record SourceUses
{
    /// <summary>Statements of which a wording, a link or the standing rests on the source, oldest first.</summary>
    public required IReadOnlyList<StatementSummary> Statements { get; init; }

    public required IReadOnlyList<SanctionSummary> Sanctions { get; init; }

    public required IReadOnlyList<EventSummary> Events { get; init; }

    /// <summary>Officials whose biography or appointments rest on the source.</summary>
    public required IReadOnlyList<RecordName> Officials { get; init; }

    public required IReadOnlyList<RecordName> Agencies { get; init; }

    public int Count => Statements.Count + Sanctions.Count + Events.Count + Officials.Count + Agencies.Count;

    public static async Task<SourceUses> FindAsync(
        ArchiveDbContext db, string slug, CancellationToken cancellationToken) => new()
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
                .OrderBy(o => o.Name).Select(o => new RecordName(o.Slug, o.Name)).ToListAsync(cancellationToken),
            Agencies = await db.Agencies.Where(a => a.Sources.Any(source => source.Slug == slug))
                .OrderBy(a => a.Name).Select(a => new RecordName(a.Slug, a.Name)).ToListAsync(cancellationToken),
        };
}
