using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Entities;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.Pages.Entities;

/// <summary>One entity, the sanctions on it and the statements that answer them.</summary>
public sealed class EntityModel(ArchiveDbContext db) : PageModel
{
    public EntitySummary Entity { get; private set; } = null!;

    public IReadOnlyList<SanctionSummary> Sanctions { get; private set; } = [];

    public IReadOnlyList<LinkedStatement> AnsweredBy { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.Entities.Where(e => e.Slug == slug).ToSummaries(db).SingleOrDefaultAsync(cancellationToken)
            is not { } entity)
        {
            return NotFound();
        }

        Entity = entity;
        Sanctions = await db.Sanctions.OnEntity(slug).InOrder().ToSummaries().ToListAsync(cancellationToken);
        AnsweredBy = await db.StatementLinks.Where(l => l.Sanction!.TargetEntity!.Slug == slug)
            .ToLinkedStatementsAsync(cancellationToken);
        return Page();
    }
}
