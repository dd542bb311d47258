using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>Reads one event whole.</summary>
internal static class EventReader
{
    /// <summary>The event with a slug; null where there is none.</summary>
    public static Found<EventDetail>? FindEvent(this RawConnection connection, string slug)
    {
        using var row = connection.Prepare(
            $"SELECT r.Id, r.Title, r.Date_Text, r.Description, {RecordVersion.Columns} FROM Events r WHERE r.Slug = ?1");
        if (!row.Bind(1, slug).Step())
        {
            return null;
        }

        var named = connection.NamedIn(row.Integer(0));
        return new(row.Integer(0), Version: RecordVersion.Read(row, 4), Record: new()
        {
            Slug = slug,
            Title = row.Text(1),
            Date = row.Date(2),
            Description = row.Text(3),
            Officials = [.. named[RecordKind.Officials]],
            Agencies = [.. named[RecordKind.Agencies]],
            Sources = connection.Sources(SourceReader.OfEvent, row.Integer(0)),
        });
    }

    /// <summary>The officials and agencies that an event names, by name.</summary>
    private static ILookup<RecordKind, RecordName> NamedIn(this RawConnection connection, long happening)
    {
        using var rows = connection.Prepare("""
            SELECT 'officials', o.Slug, o.Name FROM EventOfficials j JOIN Officials o ON o.Id = j.OfficialId WHERE j.EventId = ?1
            UNION ALL SELECT 'agencies', a.Slug, a.Name FROM EventAgencies j JOIN Agencies a ON a.Id = j.AgencyId WHERE j.EventId = ?1
            ORDER BY 3, 2
            """);
        return rows.Bind(1, happening).List(row => (Kind: row.Term<RecordKind>(0), Record: new RecordName(row.Text(1), row.Text(2))))
            .ToLookup(named => named.Kind, named => named.Record);
    }
}
