using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpaceDiplomacy.Archive.Citing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Hosting;

namespace SpaceDiplomacy.Web.Pages.Sources;

/// <summary>One source and everything that the archive takes from it.</summary>
public sealed class SourceModel(ArchiveDbContext db, IOptions<SiteOptions> options) : PageModel
{
    public SourceSummary Source { get; private set; } = null!;

    public SourceUses Uses { get; private set; } = null!;

    /// <summary>The capture of the source without its text; null where there is none.</summary>
    public CaptureSummary? Capture { get; private set; }

    /// <summary>Whether the text of the capture may be read here.</summary>
    public bool HasPublicText => Capture is not null && options.Value.PublicCaptures;

    /// <summary>The wordings that were looked for in the capture.</summary>
    public IReadOnlyList<CheckedWording> Checks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.Sources.Where(s => s.Slug == slug).ToSummaries().SingleOrDefaultAsync(cancellationToken)
            is not { } source)
        {
            return NotFound();
        }

        Source = source;
        Uses = await db.ReadUsesAsync(slug, cancellationToken);
        Capture = await db.FindCaptureAsync(slug, cancellationToken);
        Checks = Capture is null ? [] : await db.WordingChecks.LookedForIn(slug).ToListAsync(cancellationToken);
        return Page();
    }
}
