namespace SpaceDiplomacy.Archive.Sources;

public static class SourceQueries
{
    /// <summary>Sources as they are cited: by date of publication, undated ones first, then by name.</summary>
    public static IQueryable<SourceSummary> ToSummaries(this IQueryable<Source> sources) =>
        sources.OrderBy(s => s.Published!.Earliest).ThenBy(s => s.Slug).Select(SourceSummary.Projection);

    /// <summary>Sources by publisher, the newest of each first.</summary>
    public static IQueryable<SourceSummary> ByPublisher(this IQueryable<Source> sources) =>
        sources.OrderBy(s => s.Publisher).ThenByDescending(s => s.Published!.Earliest).ThenBy(s => s.Slug).Select(SourceSummary.Projection);
}
