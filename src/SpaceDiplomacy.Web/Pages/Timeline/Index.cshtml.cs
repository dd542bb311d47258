using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Timeline;

/// <summary>Offices, sanctions, statements and events on one axis: a picture and a table of the same.</summary>
[Costs(Cost.Dear)]
public sealed class IndexModel(StatementSearch search, TimeProvider time) : PageModel
{
    private const int MostDaysByMonth = 5 * 366;

    [BindProperty(SupportsGet = true)]
    public TimelineFilter Filter { get; set; } = new();

    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public ArchiveTimeline Timeline { get; private set; } = null!;

    public TimelineChoices Choices { get; private set; } = null!;

    public PagedList<TimelineEntry> Entries { get; private set; } = null!;

    /// <summary>The statements of the table, by slug.</summary>
    public IReadOnlyDictionary<string, StatementSummary> Statements { get; private set; } = null!;

    /// <summary>The state on the day that was asked for; null where none was.</summary>
    public DayFigure? Day { get; private set; }

    /// <summary>Where the axis can go from here.</summary>
    public IReadOnlyList<TimelineMove> Moves { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var question = Filter.Read();
        var (criteria, today) = (question.Criteria, time.Today());
        Filter = question.Filter;
        Choices = await TimelineChoices.ReadAsync(search, criteria, cancellationToken);
        Problems = [.. question.Problems.Select(problem => $"{problem} It was left out."), .. Choices.Unknown(criteria)];
        Timeline = await search.ReadTimelineAsync(criteria, today, cancellationToken);
        Entries = Timeline.Entries.ToPagedList(PageNumber.Value, PagedLists.Most);
        var slugs = Entries.Items.Where(entry => entry.Kind == TimelineEntryKind.Statement).Select(entry => entry.Record.Slug).ToList();
        Statements = await search.SummariesAsync(slugs, cancellationToken);
        Moves = TimelineMove.Of(Timeline, Filter);
        Day = await search.FindStateAsync(criteria, today, cancellationToken) is { } state ? new(state, Filter) : null;
        if (question.Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>
    /// How many there are of the kinds of which there are too many for the table, by month, or by year where there are many
    /// months.
    /// </summary>
    public IEnumerable<(TimelineEntryKind Kind, TimelineCount Count)> Counts =>
        from kind in Timeline.Counted
        let counts = Timeline.Counts[kind]
        from count in Timeline.Span.Length > MostDaysByMonth ? counts.ByYear(kind) : counts
        select (kind, count);

    /// <summary>The address of a page of the table, with the table in view.</summary>
    public string TablePage(int? page) => SiteLinks.TimelineOf(Filter, page: page) + "#table";
}
