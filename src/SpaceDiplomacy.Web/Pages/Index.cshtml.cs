using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Status;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages;

/// <summary>The way in: search, numbers, what is new, what happened on this day.</summary>
public sealed class IndexModel(StatementSearch search, TimeProvider time) : PageModel
{
    private const int NewestCount = 5;
    private const int MostOnThisDay = 5;

    private static readonly (string Name, string Address)[] Lists =
    [
        ("statements", SiteLinks.Statements),
        ("officials", SiteLinks.Officials),
        ("agencies", SiteLinks.Agencies),
        ("sanctions", SiteLinks.Sanctions),
        ("events", SiteLinks.Events),
        ("sources", SiteLinks.Sources),
    ];

    public IReadOnlyList<(string Name, string Address, int Count)> Numbers { get; private set; } = [];

    public IReadOnlyList<StatementSummary> Newest { get; private set; } = [];

    public DateOnly Today { get; private set; }

    /// <summary>The newest statements of this day of the year; those without an exact day are never among them.</summary>
    public PagedList<StatementSummary> StatementsOnThisDay { get; private set; } = new([], 1, MostOnThisDay, 0);

    public PagedList<EventSummary> EventsOnThisDay { get; private set; } = new([], 1, MostOnThisDay, 0);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var counts = (await search.CountRecordsAsync(cancellationToken)).ToDictionary(kind => kind.Kind, kind => kind.Count);
        Numbers = [.. Lists.Select(list => (list.Name, list.Address, counts[list.Name]))];
        Newest = (await search.Times.PageAsync(SpokenBy.Everyone, 1, NewestCount, cancellationToken)).Items;
        Today = time.Today();
        StatementsOnThisDay = await search.Times.OnDayOfYearAsync(Today, MostOnThisDay, cancellationToken);
        EventsOnThisDay = await search.EventsOnDayOfYearAsync(Today, MostOnThisDay, cancellationToken);
    }
}
