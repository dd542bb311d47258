using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Sources;

/// <summary>All sources, by publisher.</summary>
public sealed class IndexModel(ArchiveDbContext db) : PageModel
{
    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public PagedList<SourceSummary> Sources { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Sources = await db.Sources.ReadPageAsync(PageNumber.Value, cancellationToken);
}
