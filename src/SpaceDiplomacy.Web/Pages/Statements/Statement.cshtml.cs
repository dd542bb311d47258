using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Statements;

/// <summary>The quote page: one statement with everything that is known around it.</summary>
public sealed class StatementModel(StatementSearch search) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Compare { get; set; }

    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public Comparison? Comparison { get; private set; }

    /// <summary>What is accepted, where the reader wrote something else.</summary>
    public string? Problem { get; private set; }

    public StatementProfile Profile { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await StatementProfile.ReadAsync(search, slug, PageNumber.Value, cancellationToken) is not { } profile)
        {
            return NotFound();
        }

        Profile = profile;
        if (!Comparison.TryParse(Compare, profile.Statement, out var comparison))
        {
            Problem = Comparison.Accepted;
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        Comparison = comparison;
        return Page();
    }
}
