using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Search;

/// <summary>Search in statements.</summary>
public sealed class IndexModel(StatementSearch search) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public SearchFilter Filter { get; set; } = new();

    public SearchCriteria Criteria { get; private set; } = new();

    /// <summary>What was not understood, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public SearchResults Results { get; private set; } = null!;

    public Facets Facets { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (Criteria, Problems) = Filter.Read();
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        Results = await search.SearchAsync(Criteria, cancellationToken);
        Facets = new(Criteria, Results.Facets);
    }
}
