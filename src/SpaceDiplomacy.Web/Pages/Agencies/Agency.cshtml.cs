using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Links;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Agencies;

/// <summary>One agency: who led it when, what its officials said, which sanctions are aimed at it.</summary>
public sealed class AgencyModel(StatementSearch search, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public RecordFilter Filter { get; set; } = new();

    public AgencyProfile Profile { get; private set; } = null!;

    /// <summary>Who headed the agency, sanctions on it, what was said in office, and events.</summary>
    public RecordTimeline Timeline { get; private set; } = null!;

    public YearChart Years => YearChart.Of(new() { Agencies = [Profile.Agency.Slug] }, Profile.Years);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var (asked, problems) = Filter.Read(time.Today());
        if (await AgencyProfile.ReadAsync(search, slug, asked, cancellationToken) is not { } profile)
        {
            return NotFound();
        }

        Profile = profile;
        var timeline = await RecordTimeline.ReadAsync(
            search,
            SiteLinks.Agency(slug),
            $"Offices, sanctions, statements and events of {profile.Agency.Name} over time",
            profile.Axis,
            profile.OnDay,
            asked.Today,
            cancellationToken);
        Timeline = timeline with { Problems = problems };
        Response.StatusCode = Timeline.StatusCode;
        return Page();
    }
}
