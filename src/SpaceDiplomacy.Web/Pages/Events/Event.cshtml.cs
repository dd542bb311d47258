using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Links;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Events;

/// <summary>One event, what answered it, and what was said and done around it.</summary>
public sealed class EventModel(StatementSearch search, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public RecordFilter Filter { get; set; } = new();

    public EventProfile Profile { get; private set; } = null!;

    /// <summary>The time around the event.</summary>
    public RecordTimeline Timeline { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var (asked, problems) = Filter.Read(time.Today());
        if (await EventProfile.ReadAsync(search, slug, asked, cancellationToken) is not { } profile)
        {
            return NotFound();
        }

        Profile = profile;
        var around = await RecordTimeline.ReadAsync(
            search,
            SiteLinks.Event(slug),
            $"What was said and done around {profile.Event.Title}",
            profile.Axis,
            profile.OnDay,
            asked.Today,
            cancellationToken);
        Timeline = around with { Whose = Whose(profile), Problems = problems };
        Response.StatusCode = Timeline.StatusCode;
        return Page();
    }

    private static string Whose(EventProfile profile) => (profile.Event.NamesNobody, profile.Axis.HasSubjects) switch
    {
        (false, _) => "A year each way, of the officials and agencies that the event names.",
        (_, true) => "A year each way, of the officials whose statements answer the event.",
        _ => "A year each way, of the whole archive.",
    };
}
