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
        // A row for each source, and one at least. CROSS has SQLite go from the official to the sources, not through all.
        using var row = connection.Prepare($"""
            WITH found AS MATERIALIZED (
                SELECT r.Id, {RecordVersion.Columns}, {OfficialDetail.Columns} FROM Officials r WHERE r.Slug = ?1)
            SELECT f.*, {ForThePerson}, {SourceSummary.Columns}
            FROM found f LEFT JOIN OfficialSources j ON j.OfficialId = f.Id LEFT JOIN Sources src ON src.Id = j.SourceId
            UNION ALL SELECT f.*, p.Position, {SourceSummary.Columns}
            FROM found f CROSS JOIN Appointments p ON p.OfficialId = f.Id
            CROSS JOIN AppointmentSources j ON j.AppointmentId = p.Id CROSS JOIN Sources src ON src.Id = j.SourceId
            """);
        if (!row.Bind(1, slug).Step())
        {
            return null;
        }

        var (id, version, official) = (row.Integer(0), RecordVersion.Read(row, 1), OfficialDetail.Read(row, 5));
        var sources = new List<(long Position, SourceSummary Source)>();
        do
        {
            if (!row.IsNull(19))
            {
                sources.Add((row.Integer(18), SourceSummary.Read(row, 19)));
            }
        }
        while (row.Step());
        var cited = sources.ToLookup(source => source.Position, source => source.Source);
        var offices = officesOf(slug).Select((office, position) => new SourcedOffice(office, cited[position].Cited()));
        return new(id, official with { Offices = [.. offices], Sources = cited[ForThePerson].Cited() }, version);
    }
}
