using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Entities;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Entities;

/// <summary>Companies, institutes, industries and persons that sanctions are aimed at.</summary>
public sealed class IndexModel(ArchiveDbContext db) : PageModel
{
    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public PagedList<EntitySummary> Entities { get; private set; } = new([], 1, PagedLists.Most, 0);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Entities = await db.Entities.ToSummaries(db).ToPagedListAsync(PageNumber.Value, PagedLists.Most, cancellationToken);
}
