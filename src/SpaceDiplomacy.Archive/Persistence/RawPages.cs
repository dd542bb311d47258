using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Persistence;

/// <summary>What a page of the lists of one record is read by.</summary>
/// <param name="Columns">What is read of each.</param>
/// <param name="From">Tables and the condition that chooses them; <c>?1</c> is the key of the record.</param>
/// <param name="Counted">The same as far as it says how many there are.</param>
/// <param name="Order">What they are sorted by.</param>
internal sealed record PageQuery(string Columns, string From, string Counted, string Order);

internal static class RawPages
{
    /// <summary>How many there are, to be named before a page is read.</summary>
    public static string Whole(string counted) => $"whole AS MATERIALIZED (SELECT count(*) AS Total FROM {counted})";

    /// <summary>
    /// Cuts the page out of a list: <c>?2</c> is how many stand on one, <c>?3</c> how many stand on those before it. Beyond the
    /// last page it is the last one.
    /// </summary>
    public const string Limit = "LIMIT ?2 OFFSET min(?3, max(0, (SELECT Total FROM whole) - 1) / ?2 * ?2)";

    /// <summary>A page, and how many there are, by one statement.</summary>
    /// <param name="connection">What to read on.</param>
    /// <param name="query">What is read.</param>
    /// <param name="key">The key of the record.</param>
    /// <param name="page">The number of the page, from 1; where there is none with it, the nearest is read.</param>
    /// <param name="read">Reads one of them.</param>
    public static PagedList<T> Page<T>(
        this RawConnection connection, PageQuery query, long key, int page, Func<RawStatement, T> read)
    {
        using var rows = connection.Prepare($"""
            WITH {Whole(query.Counted)}
            SELECT {query.Columns}, (SELECT Total FROM whole) FROM {query.From} ORDER BY {query.Order} {Limit}
            """);
        var total = 0;
        var items = rows.BindPage(key, page).List(row =>
        {
            total = (int)row.Integer(row.Columns - 1);
            return read(row);
        });
        return new(items, Paging.Of(total, page, PagedLists.Most).Page, PagedLists.Most, total);
    }

    /// <summary>Binds the key of the record and the page.</summary>
    public static RawStatement BindPage(this RawStatement rows, long key, int page) =>
        rows.Bind(1, key).Bind(2, PagedLists.Most).Bind(3, (page - 1L) * PagedLists.Most);
}
