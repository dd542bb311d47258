using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>
/// A thing on the timeline: <c>slug</c> and <c>url</c> are its page's, of an office the official's, and
/// <c>row</c> is the agency of an office or the authority of a sanction. <c>from</c> and <c>to</c> are EDTF; of what happens on one date
/// they are the same.
/// </summary>
public sealed record TimelineEntryJson(
    TimelineEntryKind Kind, string Slug, string Url, string Title, EdtfDate? From, EdtfDate? To, Standing? Standing, RefJson? Row)
{
    public static TimelineEntryJson Of(TimelineEntry entry, PublicAddress address) => new(
        entry.Kind,
        entry.Record.Slug,
        address.Of(SiteLinks.Of(entry.Record)),
        entry.Title,
        entry.Period.From,
        entry.Period.To,
        entry.Kind == TimelineEntryKind.Statement ? entry.Standing : null,
        entry.RowRecord is { } row ? RefJson.From(row, address) : null);
}

/// <summary>An office or measure on a day; <c>certain</c> is false where the dates leave a doubt.</summary>
public sealed record EntryOnDayJson(TimelineEntryJson Entry, bool Certain);

/// <summary>The state on a day: the first 50 offices and measures, and how many there are.</summary>
public sealed record StateOnDayJson(
    EdtfDate Day,
    IReadOnlyList<EntryOnDayJson> Offices,
    int OfficesTotal,
    IReadOnlyList<EntryOnDayJson> Sanctions,
    int SanctionsTotal,
    int Statements,
    int PossibleStatements,
    StatementItemJson? LastStatement)
{
    /// <summary>The state on a day that was asked for; null where none was.</summary>
    public static StateOnDayJson? From(StateOnDay? state, PublicAddress address) => state is null ? null : new(
        state.Day,
        [.. state.Offices.First.Select(found => new EntryOnDayJson(TimelineEntryJson.Of(found.What, address), found.Certain))],
        state.Offices.Total,
        [.. state.Sanctions.First.Select(found => new EntryOnDayJson(TimelineEntryJson.Of(found.What, address), found.Certain))],
        state.Sanctions.Total,
        state.StatementCount,
        state.PossibleCount,
        state.LastStatement is { } last ? StatementItemJson.From(last, address) : null);
}

/// <summary>
/// A page of a timeline: <c>from</c> and <c>to</c> are its edges. <c>totals</c> has how many there are of each kind on the axis;
/// kinds of which there are too many are no results. <c>statementsByMonth</c> counts statements by the months that their dates
/// can mean (EDTF).
/// </summary>
public sealed record TimelineJson(
    string From,
    string To,
    StateOnDayJson? OnDay,
    IReadOnlyDictionary<string, int> StatementsByMonth,
    IReadOnlyDictionary<string, int> Totals,
    int Total,
    int Page,
    int PageSize,
    IReadOnlyList<TimelineEntryJson> Results)
{
    /// <summary>The whole address of a timeline.</summary>
    internal static string AddressOf(TimelineCriteria axis, PublicAddress address) => address.Of(
        SiteLinks.TimelineOf(TimelineFilter.Of(axis with { On = null }), SiteLinks.Json(SiteLinks.Timeline)));
}

internal static class TimelineApi
{
    public static void MapTimelineApi(this IEndpointRouteBuilder app) =>
        app.MapGet(SiteLinks.Json(SiteLinks.Timeline), GetAsync).WithName("getTimeline").WithMetadata(new CostsAttribute(Cost.Dear));

    private static async Task<Results<Ok<TimelineJson>, NotUnderstood>> GetAsync(
        [AsParameters] TimelineFilter filter,
        PageNumber? p,
        ArchiveDbContext db,
        StatementSearch search,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        var (criteria, _, problems) = filter.Read();
        if (problems.Count > 0)
        {
            return new NotUnderstood(problems);
        }

        var today = time.Today();
        var timeline = await search.ReadTimelineAsync(criteria, today, cancellationToken);
        var list = ListJson.Page(timeline.Entries.ToPagedList((p ?? PageNumber.First).Value, PagedLists.Most)
            .Select(entry => TimelineEntryJson.Of(entry, address)));
        return TypedResults.Ok(new TimelineJson(
            timeline.Span.FromText,
            timeline.Span.ToText,
            StateOnDayJson.From(await search.FindStateAsync(criteria, today, cancellationToken), address),
            timeline.StatementCounts.ToDictionary(count => count.Months.Text, count => count.Count),
            timeline.Totals.OrderBy(kind => kind.Key).ToDictionary(kind => kind.Key.Term(), kind => kind.Value),
            list.Total,
            list.Page,
            list.PageSize,
            list.Results));
    }
}
