using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Topics;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Topics;

/// <summary>All topics.</summary>
public sealed class IndexModel(ArchiveDbContext db) : PageModel
{
    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public PagedList<TopicSummary> Topics { get; private set; } = new([], 1, PagedLists.Most, 0);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Topics = await db.Topics.ToSummaries(db).ToPagedListAsync(PageNumber.Value, PagedLists.Most, cancellationToken);
}
