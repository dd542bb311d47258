using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Search;

/// <summary>Search in statements.</summary>
public sealed class IndexModel(StatementSearch search) : PageModel
{
    public SearchCriteria Criteria { get; private set; } = new();

    /// <summary>What was not understood, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public SearchResults Results { get; private set; } = null!;

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
    }
}
