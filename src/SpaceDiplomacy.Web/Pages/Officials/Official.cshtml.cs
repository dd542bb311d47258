using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Links;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Officials;

/// <summary>The profile of an official: who, which offices, what was said, under which sanctions.</summary>
public sealed class OfficialModel(StatementSearch search, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public RecordFilter Filter { get; set; } = new();

    public OfficialProfile Profile { get; private set; } = null!;

    /// <summary>Offices, sanctions, statements and events of the person.</summary>
    public RecordTimeline Timeline { get; private set; } = null!;

    public YearChart Years => YearChart.Of(new() { Officials = [Profile.Official.Slug] }, Profile.Years);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var (asked, problems) = Filter.Read(time.Today());
        if (await OfficialProfile.ReadAsync(search, slug, asked, cancellationToken) is not { } profile)
        {
            return NotFound();
        }

        Profile = profile;
        var timeline = await RecordTimeline.ReadAsync(
            search,
            SiteLinks.Official(slug),
            $"Offices, sanctions, statements and events of {profile.Official.Name} over time",
            profile.Axis,
            profile.OnDay,
            asked.Today,
            cancellationToken);
        Timeline = timeline with { Problems = problems };
        Response.StatusCode = Timeline.StatusCode;
        return Page();
    }
}
