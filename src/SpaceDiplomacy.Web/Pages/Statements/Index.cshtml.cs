using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Statements;

/// <summary>Statements by year and month.</summary>
public sealed class IndexModel(StatementSearch search) : PageModel
{
    public const int PageSize = 20;

    [BindProperty(SupportsGet = true)]
    public BrowseFilter Filter { get; set; } = new();

    public BrowseCriteria Criteria { get; private set; } = new();

    /// <summary>What was not understood, in sentences that say what is accepted.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public PagedList<StatementSummary> Statements { get; private set; } = new([], 1, PageSize, 0);

    /// <summary>How many statements there are in each year.</summary>
    public IReadOnlyList<PeriodCount> Years { get; private set; } = [];

    /// <summary>How many there are in each month of the chosen year.</summary>
    public IReadOnlyList<PeriodCount> Months { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (Criteria, Problems) = Filter.Read();
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        var times = search.Times;
        Years = await times.CountByYearAsync(cancellationToken);
        Months = Criteria.Year is { } year ? await times.CountByMonthAsync(year, cancellationToken) : [];
        var (first, last) = Criteria.Days;
        Statements = await times.PageBeginningAsync(
            first, last, (Filter.Page ?? PageNumber.First).Value, PageSize, cancellationToken);
    }
}
