using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>Reads one official whole.</summary>
internal static class OfficialReader
{
    /// <summary>The sources for the person stand beside those for the offices, which are told apart by their position.</summary>
    private const int ForThePerson = -1;

    /// <summary>The official with a slug; null where there is none.</summary>
    /// <param name="connection">What to read on.</param>
    /// <param name="slug">The slug.</param>
    /// <param name="officesOf">The offices of an official, in the order of the record.</param>
    public static Found<OfficialDetail>? FindOfficial(
        this RawConnection connection, string slug, Func<string, IReadOnlyList<Office>> officesOf)
    {
        using var row = connection.Prepare(
            $"SELECT r.Id, {RecordVersion.Columns}, {OfficialDetail.Columns} FROM Officials r WHERE r.Slug = ?1");
        if (!row.Bind(1, slug).Step())
        {
            return null;
        }

        var sources = connection.SourcesOf(row.Integer(0));
        var offices = officesOf(slug).Select((office, position) => new SourcedOffice(office, sources[position].Cited()));
        return new(
            row.Integer(0),
            OfficialDetail.Read(row, 5, [.. offices], sources[ForThePerson].Cited()),
            RecordVersion.Read(row, 1));
    }

    private static ILookup<long, SourceSummary> SourcesOf(this RawConnection connection, long official)
    {
        using var rows = connection.Prepare($"""
            SELECT {ForThePerson}, {SourceSummary.Columns}
            FROM OfficialSources j JOIN Sources src ON src.Id = j.SourceId WHERE j.OfficialId = ?1
            UNION ALL SELECT p.Position, {SourceSummary.Columns}
            FROM Appointments p JOIN AppointmentSources j ON j.AppointmentId = p.Id JOIN Sources src ON src.Id = j.SourceId
            WHERE p.OfficialId = ?1
            """);
        return rows.Bind(1, official).List(row => (Position: row.Integer(0), Source: SourceSummary.Read(row, 1)))
            .ToLookup(source => source.Position, source => source.Source);
    }
}
