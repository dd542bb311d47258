using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Drawing;

namespace SpaceDiplomacy.Web.Pages.Sanctions;

/// <summary>One measure by one authority against one target, and what was said before and after.</summary>
public sealed class SanctionModel(ArchiveDbContext db, TimeProvider time) : PageModel
{
    public SanctionDetail Sanction { get; private set; } = null!;

    /// <summary>The other measures on the same target, as they were imposed.</summary>
    public IReadOnlyList<SanctionSummary> Others { get; private set; } = [];

    /// <summary>What was said of it before and after it was imposed.</summary>
    public LinkedInTime Said { get; private set; } = new([], [], []);

    /// <summary>All measures on the target over time, with its statements.</summary>
    public TimelinePicture Picture { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.FindSanctionAsync(slug, cancellationToken) is not { } sanction)
        {
            return NotFound();
        }

        Sanction = sanction;
        var all = await db.Sanctions.OnTarget(sanction.Summary.Target).InOrder().ToSummaries()
            .ToListAsync(cancellationToken);
        Others = [.. all.Where(other => other.Slug != slug)];
        Said = LinkedInTime.Around(
            sanction.Summary.Imposed,
            await db.StatementLinks.Where(l => l.Sanction!.Slug == slug).ToLinkedStatementsAsync(cancellationToken));
        var timeline = await SanctionsTimeline.ReadAsync(
            db, [.. all.Select(one => new OnDay<SanctionSummary>(one, Certain: true))], cancellationToken);
        Picture = timeline.DrawOneTarget(time.Today());
        return Page();
    }
}
