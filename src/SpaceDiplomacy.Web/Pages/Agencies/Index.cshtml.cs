using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Web.Pages.Agencies;

/// <summary>All space agencies of the archive.</summary>
public sealed class IndexModel(ArchiveDbContext db) : PageModel
{
    public IReadOnlyList<AgencySummary> Agencies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Agencies = await db.Agencies.ToSummaries(db).ToListAsync(cancellationToken);
}
