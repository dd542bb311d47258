using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.Pages.Events;

/// <summary>One event, what answered it, and what was said and done around it.</summary>
public sealed class EventModel(ArchiveDbContext db) : PageModel
{
    public EventDetail Event { get; private set; } = null!;

    public IReadOnlyList<LinkedStatement> AnsweredBy { get; private set; } = [];

    public EventChain Chain { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.FindEventAsync(slug, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Event = found;
        AnsweredBy = await db.StatementLinks.Where(l => l.Event!.Slug == slug)
            .ToLinkedStatementsAsync(cancellationToken);
        Chain = await EventChain.ReadAsync(db, found, cancellationToken);
        return Page();
    }
}
