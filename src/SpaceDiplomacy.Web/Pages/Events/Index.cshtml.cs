using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Web.Pages.Events;

/// <summary>All events, the newest first.</summary>
public sealed class IndexModel(ArchiveDbContext db) : PageModel
{
    public IReadOnlyList<EventSummary> Events { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Events = await db.Events.ToSummaries().ToListAsync(cancellationToken);
}
