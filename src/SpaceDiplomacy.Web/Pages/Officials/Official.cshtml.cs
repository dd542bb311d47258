using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Links;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Officials;

/// <summary>The profile of an official: who, which offices, what was said, under which sanctions.</summary>
public sealed class OfficialModel(ArchiveDbContext db, StatementSearch search, TimeProvider time) : PageModel
{
    private const int PageSize = 10;

    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public OfficialDetail Official { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public GivenDate? On { get; set; }

    /// <summary>Offices, sanctions, statements and events of the person.</summary>
    public RecordTimeline Timeline { get; private set; } = null!;

    public IReadOnlyList<SanctionSummary> Sanctions { get; private set; } = [];

    /// <summary>How the statements spread over the years.</summary>
    public YearChart Years { get; private set; } = new([]);

    public PagedList<StatementSummary> Statements { get; private set; } = new([], 1, PageSize, 0);

    /// <summary>Where the person is mentioned by others.</summary>
    public IReadOnlyList<StatementSummary> MentionedIn { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.FindOfficialAsync(slug, cancellationToken) is not { } official)
        {
            return NotFound();
        }

        Official = official;
        Timeline = await RecordTimeline.ReadAsync(
            db,
            SiteLinks.Official(slug),
            $"Offices, sanctions, statements and events of {official.Name} over time",
            new() { Official = [slug], On = On },
            time,
            cancellationToken);
        Sanctions = await db.Sanctions.OnOfficial(slug).InOrder().ToSummaries().ToListAsync(cancellationToken);
        Statements = await db.Statements.By(slug).NewestFirst().ToSummaries()
            .ToPagedListAsync(PageNumber.Value, PageSize, cancellationToken);
        var all = new SearchCriteria { Officials = [slug] };
        Years = YearChart.Of(all, await search.CountByPossibleYearAsync(all, cancellationToken));
        MentionedIn = await db.Statements.Where(s => s.MentionedOfficials.Any(o => o.Slug == slug))
            .NewestFirst().ToSummaries().ToListAsync(cancellationToken);
        Response.StatusCode = Timeline.StatusCode;
        return Page();
    }
}
