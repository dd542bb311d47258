using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Links;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Events;

/// <summary>One event, what answered it, and what was said and done around it.</summary>
public sealed class EventModel(ArchiveDbContext db, TimeProvider time) : PageModel
{
    // A year each way shows what led to an event and what came of it.
    private const int DaysEachWay = 366;

    public EventDetail Event { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public GivenDate? On { get; set; }

    /// <summary>The time around the event, of the officials and agencies that it names, or who answered it; else of all.</summary>
    public RecordTimeline Timeline { get; private set; } = null!;

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
        Chain = await db.ReadChainAsync(found, cancellationToken);
        var around = await RecordTimeline.ReadAsync(
            db,
            SiteLinks.Event(slug),
            $"What was said and done around {found.Title}",
            (TimelineFilter.Around(found, AnsweredBy) with { On = On ?? GivenDate.Of(found.Date) }).Over(Around(found.Date)),
            time,
            cancellationToken);
        Timeline = around with { Whose = InWords(found, AnsweredBy) };
        Response.StatusCode = Timeline.StatusCode;
        return Page();
    }

    private static string InWords(EventDetail found, IReadOnlyList<LinkedStatement> answers) =>
        (found.Officials.Count + found.Agencies.Count, answers.Count) switch
        {
            ( > 0, _) => "A year each way, of the officials and agencies that the event names.",
            (_, > 0) => "A year each way, of the officials whose statements answer the event.",
            _ => "A year each way, of the whole archive.",
        };

    private static DaySpan? Around(EdtfDate date) => date is { Earliest: { } first, Latest: { } last }
        ? new(first.Shifted(-DaysEachWay), last.Shifted(DaysEachWay))
        : null;
}
