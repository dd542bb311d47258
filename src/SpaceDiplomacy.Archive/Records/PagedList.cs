using Microsoft.EntityFrameworkCore;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>Which page of a list it is, and the true length of the whole.</summary>
/// <param name="Page">The number of the page, from 1; always one that exists.</param>
/// <param name="PageSize">How many items a full page has.</param>
/// <param name="Total">How many items there are on all pages.</param>
public abstract record PagedList(int Page, int PageSize, int Total)
{
    public int PageCount => Paging.Of(Total, Page, PageSize).PageCount;
}

/// <summary>One page of a list and the true length of the whole.</summary>
/// <param name="Items">What stands on the page.</param>
/// <param name="Page">The number of the page, from 1; always one that exists.</param>
/// <param name="PageSize">How many items a full page has.</param>
/// <param name="Total">How many items there are on all pages.</param>
public sealed record PagedList<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total)
    : PagedList(Page, PageSize, Total)
{
    /// <summary>The same page with its items turned into something else.</summary>
    public PagedList<TOther> Select<TOther>(Func<T, TOther> turn) => new([.. Items.Select(turn)], Page, PageSize, Total);
}

public static class PagedLists
{
    /// <summary>The most that a page, or a JSON, shows of a list.</summary>
    public const int Most = 50;

    public static async Task<PagedList<T>> ToPagedListAsync<T>(
        this IQueryable<T> list, int page, int pageSize, CancellationToken cancellationToken)
    {
        // What is all on its first page need not be counted.
        var first = page == 1 ? await list.Take(pageSize).ToListAsync(cancellationToken) : null;
        if (first?.Count < pageSize)
        {
            return new(first, page, pageSize, first.Count);
        }

        var paging = Paging.Of(await list.CountAsync(cancellationToken), page, pageSize);
        var items = first ?? await list.Skip(paging.Skipped).Take(pageSize).ToListAsync(cancellationToken);
        return new(items, paging.Page, pageSize, paging.Total);
    }

    /// <summary>A page of a list of which a part is read at a time.</summary>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="pageSize">How many a full page has.</param>
    /// <param name="read">Reads so many items at most, after so many others.</param>
    /// <param name="count">Counts all.</param>
    internal static PagedList<T> Read<T>(int page, int pageSize, Func<int, int, IReadOnlyList<T>> read, Func<int> count)
    {
        var first = page == 1 ? read(pageSize, 0) : null;
        if (first?.Count < pageSize)
        {
            return new(first, page, pageSize, first.Count);
        }

        var paging = Paging.Of(count(), page, pageSize);
        return new(first ?? read(pageSize, paging.Skipped), paging.Page, pageSize, paging.Total);
    }

    /// <summary>A page of a list that is all in memory.</summary>
    public static PagedList<T> ToPagedList<T>(this IReadOnlyList<T> list, int page, int pageSize)
    {
        var paging = Paging.Of(list.Count, page, pageSize);
        return new([.. list.Skip(paging.Skipped).Take(pageSize)], paging.Page, pageSize, paging.Total);
    }
}
