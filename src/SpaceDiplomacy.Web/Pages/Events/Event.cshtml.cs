using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.Pages.Events;

/// <summary>One event and what answered it.</summary>
public sealed class EventModel(ArchiveDbContext db) : PageModel
{
    public EventDetail Event { get; private set; } = null!;

    public IReadOnlyList<LinkedStatement> AnsweredBy { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.FindEventAsync(slug, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Event = found;
        AnsweredBy = await db.StatementLinks.Where(l => l.Event!.Slug == slug)
            .ToLinkedStatementsAsync(cancellationToken);
        return Page();
    }
}
