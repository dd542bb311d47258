using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>A source and everything that the archive takes from it.</summary>
public sealed record SourceProfile
{
    public required SourceSummary Source { get; init; }

    public required RecordVersion Version { get; init; }

    /// <summary>The capture of the source without its text; null where there is none.</summary>
    public required CaptureSummary? Capture { get; init; }

    /// <summary>The wordings that were looked for in the capture; none where there is no capture.</summary>
    public required PagedList<CheckedWording> Checks { get; init; }

    /// <summary>Statements of which a wording, a link or the standing rests on the source, oldest first.</summary>
    public required PagedList<StatementSummary> Statements { get; init; }

    public required PagedList<SanctionSummary> Sanctions { get; init; }

    public required PagedList<EventSummary> Events { get; init; }

    /// <summary>Officials whose biography or appointments rest on the source.</summary>
    public required PagedList<RecordName> Officials { get; init; }

    public required PagedList<RecordName> Agencies { get; init; }

    /// <summary>All lists of what is taken from it.</summary>
    public IReadOnlyList<PagedList> Uses => [Statements, Sanctions, Events, Officials, Agencies];

    /// <summary>Reads it; null where there is none under the slug.</summary>
    public static async Task<SourceProfile?> ReadAsync(
        ArchiveDbContext db, string slug, int page, CancellationToken cancellationToken)
    {
        var found = db.Sources.Where(s => s.Slug == slug).ToSummaries();
        if (await found.SingleOrDefaultAsync(cancellationToken) is not { } source
            || await db.FindVersionAsync(RecordKind.Sources, slug, cancellationToken) is not { } version)
        {
            return null;
        }

        var checks = db.WordingChecks.Where(c => c.Source.Capture != null).LookedForIn(slug);
        var statements = db.Statements
            .Where(s => s.Wordings.Any(w => w.Sources.Any(cited => cited.Slug == slug))
                || s.Links.Any(l => l.Sources.Any(cited => cited.Slug == slug))
                || s.StandingSources.Any(cited => cited.Slug == slug));
        var sanctions = db.Sanctions.Where(s => s.Sources.Any(cited => cited.Slug == slug));
        var events = db.Events.Where(e => e.Sources.Any(cited => cited.Slug == slug));
        var officials = db.Officials
            .Where(o => o.Sources.Any(cited => cited.Slug == slug)
                || o.Appointments.Any(a => a.Sources.Any(cited => cited.Slug == slug)))
            .OrderBy(o => o.Name).ThenBy(o => o.Slug).Select(o => new RecordName(o.Slug, o.Name));
        var agencies = db.Agencies.Where(a => a.Sources.Any(cited => cited.Slug == slug))
            .OrderBy(a => a.Name).ThenBy(a => a.Slug).Select(a => new RecordName(a.Slug, a.Name));
        return new()
        {
            Source = source,
            Version = version,
            Capture = await db.FindCaptureAsync(slug, cancellationToken),
            Checks = await PageAsync(checks),
            Statements = await PageAsync(statements.OldestFirst().ToSummaries()),
            Sanctions = await PageAsync(sanctions.InOrder().ToSummaries()),
            Events = await PageAsync(events.ToSummaries()),
            Officials = await PageAsync(officials),
            Agencies = await PageAsync(agencies),
        };

        Task<PagedList<T>> PageAsync<T>(IQueryable<T> list) =>
            list.ToPagedListAsync(page, ProfileQuestion.ListSize, cancellationToken);
    }
}
