using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages;

/// <summary>The way in: search, numbers, what is new, what happened on this day.</summary>
public sealed class IndexModel(ArchiveDbContext db, StatementSearch search, TimeProvider time) : PageModel
{
    private const int NewestCount = 5;
    private const int MostOnThisDay = 5;

    public IReadOnlyList<(string Name, string Address, int Count)> Numbers { get; private set; } = [];

    public IReadOnlyList<StatementSummary> Newest { get; private set; } = [];

    public DateOnly Today { get; private set; }

    /// <summary>The newest statements of this day of the year; those without an exact day are never among them.</summary>
    public PagedList<StatementSummary> StatementsOnThisDay { get; private set; } = new([], 1, MostOnThisDay, 0);

    public PagedList<EventSummary> EventsOnThisDay { get; private set; } = new([], 1, MostOnThisDay, 0);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Numbers = await search.KeptAsync("numbers of the home page", CountAsync, cancellationToken);
        Newest = (await search.Times.PageAsync(SpokenBy.Everyone, 1, NewestCount, cancellationToken)).Items;
        Today = time.Today();
        StatementsOnThisDay = await search.Times.OnDayOfYearAsync(Today, MostOnThisDay, cancellationToken);
        EventsOnThisDay = await db.Events.OnDayOfYear(Today).ToSummaries().ToPagedListAsync(1, MostOnThisDay, cancellationToken);
    }

    private async Task<IReadOnlyList<(string Name, string Address, int Count)>> CountAsync(CancellationToken cancellationToken) =>
    [
        ("statements", SiteLinks.Statements, await db.Statements.CountAsync(cancellationToken)),
        ("officials", SiteLinks.Officials, await db.Officials.CountAsync(cancellationToken)),
        ("agencies", SiteLinks.Agencies, await db.Agencies.CountAsync(cancellationToken)),
        ("sanctions", SiteLinks.Sanctions, await db.Sanctions.CountAsync(cancellationToken)),
        ("events", SiteLinks.Events, await db.Events.CountAsync(cancellationToken)),
        ("sources", SiteLinks.Sources, await db.Sources.CountAsync(cancellationToken)),
    ];
}
