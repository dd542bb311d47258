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
        using var row = connection.Prepare(
            $"SELECT r.Id, {RecordVersion.Columns}, {AgencyDetail.Columns} FROM Agencies r WHERE r.Slug = ?1");
        return !row.Bind(1, slug).Step() ? null : new(
            row.Integer(0),
            AgencyDetail.Read(row, 5, connection.Sources(SourceReader.OfAgency, row.Integer(0))),
            RecordVersion.Read(row, 1));
    }

    /// <summary>A page of the offices held at an agency, the first taken first.</summary>
    public static PagedList<AgencyOffice> OfficesAt(this RawConnection connection, long agency, int page) => PagedLists.Read(
        page,
        PagedLists.Most,
        (most, skipped) =>
        {
            using var rows = connection.Prepare("""
                SELECT o.Slug, o.Name, p.Title, p.From_Text, p.To_Text FROM Appointments p JOIN Officials o ON o.Id = p.OfficialId
                WHERE p.AgencyId = ?1 ORDER BY p.From_Earliest, p.To_Latest, o.Slug, p.Position LIMIT ?2 OFFSET ?3
                """);
            return rows.Bind(1, agency).Bind(2, most).Bind(3, skipped).List(row => new AgencyOffice
            {
                Official = new(row.Text(0), row.Text(1)),
                Title = row.Text(2),
                From = row.DateOrNull(3),
                To = row.DateOrNull(4),
            });
        },
        () => connection.Count("SELECT count(*) FROM Appointments p WHERE p.AgencyId = ?1", agency));
}
