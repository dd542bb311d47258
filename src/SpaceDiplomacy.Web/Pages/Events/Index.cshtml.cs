using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Events;

/// <summary>All events, the newest first.</summary>
public sealed class IndexModel(ArchiveDbContext db) : PageModel
{
    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public PagedList<EventSummary> Events { get; private set; } = new([], 1, PagedLists.Most, 0);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Events = await db.Events.ToSummaries().ToPagedListAsync(PageNumber.Value, PagedLists.Most, cancellationToken);
}
