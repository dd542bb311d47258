using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Entities;

/// <summary>One entity, the sanctions on it and the statements that answer them.</summary>
public sealed class EntityModel(ArchiveDbContext db) : PageModel
{
    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public EntityProfile Profile { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await EntityProfile.ReadAsync(db, slug, PageNumber.Value, cancellationToken) is not { } profile)
        {
            return NotFound();
        }

        Profile = profile;
        return Page();
    }
}
