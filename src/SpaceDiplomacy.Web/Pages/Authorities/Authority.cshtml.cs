using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Authorities;

/// <summary>One authority and the sanctions that it imposed.</summary>
public sealed class AuthorityModel(ArchiveDbContext db) : PageModel
{
    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public AuthorityProfile Profile { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await AuthorityProfile.ReadAsync(db, slug, PageNumber.Value, cancellationToken) is not { } profile)
        {
            return NotFound();
        }

        Profile = profile;
        return Page();
    }
}
