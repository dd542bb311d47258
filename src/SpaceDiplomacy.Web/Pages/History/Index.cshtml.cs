using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.History;

/// <summary>All versions of one record, the newest first; also of one that was removed.</summary>
public sealed class IndexModel(ArchiveDbContext db) : PageModel
{
    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public RecordKind Kind { get; private set; }

    public string Slug { get; private set; } = "";

    /// <summary>What the record is called today; null where it was removed.</summary>
    public RecordLabel? Label { get; private set; }

    public PagedList<RevisionSummary> Revisions { get; private set; } = new([], 1, PagedLists.Most, 0);

    public async Task<IActionResult> OnGetAsync(string kind, string slug, CancellationToken cancellationToken)
    {
        if (!Vocabulary.TryParse<RecordKind>(kind, out var known))
        {
            return NotFound();
        }

        (Kind, Slug) = (known, slug);
        Revisions = await db.HistoryOf(Kind, Slug).NewestFirst().ToSummaries(db)
            .ToPagedListAsync(PageNumber.Value, PagedLists.Most, cancellationToken);
        if (Revisions.Total == 0)
        {
            return NotFound();
        }

        Label = (await db.LabelsAsync([(Kind, Slug)], cancellationToken)).GetValueOrDefault((Kind, Slug));
        return Page();
    }
}
