using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Links;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Agencies;

/// <summary>One agency: who led it when, what its officials said, which sanctions are aimed at it.</summary>
public sealed class AgencyModel(ArchiveDbContext db, StatementSearch search, TimeProvider time) : PageModel
{
    private const int PageSize = 10;

    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public AgencyDetail Agency { get; private set; } = null!;

    public IReadOnlyList<AgencyOffice> Offices { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public GivenDate? On { get; set; }

    /// <summary>Who headed the agency, sanctions on it, what was said in office, and events.</summary>
    public RecordTimeline Timeline { get; private set; } = null!;

    public IReadOnlyList<SanctionSummary> Sanctions { get; private set; } = [];

    /// <summary>How the statements spread over the years.</summary>
    public YearChart Years { get; private set; } = new([]);

    public PagedList<StatementSummary> Statements { get; private set; } = new([], 1, PageSize, 0);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.FindAgencyAsync(slug, cancellationToken) is not { } agency)
        {
            return NotFound();
        }

        Agency = agency;
        Offices = await db.OfficesAtAsync(slug, cancellationToken);
        Timeline = await RecordTimeline.ReadAsync(
            db,
            SiteLinks.Agency(slug),
            $"Offices, sanctions, statements and events of {agency.Name} over time",
            new() { Agency = [slug], On = On },
            time,
            cancellationToken);
        Sanctions = await db.Sanctions.OnAgency(slug).InOrder().ToSummaries().ToListAsync(cancellationToken);
        Statements = await db.SpokenForAgency(slug).NewestFirst().ToSummaries()
            .ToPagedListAsync(PageNumber.Value, PageSize, cancellationToken);
        var all = new SearchCriteria { Agencies = [slug] };
        Years = YearChart.Of(all, await search.CountByPossibleYearAsync(all, cancellationToken));
        Response.StatusCode = Timeline.StatusCode;
        return Page();
    }
}
