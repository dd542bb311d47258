using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>Reads one agency whole.</summary>
internal static class AgencyReader
{
    /// <summary>The agency with a slug; null where there is none.</summary>
    public static Found<AgencyDetail>? FindAgency(this RawConnection connection, string slug)
    {
        // A row for each source, and one at least.
        using var row = connection.Prepare($"""
            SELECT r.Id, {RecordVersion.Columns}, {AgencyDetail.Columns}, {SourceSummary.Columns}
            FROM Agencies r LEFT JOIN AgencySources j ON j.AgencyId = r.Id LEFT JOIN Sources src ON src.Id = j.SourceId
            WHERE r.Slug = ?1
            """);
        if (!row.Bind(1, slug).Step())
        {
            return null;
        }

        var (id, version, agency) = (row.Integer(0), RecordVersion.Read(row, 1), AgencyDetail.Read(row, 5));
        return new(id, agency with { Sources = row.SourcesFrom(15) }, version);
    }

    /// <summary>A page of the offices held at an agency, the first taken first.</summary>
    public static PagedList<AgencyOffice> OfficesAt(this RawConnection connection, long agency, int page) => connection.Page(
        new(
            "o.Slug, o.Name, p.Title, p.From_Text, p.To_Text",
            "Appointments p JOIN Officials o ON o.Id = p.OfficialId WHERE p.AgencyId = ?1",
            "Appointments p WHERE p.AgencyId = ?1",
            "p.From_Earliest, p.To_Latest, o.Slug, p.Position"),
        agency,
        page,
        row => new AgencyOffice
        {
            Official = new(row.Text(0), row.Text(1)),
            Title = row.Text(2),
            From = row.DateOrNull(3),
            To = row.DateOrNull(4),
        });
}
