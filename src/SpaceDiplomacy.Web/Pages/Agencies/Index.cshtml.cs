using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Agencies;

/// <summary>All space agencies of the archive.</summary>
public sealed class IndexModel(ArchiveDbContext db) : PageModel
{
    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public PagedList<AgencySummary> Agencies { get; private set; } = new([], 1, PagedLists.Most, 0);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Agencies = await db.Agencies.ToSummaries(db).ToPagedListAsync(PageNumber.Value, PagedLists.Most, cancellationToken);
}
