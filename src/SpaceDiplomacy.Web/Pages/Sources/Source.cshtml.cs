using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Web.Pages.Sources;

/// <summary>One source and everything that the archive takes from it.</summary>
public sealed class SourceModel(ArchiveDbContext db) : PageModel
{
    public SourceSummary Source { get; private set; } = null!;

    public SourceUses Uses { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.Sources.Where(s => s.Slug == slug).ToSummaries().SingleOrDefaultAsync(cancellationToken)
            is not { } source)
        {
            return NotFound();
        }

        Source = source;
        Uses = await SourceUses.FindAsync(db, slug, cancellationToken);
        return Page();
    }
}
