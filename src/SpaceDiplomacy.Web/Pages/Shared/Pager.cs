using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>Links to the other pages of a list.</summary>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="PageCount">How many there are.</param>
/// <param name="Link">The address of a page by its number; the first page is given as null.</param>
public sealed record Pager(int Page, int PageCount, Func<int?, string> Link)
{
    public string? Previous => Page > 1 ? Link(SiteLinks.PageParameter(Page - 1)) : null;

    public string? Next => Page < PageCount ? Link(SiteLinks.PageParameter(Page + 1)) : null;

    public static Pager For(PagedList list, Func<int?, string> link) => new(list.Page, list.PageCount, link);

    /// <summary>The pager of lists that one number turns the pages of: as many as the longest of them has.</summary>
    public static Pager For(IEnumerable<PagedList> lists, Func<int?, string> link) =>
        For(lists.MaxBy(list => list.PageCount)!, link);

    /// <summary>Which of a list its page shows: "51 to 100 of 1,093".</summary>
    public static string Shown(PagedList list)
    {
        var before = (list.Page - 1) * list.PageSize;
        var last = Math.Min(before + list.PageSize, list.Total);
        return $"{(before + 1).ToReaders()} to {last.ToReaders()} of {list.Total.ToReaders()}";
    }
}
