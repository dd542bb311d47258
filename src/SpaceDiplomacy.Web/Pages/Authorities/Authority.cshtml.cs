using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;

namespace SpaceDiplomacy.Web.Pages.Authorities;

/// <summary>One authority and the sanctions that it imposed.</summary>
public sealed class AuthorityModel(ArchiveDbContext db) : PageModel
{
    public AuthoritySummary Authority { get; private set; } = null!;

    public IReadOnlyList<SanctionSummary> Sanctions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.Authorities.Where(a => a.Slug == slug).ToSummaries().SingleOrDefaultAsync(cancellationToken)
            is not { } authority)
        {
            return NotFound();
        }

        Authority = authority;
        Sanctions = await db.Sanctions.Where(s => s.Authority.Slug == slug).InOrder().ToSummaries()
            .ToListAsync(cancellationToken);
        return Page();
    }
}
