using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Sources;

public static class SourceQueries
{
    public static IQueryable<SourceSummary> ToSummaries(this IQueryable<Source> sources) =>
        sources.Select(SourceSummary.Projection);

    /// <summary>Sources by publisher, the newest of each first.</summary>
    public static IOrderedQueryable<Source> ByPublisher(this IQueryable<Source> sources) =>
        sources.OrderBy(s => s.Publisher).ThenByDescending(s => s.Published!.Earliest).ThenBy(s => s.Slug);

    /// <summary>A page of sources by publisher.</summary>
    public static Task<PagedList<SourceSummary>> ReadPageAsync(
        this IQueryable<Source> sources, int page, CancellationToken cancellationToken) =>
        sources.ByPublisher().ToSummaries().ToPagedListAsync(page, PagedLists.Most, cancellationToken);

    /// <summary>Sources as they are cited; in a projection it is worked out where the query has been read.</summary>
    internal static IReadOnlyList<SourceSummary> Cited(this IEnumerable<Source> sources) =>
        sources.Select(SourceSummary.Of).Cited();

    /// <summary>Each source once, by date of publication, undated ones first, then by name.</summary>
    internal static IReadOnlyList<SourceSummary> Cited(this IEnumerable<SourceSummary> sources) =>
    [
        .. sources.DistinctBy(source => source.Slug)
            .OrderBy(source => source.Published?.Earliest).ThenBy(source => source.Slug, StringComparer.Ordinal),
    ];
}
