using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Links;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Topics;

/// <summary>The statements about one topic.</summary>
public sealed class TopicModel(StatementSearch search, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public RecordFilter Filter { get; set; } = new();

    public TopicProfile Profile { get; private set; } = null!;

    /// <summary>Statements about the topic, who spoke, and what they are linked to.</summary>
    public RecordTimeline Timeline { get; private set; } = null!;

    public YearChart Years => YearChart.Of(new() { Topics = [Profile.Topic.Slug] }, Profile.Years);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var (asked, problems) = Filter.Read(time.Today());
        if (await TopicProfile.ReadAsync(search, slug, asked, cancellationToken) is not { } profile)
        {
            return NotFound();
        }

        Profile = profile;
        var timeline = await RecordTimeline.ReadAsync(
            search,
            SiteLinks.Topic(slug),
            $"Statements about {profile.Topic.Name}, with offices, sanctions and events, over time",
            profile.Axis,
            profile.OnDay,
            asked.Today,
            cancellationToken);
        Timeline = timeline with { Problems = problems };
        Response.StatusCode = Timeline.StatusCode;
        return Page();
    }
}
