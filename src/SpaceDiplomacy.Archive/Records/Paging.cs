namespace SpaceDiplomacy.Archive.Records;

/// <summary>A list cut into pages, and one of them.</summary>
/// <param name="Total">How many items there are on all pages.</param>
/// <param name="Page">The number of the page, from 1; always one that exists.</param>
/// <param name="PageSize">How many items a full page has.</param>
internal readonly record struct Paging(int Total, int Page, int PageSize)
{
    /// <summary>The page that was asked for, or the nearest one where no page has that number.</summary>
    public static Paging Of(int total, int page, int pageSize) =>
        new(total, Math.Clamp(page, 1, CountOf(total, pageSize)), pageSize);

    /// <summary>How many pages there are; 1 at least.</summary>
    public int PageCount => CountOf(Total, PageSize);

    /// <summary>How many items stand on the pages before.</summary>
    public int Skipped => (Page - 1) * PageSize;

    private static int CountOf(int total, int pageSize) => Math.Max(1, (total + pageSize - 1) / pageSize);
}
