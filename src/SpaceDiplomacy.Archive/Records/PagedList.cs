using Microsoft.EntityFrameworkCore;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>One page of a list and the true length of the whole.</summary>
/// <param name="Items">What stands on the page.</param>
/// <param name="Page">The number of the page, from 1; always one that exists.</param>
/// <param name="PageSize">How many items a full page has.</param>
/// <param name="Total">How many items there are on all pages.</param>
public sealed record PagedList<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total)
{
    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>The same page with its items turned into something else.</summary>
    public PagedList<TOther> Select<TOther>(Func<T, TOther> turn) => new([.. Items.Select(turn)], Page, PageSize, Total);
}

/// <summary>Cuts lists into pages. A number that no page has means the nearest page.</summary>
public static class Paging
{
    public static async Task<PagedList<T>> ToPagedListAsync<T>(
        this IQueryable<T> list, int page, int pageSize, CancellationToken cancellationToken)
    {
        var total = await list.CountAsync(cancellationToken);
        var nearest = Nearest(page, pageSize, total);
        var items = await list.Skip((nearest - 1) * pageSize).Take(pageSize).ToListAsync(cancellationToken);
        return new(items, nearest, pageSize, total);
    }

    /// <summary>A page of a list that is all in memory.</summary>
    public static PagedList<T> ToPagedList<T>(this IReadOnlyList<T> list, int page, int pageSize)
    {
        var nearest = Nearest(page, pageSize, list.Count);
        return new([.. list.Skip((nearest - 1) * pageSize).Take(pageSize)], nearest, pageSize, list.Count);
    }

    /// <summary>The page that exists and is nearest to the one asked for.</summary>
    public static int Nearest(int page, int pageSize, int total) =>
        Math.Clamp(page, 1, Math.Max(1, (total + pageSize - 1) / pageSize));
}
