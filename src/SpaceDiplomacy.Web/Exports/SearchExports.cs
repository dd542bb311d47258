using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Exports;

/// <summary>Searches as a table and as a feed.</summary>
internal static class SearchExports
{
    private const int FeedSize = 50;

    public static void MapSearchExports(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Csv(SiteLinks.Search), Csv)
            .WithMetadata(new CostsAttribute(Cost.Table)).WithRequestTimeout(Limits.ForTables);
        app.MapGet(SiteLinks.Atom(SiteLinks.Search), AtomAsync);
    }

    /// <summary>All that was found, however much.</summary>
    private static Results<PushStreamHttpResult, NotUnderstood> Csv(
        [AsParameters] SearchFilter filter, StatementSearch search, PublicAddress address, CancellationToken cancellationToken)
    {
        var (criteria, problems) = filter.Read();
        return problems.Count > 0
            ? new NotUnderstood(problems)
            : TypedResults.Stream(
                stream => StatementsCsv.WriteAsync(
                    stream, search.StreamAsync(criteria, cancellationToken), address, cancellationToken),
                StatementsCsv.ContentType,
                "statements.csv");
    }

    /// <summary>What was found a page at a time; the newest first where no order is asked for.</summary>
    private static async Task<Results<FileContentHttpResult, NotUnderstood>> AtomAsync(
        [AsParameters] SearchFilter filter,
        StatementSearch search,
        ArchiveDbContext db,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        var (criteria, problems) = filter.Read();
        if (problems.Count > 0)
        {
            return new NotUnderstood(problems);
        }

        var asked = criteria with { PageSize = FeedSize, Sort = criteria.Sort ?? SearchSort.Newest };
        var results = await search.SearchAsync(asked, cancellationToken);
        var entries = await EntriesAsync(db, [.. results.Hits.Select(hit => hit.Statement)], cancellationToken);
        var updated = entries.Count > 0
            ? entries.Max(entry => entry.Changed)
            : await db.Editions.NewestFirst().Select(edition => edition.ImportedAt).FirstAsync(cancellationToken);
        var path = SiteLinks.Atom(SiteLinks.Search);
        var feed = new StatementFeed(
            $"SpaceDiplomacy: {results.Explanation}",
            SearchAddress.Write(criteria with { Page = 1 }),
            SearchAddress.Write(criteria with { Page = results.Page }, path),
            SearchAddress.Next(criteria, results, path),
            updated,
            entries);
        return TypedResults.Bytes(StatementsAtom.Write(feed, address), StatementsAtom.ContentType);
    }

    /// <summary>
    /// Statements with their first slugs and times, without those that an import has removed since they were found.
    /// </summary>
    private static async Task<IReadOnlyList<StatementEntry>> EntriesAsync(
        ArchiveDbContext db, IReadOnlyList<StatementSummary> statements, CancellationToken cancellationToken)
    {
        var slugs = statements.Select(statement => statement.Slug).ToList();
        var times = await db.Statements.Where(s => slugs.Contains(s.Slug))
            .Select(s => new { s.Slug, s.AddedAt, s.ChangedAt })
            .ToDictionaryAsync(s => s.Slug, cancellationToken);
        var first = await db.FirstSlugsAsync(slugs, cancellationToken);
        return [.. from statement in statements
                   where times.ContainsKey(statement.Slug)
                   let time = times[statement.Slug]
                   select new StatementEntry(
                       statement, first.GetValueOrDefault(statement.Slug, statement.Slug), time.AddedAt, time.ChangedAt)];
    }
}
