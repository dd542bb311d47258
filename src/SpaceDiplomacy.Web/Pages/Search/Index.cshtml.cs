using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Search;

/// <summary>Search in statements.</summary>
public sealed class IndexModel(ArchiveDbContext db, StatementSearch search) : PageModel
{
    public SearchCriteria Criteria { get; private set; } = new();

    /// <summary>What was not understood, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public SearchResults Results { get; private set; } = null!;

    public IReadOnlyList<FoundStatement> Found { get; private set; } = [];

    public Facets Facets { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Criteria = SearchAddress.Read(Request.Query, out var problems);
        Problems = problems;
        if (problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        Results = await search.SearchAsync(Criteria, cancellationToken);
        Facets = new(Criteria, Results.Facets);
        Found = await DescribeAsync(Results.Hits, cancellationToken);
    }

    /// <summary>Hits with the office and the standing, without which no statement is shown.</summary>
    private async Task<IReadOnlyList<FoundStatement>> DescribeAsync(
        IReadOnlyList<SearchHit> hits, CancellationToken cancellationToken)
    {
        var slugs = hits.Select(hit => hit.Slug).ToList();
        var statements = await db.Statements.Where(s => slugs.Contains(s.Slug)).ToSummaries()
            .ToDictionaryAsync(statement => statement.Slug, cancellationToken);
        return [.. hits.Select(hit => new FoundStatement(statements[hit.Slug], hit))];
    }
}

/// <summary>A statement that was found, and why.</summary>
public sealed record FoundStatement(StatementSummary Statement, SearchHit Hit);
