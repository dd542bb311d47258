using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.Pages.Statements;

/// <summary>Statements by year and month.</summary>
public sealed class IndexModel(ArchiveDbContext db) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true)]
    public StatementCriteria Criteria { get; set; } = new();

    [BindProperty(Name = "p", SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public PagedList<StatementSummary> Statements { get; private set; } = new([], 1, PageSize, 0);

    /// <summary>How many statements there are in each year.</summary>
    public IReadOnlyList<PeriodCount> Years { get; private set; } = [];

    /// <summary>How many there are in each month of the chosen year.</summary>
    public IReadOnlyList<PeriodCount> Months { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            Criteria = new();
        }

        Years = await db.Statements.CountByYearAsync(cancellationToken);
        Months = Criteria.Year is { } year ? await db.Statements.CountByMonthAsync(year, cancellationToken) : [];
        Statements = await db.Statements.Matching(Criteria).NewestFirst().ToSummaries()
            .ToPagedListAsync(PageNumber, PageSize, cancellationToken);
    }
}
