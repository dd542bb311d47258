using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Drawing;
using SpaceDiplomacy.Web.Links;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Sanctions;

/// <summary>The sanctions timeline: one picture and one table of what the filter lets through.</summary>
public sealed class IndexModel(ArchiveDbContext db, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public SanctionFilter Filter { get; set; } = new();

    public SanctionQuestion Question { get; private set; } = null!;

    public IReadOnlyList<OnDay<SanctionSummary>> Sanctions { get; private set; } = [];

    /// <summary>The same sanctions drawn; null where there are none.</summary>
    public TimelinePicture? Picture { get; private set; }

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
        Sanctions = await db.FindSanctionsAsync(criteria, today, cancellationToken);
        Choices = await SanctionChoices.ReadAsync(db, criteria, cancellationToken);
        ActiveFilters = ActiveFilter.Of(Filter, criteria, Choices);
        Summary = string.Join(' ', new SanctionsInWords(criteria, Choices, today).Describe(Sanctions));
        Columns = [.. Enum.GetValues<SanctionOrder>().Select(order => SortableColumn.Of(order, criteria, Filter))];
        if (Sanctions.Count > 0)
        {
            var timeline = await SanctionsTimeline.ReadAsync(db, Sanctions, cancellationToken);
            Picture = timeline.Draw(criteria, Question.Grouping, today);
        }

        var whose = new TimelineCriteria { Officials = criteria.Officials, Agencies = criteria.Agencies };
        var state = await db.FindStateAsync(whose with { On = criteria.On }, today, cancellationToken);
        Day = state is null ? null : new(state, TimelineFilter.Of(whose));

        if (Question.Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
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
