using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Drawing;
using SpaceDiplomacy.Web.Links;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Sanctions;

/// <summary>The sanctions timeline: one picture and one table of what the filter lets through.</summary>
public sealed class IndexModel(ArchiveDbContext db, StatementSearch search, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public SanctionFilter Filter { get; set; } = new();

    public SanctionQuestion Question { get; private set; } = null!;

    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    /// <summary>The page of the table.</summary>
    public PagedList<OnDay<SanctionSummary>> Sanctions { get; private set; } = null!;

    /// <summary>All sanctions drawn, or counted where they are too many; null where there are none.</summary>
    public TimelinePicture? Picture { get; private set; }

    /// <summary>Whether the picture leaves out statements because they are too many.</summary>
    public bool HasTooManyStatements { get; private set; }

    /// <summary>Offices, measures and statements of the chosen officials and agencies on the day asked for; null without one.</summary>
    public DayFigure? Day { get; private set; }

    public SanctionChoices Choices { get; private set; } = null!;

    public IReadOnlyList<ActiveFilter> ActiveFilters { get; private set; } = [];

    /// <summary>What is shown, in sentences.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>The columns that the table can be sorted by.</summary>
    public IReadOnlyList<SortableColumn> Columns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Question = Filter.Read();
        var (criteria, today) = (Question.Criteria, time.Today());
        // All that the picture can draw is read at once, and the table is a page of that.
        var found = await db.FindSanctionsAsync(criteria, 1, SanctionsTimelineDrawing.Most, today, cancellationToken);
        Sanctions = found.Total > SanctionsTimelineDrawing.Most
            ? (await db.FindSanctionsAsync(criteria, PageNumber.Value, PagedLists.Most, today, cancellationToken)).List
            : found.List.Items.ToPagedList(PageNumber.Value, PagedLists.Most);
        Choices = await SanctionChoices.ReadAsync(db, search, criteria, cancellationToken);
        ActiveFilters = ActiveFilter.Of(Filter, criteria, Choices);
        Summary = string.Join(' ', new SanctionsInWords(criteria, Choices, today).Describe(found));
        Columns = [.. Enum.GetValues<SanctionOrder>().Select(order => SortableColumn.Of(order, criteria, Filter))];
        await DrawAsync(found.List, today, cancellationToken);

        var whose = new TimelineCriteria { Officials = criteria.Officials, Agencies = criteria.Agencies };
        var state = await search.FindStateAsync(whose with { On = criteria.On }, today, cancellationToken);
        Day = state is null ? null : new(state, TimelineFilter.Of(whose));

        if (Question.Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>The address of a page of the table, with the table in view.</summary>
    public string TablePage(int? page) => SiteLinks.SanctionsTimeline(Filter, page) + "#table";

    /// <summary>The sanctions that were in force in the months of a count.</summary>
    public string Open(TimelineCount count) => SiteLinks.SanctionsTimeline(Filter.During(count.Months)) + "#table";

    private async Task DrawAsync(PagedList<OnDay<SanctionSummary>> found, DateOnly today, CancellationToken cancellationToken)
    {
        var criteria = Question.Criteria;
        if (found.Total > SanctionsTimelineDrawing.Most)
        {
            var counts = await db.ImposedDates(criteria).CountByMonthAsync(TimelineEntryKind.Sanction, cancellationToken);
            Picture = SanctionsTimelineDrawing.DrawCounts(counts, criteria, today);
        }
        else if (found.Total > 0)
        {
            var timeline = await SanctionsTimeline.ReadAsync(db, search, found.Items, cancellationToken);
            HasTooManyStatements = timeline.HasTooManyStatements;
            Picture = timeline.Draw(criteria, Question.Grouping, today);
        }
    }

    /// <summary>A column of the table.</summary>
    /// <param name="Name">Its heading.</param>
    /// <param name="Address">The same page sorted by it; sorted by it already, turned round.</param>
    /// <param name="Sorted"><c>ascending</c> or <c>descending</c>; null where the table is sorted by another.</param>
    public sealed record SortableColumn(string Name, string Address, string? Sorted)
    {
        internal static SortableColumn Of(SanctionOrder order, SanctionCriteria criteria, SanctionFilter filter)
        {
            var isSorted = criteria.Order == order;
            var turned = isSorted && !criteria.Descending ? $"-{order.Term()}" : order.Term();
            var sort = turned == SanctionOrder.Imposed.Term() ? null : turned;
            return new(
                order.ToString(),
                SiteLinks.SanctionsTimeline(filter with { Sort = sort }),
                !isSorted ? null : criteria.Descending ? "descending" : "ascending");
        }
    }
}
