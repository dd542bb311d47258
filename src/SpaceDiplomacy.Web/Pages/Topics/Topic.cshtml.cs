using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Topics;
using SpaceDiplomacy.Web.Links;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Topics;

/// <summary>The statements about one topic.</summary>
public sealed class TopicModel(ArchiveDbContext db, StatementSearch search, TimeProvider time) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public TopicSummary Topic { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public GivenDate? On { get; set; }

    /// <summary>Statements about the topic, who spoke, and what they are linked to.</summary>
    public RecordTimeline Timeline { get; private set; } = null!;

    /// <summary>How the statements spread over the years.</summary>
    public YearChart Years { get; private set; } = new([]);

    public PagedList<StatementSummary> Statements { get; private set; } = new([], 1, PageSize, 0);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.Topics.Where(t => t.Slug == slug).ToSummaries(db).SingleOrDefaultAsync(cancellationToken)
            is not { } topic)
        {
            return NotFound();
        }

        Topic = topic;
        Timeline = await RecordTimeline.ReadAsync(
            db,
            SiteLinks.Topic(slug),
            $"Statements about {topic.Name}, with offices, sanctions and events, over time",
            new() { Topic = [slug], On = On },
            time,
            cancellationToken);
        Statements = await db.Statements.About(slug).NewestFirst().ToSummaries()
            .ToPagedListAsync(PageNumber.Value, PageSize, cancellationToken);
        var all = new SearchCriteria { Topics = [slug] };
        Years = YearChart.Of(all, await search.CountByPossibleYearAsync(all, cancellationToken));
        Response.StatusCode = Timeline.StatusCode;
        return Page();
    }
}
