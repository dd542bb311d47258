using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>Reads one event whole.</summary>
internal static class EventReader
{
    /// <summary>The event with a slug; null where there is none.</summary>
    public static FoundEvent? FindEvent(this RawConnection connection, ArchiveNames names, string slug)
    {
        // A row for each source, and one at least.
        using var row = connection.Prepare($"""
            WITH happening AS MATERIALIZED (
                SELECT r.Id, r.Title, r.Date_Text, r.Description, {RecordVersion.Columns},
                (SELECT group_concat(j.OfficialId) FROM EventOfficials j WHERE j.EventId = r.Id),
                (SELECT group_concat(j.AgencyId) FROM EventAgencies j WHERE j.EventId = r.Id),
                CASE WHEN NOT EXISTS (SELECT 1 FROM EventOfficials j WHERE j.EventId = r.Id)
                AND NOT EXISTS (SELECT 1 FROM EventAgencies j WHERE j.EventId = r.Id) THEN
                    (SELECT group_concat(x.OfficialId) FROM (
                        SELECT DISTINCT s.OfficialId FROM StatementLinks l JOIN Statements s ON s.Id = l.StatementId
                        WHERE l.EventId = r.Id LIMIT ?2) x) END
                FROM Events r WHERE r.Slug = ?1)
            SELECT h.*, {SourceSummary.Columns}
            FROM happening h LEFT JOIN EventSources j ON j.EventId = h.Id LEFT JOIN Sources src ON src.Id = j.SourceId
            """);
        if (!row.Bind(1, slug).Bind(2, PagedLists.Most + 1).Step())
        {
            return null;
        }

        var answering = Stored.Keys(row.TextOrNull(10));
        var found = new FoundEvent(
            row.Integer(0),
            new()
            {
                Slug = slug,
                Title = row.Text(1),
                Date = row.Date(2),
                Description = row.Text(3),
                Officials = names.Officials.NamesOf(Stored.Keys(row.TextOrNull(8))),
                Agencies = names.Agencies.NamesOf(Stored.Keys(row.TextOrNull(9))),
                Sources = [],
            },
            RecordVersion.Read(row, 4),
            answering.Count > PagedLists.Most ? [] : names.Officials.NamesOf(answering));
        return found with { Event = found.Event with { Sources = row.SourcesFrom(11) } };
    }
}

/// <summary>An event as it was found by its slug.</summary>
/// <param name="Id">Its key in the database.</param>
/// <param name="Event">The event whole.</param>
/// <param name="Version">Which version of it.</param>
/// <param name="Answering">Who answered it; nobody where the event names somebody itself, or they are too many for
/// a timeline of theirs.</param>
internal sealed record FoundEvent(long Id, EventDetail Event, RecordVersion Version, IReadOnlyList<RecordName> Answering);
