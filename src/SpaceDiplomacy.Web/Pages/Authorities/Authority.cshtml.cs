using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Authorities;

/// <summary>One authority and the sanctions that it imposed.</summary>
public sealed class AuthorityModel(StatementSearch search) : PageModel
{
    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public AuthorityProfile Profile { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await AuthorityProfile.ReadAsync(search, slug, PageNumber.Value, cancellationToken) is not { } profile)
        {
            return NotFound();
        }

        Profile = profile;
        return Page();
    }
}
