using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.History;

/// <summary>One version of a record, and what differs from another.</summary>
public sealed class RevisionModel(ArchiveDbContext db) : PageModel
{
    public RecordKind Kind { get; private set; }

    public string Slug { get; private set; } = "";

    /// <summary>What the record is called today; null where it was removed.</summary>
    public RecordLabel? Label { get; private set; }

    public RevisionDetail Revision { get; private set; } = null!;

    /// <summary>The number of the version to compare with; the one before where it is missing.</summary>
    [BindProperty(Name = "with", SupportsGet = true)]
    public GivenNumber? With { get; set; }

    public async Task<IActionResult> OnGetAsync(string kind, string slug, int number, CancellationToken cancellationToken)
    {
        if (!Vocabulary.TryParse<RecordKind>(kind, out var known)
            || await db.FindRevisionAsync(known, slug, number, With?.Value, cancellationToken) is not { } revision)
        {
            return NotFound();
        }

        (Kind, Slug, Revision) = (known, slug, revision);
        Label = (await db.LabelsAsync([(Kind, Slug)], cancellationToken)).GetValueOrDefault((Kind, Slug));
        return Page();
    }
}
