using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Officials;
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
        var wordings = db.Naming<Wording, Source>(slug);
        var links = db.Naming<StatementLink, Source>(slug);
        var citing = db.Wordings.Where(w => wordings.Contains(w.Id)).Select(w => w.StatementId)
            .Union(db.StatementLinks.Where(l => links.Contains(l.Id)).Select(l => l.StatementId))
            .Union(db.Naming<Statement, Source>(slug, "StatementStandingSources"));
        var statements = db.Statements.Where(s => citing.Contains(s.Id));
        var sanctioning = db.Naming<Sanction, Source>(slug);
        var sanctions = db.Sanctions.Where(s => sanctioning.Contains(s.Id));
        var happening = db.Naming<Event, Source>(slug);
        var events = db.Events.Where(e => happening.Contains(e.Id));
        var appointments = db.Naming<Appointment, Source>(slug);
        var people = db.Naming<Official, Source>(slug)
            .Union(db.Appointments.Where(a => appointments.Contains(a.Id)).Select(a => a.OfficialId));
        var officials = db.Officials.Where(o => people.Contains(o.Id))
            .OrderBy(o => o.Name).ThenBy(o => o.Slug).Select(o => new RecordName(o.Slug, o.Name));
        var agency = db.Naming<Agency, Source>(slug);
        var agencies = db.Agencies.Where(a => agency.Contains(a.Id))
            .OrderBy(a => a.Name).ThenBy(a => a.Slug).Select(a => new RecordName(a.Slug, a.Name));
        return new()
        {
            Source = source,
            Version = version,
            Capture = await db.FindCaptureAsync(slug, cancellationToken),
            Checks = await PageAsync(checks),
            Statements = await statements.OldestFirst().ToPageAsync(db, page, PagedLists.Most, cancellationToken),
            Sanctions = await PageAsync(sanctions.InOrder().ToSummaries()),
            Events = await PageAsync(events.ToSummaries()),
            Officials = await PageAsync(officials),
            Agencies = await PageAsync(agencies),
        };

        Task<PagedList<T>> PageAsync<T>(IQueryable<T> list) =>
            list.ToPagedListAsync(page, PagedLists.Most, cancellationToken);
    }
}
