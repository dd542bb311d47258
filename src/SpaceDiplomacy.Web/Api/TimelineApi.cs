using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>
/// A thing on the timeline: <c>kind</c> is <c>office</c>, <c>sanction</c>, <c>statement</c> or <c>event</c>, <c>slug</c> and
/// <c>url</c> are its page's, of an office the official's. <c>from</c> and <c>to</c> are EDTF; of what happens on one date
/// they are the same.
/// </summary>
public sealed record TimelineEntryJson(
    string Kind, string Slug, string Url, string Title, string? From, string? To, string? Standing)
{
    public static TimelineEntryJson Of(TimelineEntry entry, PublicAddress address) => new(
        entry.Kind.Term(),
        entry.Record.Slug,
        address.Of(SiteLinks.Of(entry.Record)),
        entry.Title,
        entry.Period.From?.Text,
        entry.Period.To?.Text,
        entry.Kind == TimelineEntryKind.Statement ? entry.Standing.Term() : null);
}

/// <summary>An office or measure on a day; <c>certain</c> is false where the dates leave a doubt.</summary>
public sealed record EntryOnDayJson(TimelineEntryJson Entry, bool Certain);

/// <summary>The state on a day.</summary>
public sealed record StateOnDayJson(
    string Day,
    IReadOnlyList<EntryOnDayJson> Offices,
    IReadOnlyList<EntryOnDayJson> Sanctions,
    int Statements,
    int PossibleStatements,
    string? LastStatement)
{
    /// <summary>The state on the day that is asked for; null where none is.</summary>
    public static async Task<StateOnDayJson?> ReadAsync(
        ArchiveDbContext db, TimelineCriteria criteria, DateOnly today, PublicAddress address, CancellationToken cancellationToken) =>
        criteria.On is { } day ? From(await db.ReadStateAsync(criteria, day, today, cancellationToken), address) : null;

    private static StateOnDayJson From(StateOnDay state, PublicAddress address) => new(
        state.Day.Text,
        [.. state.Offices.Select(found => new EntryOnDayJson(TimelineEntryJson.Of(found.What, address), found.Certain))],
        [.. state.Sanctions.Select(found => new EntryOnDayJson(TimelineEntryJson.Of(found.What, address), found.Certain))],
        state.StatementCount,
        state.PossibleCount,
        state.LastStatement?.Slug);
}

/// <summary>
/// The timeline whole: <c>from</c> and <c>to</c> are its edges. <c>statementsByMonth</c> counts statements by the months that
/// their dates can mean (EDTF); where there are too many, they are counted only and no results.
/// </summary>
public sealed record TimelineJson(
    string From,
    string To,
    StateOnDayJson? OnDay,
    IReadOnlyDictionary<string, int> StatementsByMonth,
    int Total,
    int Page,
    int PageSize,
    IReadOnlyList<TimelineEntryJson> Results);

internal static class TimelineApi
{
    public static void MapTimelineApi(this IEndpointRouteBuilder app) =>
        app.MapGet(SiteLinks.Json(SiteLinks.Timeline), GetAsync);

    private static async Task<Results<Ok<TimelineJson>, ProblemHttpResult>> GetAsync(
        [AsParameters] TimelineFilter filter,
        ArchiveDbContext db,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        var (criteria, _, problems) = filter.Read();
        if (problems.Count > 0)
        {
            return Problems.NotUnderstood(string.Join(' ', problems));
        }

        var today = time.Today();
        var timeline = await db.ReadTimelineAsync(criteria, today, cancellationToken);
        var list = ListJson.Whole([.. timeline.Entries.Select(entry => TimelineEntryJson.Of(entry, address))]);
        return TypedResults.Ok(new TimelineJson(
            timeline.Span.FromText,
            timeline.Span.ToText,
            await StateOnDayJson.ReadAsync(db, criteria, today, address, cancellationToken),
            timeline.StatementCounts.ToDictionary(count => count.Months.Text, count => count.Count),
            list.Total,
            list.Page,
            list.PageSize,
            list.Results));
    }
}
