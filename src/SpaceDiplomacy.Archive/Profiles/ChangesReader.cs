using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Searching.Engine;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>Reads what was added, changed, corrected and removed, the newest first.</summary>
public static class ChangesReader
{
    /// <summary>A page of the changes that are asked for.</summary>
    /// <param name="search">What the archive is read with.</param>
    /// <param name="criteria">Which changes.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<PagedList<RevisionSummary>> ReadChangesAsync(
        this StatementSearch search, ChangesCriteria criteria, int page, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        var (connection, sums) = (scope.Connection, scope.Sums);
        var chosen = Choose(criteria);
        return PagedLists.Read(
            page,
            PagedLists.Most,
            (most, skipped) =>
            {
                using var rows = connection.Prepare($"""
                    SELECT {RevisionSummary.Columns} FROM {chosen.From} JOIN Editions e ON e.Id = r.EditionId
                    WHERE {chosen.Where} ORDER BY {chosen.Key} DESC LIMIT ?5 OFFSET ?6
                    """);
                return chosen.Bind(rows).Bind(5, most).Bind(6, skipped).List(RevisionSummary.Read);
            },
            // How many there are of a kind and a sort is the same for every reader.
            () => criteria.HasSubject ? Count() : (int)sums.GetOrAdd($"changes: {criteria.Kind} {criteria.Change}", _ => Count()));

        int Count()
        {
            using var row = connection.Prepare($"SELECT count(*) FROM {chosen.From} WHERE {chosen.Where}");
            return chosen.Bind(row).Step() ? (int)row.Integer(0) : 0;
        }
    }

    /// <summary>
    /// Goes by what leads to the fewest: whom the changes concern, else what sort they are of, else the kind of record. That
    /// something was added is said of every record, and leads to nothing.
    /// </summary>
    private static Chosen Choose(ChangesCriteria criteria)
    {
        var conditions = new List<string>();
        var values = new List<(int Place, string Value)>();
        var isByMark = !criteria.HasSubject && criteria.Change is { } sort && (criteria.Kind is null || sort != RevisionChange.Added);
        if (criteria.Change is { } change)
        {
            conditions.Add(isByMark
                ? "m.Change = ?1"
                : "EXISTS (SELECT 1 FROM RevisionMarks m WHERE m.Change = ?1 AND m.RevisionId = r.Id)");
            values.Add((1, change.Term()));
        }

        if (criteria.Kind is { } kind)
        {
            conditions.Add(criteria.HasSubject ? "+r.Kind = ?2" : "r.Kind = ?2");
            values.Add((2, kind.Term()));
        }

        if (criteria.Official is { } official)
        {
            conditions.Add(Concerning(RecordKind.Officials, 3));
            values.Add((3, official));
        }

        if (criteria.Agency is { } agency)
        {
            conditions.Add(Concerning(RecordKind.Agencies, 4));
            values.Add((4, agency));
        }

        return new(
            isByMark ? "RevisionMarks m CROSS JOIN Revisions r ON r.Id = m.RevisionId" : "Revisions r",
            conditions.Count == 0 ? "TRUE" : string.Join(" AND ", conditions),
            isByMark ? "m.RevisionId" : "r.Id",
            values);
    }

    /// <summary>Revisions that concern the record of the slug in some place, by any slug that it has or had.</summary>
    private static string Concerning(RecordKind kind, int place)
    {
        var former = $"FROM FormerSlugs f WHERE f.Kind = '{kind.Term()}'";
        var current = $"coalesce((SELECT f.Current {former} AND f.Slug = ?{place}), ?{place})";
        return $"""
            r.Id IN (SELECT x.RevisionId FROM RevisionSubjects x WHERE x.Kind = '{kind.Term()}' AND x.Slug IN (
                SELECT {current} UNION ALL SELECT f.Slug {former} AND f.Current = {current}))
            """;
    }

    /// <param name="From">Where the revisions, which are called <c>r</c>, are looked for.</param>
    /// <param name="Where">Which of them.</param>
    /// <param name="Key">The key of a revision.</param>
    /// <param name="Values">What stands in the places of both.</param>
    private sealed record Chosen(string From, string Where, string Key, IReadOnlyList<(int Place, string Value)> Values)
    {
        public RawStatement Bind(RawStatement statement) =>
            Values.Aggregate(statement, (bound, value) => bound.Bind(value.Place, value.Value));
    }
}
