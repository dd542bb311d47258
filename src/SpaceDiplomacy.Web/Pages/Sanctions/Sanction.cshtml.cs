using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Drawing;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Sanctions;

/// <summary>One measure by one authority against one target, and what was said before and after.</summary>
public sealed class SanctionModel(ArchiveDbContext db, StatementSearch search, TimeProvider time) : PageModel
{
    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public SanctionProfile Profile { get; private set; } = null!;

    /// <summary>What was said of it before and after it was imposed.</summary>
    public LinkedInTime Said => LinkedInTime.Around(Profile.Sanction.Summary.Imposed, Profile.AnsweredBy.Items);

    /// <summary>The measures on the target over time, with its statements.</summary>
    public TimelinePicture Picture { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await SanctionProfile.ReadAsync(search, slug, PageNumber.Value, cancellationToken) is not { } profile)
        {
            return NotFound();
        }

        Profile = profile;
        var measures = profile.Others.Items.Append(profile.Sanction.Summary).OrderBy(sanction => sanction.Imposed)
            .ThenBy(sanction => sanction.Slug, StringComparer.Ordinal);
        var timeline = await SanctionsTimeline.ReadAsync(
            db, search, [.. measures.Select(one => new OnDay<SanctionSummary>(one, Certain: true))], cancellationToken);
        Picture = timeline.DrawOneTarget(time.Today());
        return Page();
    }
}
