using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>An official under an agency; null stands for those who held office at none of the archive's.</summary>
public sealed record OfficialAt(RecordName? Agency, OfficialSummary Official);

/// <summary>
/// Officials by name, and by agency, where who served two agencies stands twice. Offices and numbers of statements are those
/// that the search remembers.
/// </summary>
public static class OfficialLists
{
    private const string Columns = "o.Id, o.Slug, o.Name, o.SortKey, o.NativeName, o.Citizenship";

    private const string IsElsewhere =
        "NOT EXISTS (SELECT 1 FROM Appointments p WHERE p.OfficialId = o.Id AND p.AgencyId IS NOT NULL)";

    /// <summary>A page of everyone, in the order of the alphabet, by family name.</summary>
    public static async Task<PagedList<OfficialSummary>> OfficialsByNameAsync(
        this StatementSearch search, int page, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        var paging = Paging.Of(scope.Columns.Names.Officials.Records.Count, page, PagedLists.Most);
        using var rows = scope.Connection.Prepare(
            $"SELECT {Columns} FROM Officials o ORDER BY o.SortKey, o.Slug LIMIT ?1 OFFSET ?2");
        var officials = rows.Bind(1, PagedLists.Most).Bind(2, paging.Skipped).List(scope.Official);
        return new(officials, paging.Page, PagedLists.Most, paging.Total);
    }

    /// <summary>
    /// A page of agencies by name, of each the officials by name, and last those of other organisations only.
    /// </summary>
    public static async Task<PagedList<OfficialAt>> OfficialsByAgencyAsync(
        this StatementSearch search, int page, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        var counts = (OfficialCounts)scope.Sums.GetOrAdd("officials", static (_, connection) => Count(connection), scope.Connection);
        var there = counts.Agencies.Sum(agency => agency.Count);
        var paging = Paging.Of(there + counts.Elsewhere, page, PagedLists.Most);

        // Only the agencies that stand on the page are looked into.
        var (shown, before, passed) = (new Dictionary<long, RecordName>(), 0, 0);
        foreach (var (id, name, count) in counts.Agencies)
        {
            if (passed + count <= paging.Skipped)
            {
                before += count;
            }
            else if (passed < paging.Skipped + PagedLists.Most)
            {
                shown.Add(id, name);
            }

            passed += count;
        }

        var officials = shown.Count == 0 ? [] : scope.At(shown, paging.Skipped - before);
        if (officials.Count < PagedLists.Most)
        {
            officials.AddRange(scope.Elsewhere(PagedLists.Most - officials.Count, Math.Max(0, paging.Skipped - there)));
        }

        return new(officials, paging.Page, PagedLists.Most, paging.Total);
    }

    private static OfficialCounts Count(RawConnection connection)
    {
        using var agencies = connection.Prepare("""
            SELECT a.Id, a.Slug, a.Name, (SELECT count(DISTINCT p.OfficialId) FROM Appointments p WHERE p.AgencyId = a.Id)
            FROM Agencies a ORDER BY a.Name, a.Slug
            """);
        using var elsewhere = connection.Prepare($"SELECT count(*) FROM Officials o WHERE {IsElsewhere}");
        return new(
            agencies.List(row => (row.Integer(0), new RecordName(row.Text(1), row.Text(2)), (int)row.Integer(3))),
            elsewhere.Step() ? (int)elsewhere.Integer(0) : 0);
    }

    private static List<OfficialAt> At(this SearchScope scope, Dictionary<long, RecordName> agencies, int skipped)
    {
        using var rows = scope.Connection.Prepare($"""
            SELECT {Columns}, held.AgencyId
            FROM (SELECT DISTINCT p.AgencyId, p.OfficialId FROM Appointments p WHERE p.AgencyId IN (SELECT value FROM json_each(?1))) held
            JOIN Officials o ON o.Id = held.OfficialId JOIN Agencies a ON a.Id = held.AgencyId
            ORDER BY a.Name, a.Slug, o.SortKey, o.Slug LIMIT ?2 OFFSET ?3
            """);
        return rows.Bind(1, Stored.Json(agencies.Keys)).Bind(2, PagedLists.Most).Bind(3, skipped)
            .List(row => new OfficialAt(agencies[row.Integer(6)], scope.Official(row)));
    }

    private static List<OfficialAt> Elsewhere(this SearchScope scope, int most, int skipped)
    {
        using var rows = scope.Connection.Prepare(
            $"SELECT {Columns} FROM Officials o WHERE {IsElsewhere} ORDER BY o.SortKey, o.Slug LIMIT ?1 OFFSET ?2");
        return rows.Bind(1, most).Bind(2, skipped).List(row => new OfficialAt(null, scope.Official(row)));
    }

    private static OfficialSummary Official(this SearchScope scope, RawStatement row)
    {
        var (names, slug) = (scope.Columns.Names, row.Text(1));
        return new()
        {
            Slug = slug,
            Name = row.Text(2),
            Letter = NameKey.Letter(row.Text(3)),
            NativeName = row.TextOrNull(4),
            Citizenship = row.Text(5),
            Offices = names.OfficesOf(slug),
            StatementCount = scope.Columns.Counts.Officials[names.Officials.PlaceOf(row.Integer(0))],
        };
    }

    /// <param name="Agencies">How many held office at each agency, by its name.</param>
    /// <param name="Elsewhere">How many held office at none of them.</param>
    private sealed record OfficialCounts(IReadOnlyList<(long Id, RecordName Name, int Count)> Agencies, int Elsewhere);
}
