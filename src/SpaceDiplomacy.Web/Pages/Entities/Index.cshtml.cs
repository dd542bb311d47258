using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Entities;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Web.Pages.Entities;

/// <summary>Companies, institutes, industries and persons that sanctions are aimed at.</summary>
public sealed class IndexModel(ArchiveDbContext db) : PageModel
{
    public IReadOnlyList<EntitySummary> Entities { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Entities = await db.Entities.ToSummaries(db).ToListAsync(cancellationToken);
}
