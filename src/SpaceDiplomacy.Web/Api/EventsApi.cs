using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>An event in the index; the date is EDTF.</summary>
public sealed record EventItemJson(string Slug, string Url, string Title, string Date)
{
    public static EventItemJson From(EventSummary one, PublicAddress address) =>
        new(one.Slug, address.Of(SiteLinks.Event(one.Slug)), one.Title, one.Date.Text);
}

/// <summary>
/// Something around an event: <c>kind</c> is <c>statement</c>, <c>sanction-imposed</c>, <c>sanction-lifted</c> or
/// <c>event</c>, and the record stands under <c>statement</c>, <c>sanction</c> or <c>event</c>. <c>links</c> are the types
/// of the links to the event.
/// </summary>
public sealed record AroundJson(string Kind, string Date, string When, string Distance, IReadOnlyList<string> Links)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StatementItemJson? Statement { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SanctionJson? Sanction { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EventItemJson? Event { get; init; }

    public static AroundJson From(ChainEntry entry, EdtfDate date, PublicAddress address) => new(
        entry.Kind.Term(),
        entry.Date.Text,
        entry.Date.OrderTo(date).Term(),
        entry.Date.DistanceTo(date),
        [.. (entry as SaidInChain)?.Links.Select(link => link.Term()) ?? []])
    {
        Statement = entry is SaidInChain said ? StatementItemJson.From(said.Statement, address) : null,
        Sanction = entry is SanctionInChain measure ? SanctionJson.From(measure.Sanction, address) : null,
        Event = entry is EventInChain other ? EventItemJson.From(other.Event, address) : null,
    };
}

/// <summary>
/// An event whole. <c>description</c> is Markdown; <c>around</c> are the nearest of <c>aroundTotal</c> records within 90
/// days, in order of time.
/// </summary>
public sealed record EventJson(
    string Slug,
    string Url,
    string Title,
    string Date,
    string Description,
    IReadOnlyList<NameJson> Officials,
    IReadOnlyList<NameJson> Agencies,
    IReadOnlyList<AnswerJson> AnsweredBy,
    int AroundTotal,
    IReadOnlyList<AroundJson> Around,
    IReadOnlyList<SourceJson> Sources)
{
    /// <summary>The state on the day asked for; left out where no day was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StateOnDayJson? OnDay { get; init; }
}

internal static class EventsApi
{
    public static void MapEventsApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Events), ListAsync);
        app.MapGet(SiteLinks.Json(SiteLinks.Event("{slug}")), OneAsync);
    }

    private static async Task<Ok<ListJson<EventItemJson>>> ListAsync(
        ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var events = await db.Events.ToSummaries().ToListAsync(cancellationToken);
        return TypedResults.Ok(ListJson.Whole([.. events.Select(one => EventItemJson.From(one, address))]));
    }

    private static async Task<Results<Ok<EventJson>, NotFound, ProblemHttpResult>> OneAsync(
        string slug,
        GivenDate? on,
        ArchiveDbContext db,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        if (await db.FindEventAsync(slug, cancellationToken) is not { } one)
        {
            return TypedResults.NotFound();
        }

        var answers = await db.StatementLinks.Where(l => l.Event!.Slug == slug).ToLinkedStatementsAsync(cancellationToken);
        var (criteria, _, problems) = (TimelineFilter.Around(one, answers) with { On = on }).Read();
        if (problems.Count > 0)
        {
            return Problems.NotUnderstood(string.Join(' ', problems));
        }

        var chain = await db.ReadChainAsync(one, cancellationToken);
        return TypedResults.Ok(new EventJson(
            one.Slug,
            address.Of(SiteLinks.Event(one.Slug)),
            one.Title,
            one.Date.Text,
            one.Description,
            [.. one.Officials.Select(NameJson.From)],
            [.. one.Agencies.Select(NameJson.From)],
            [.. answers.Select(answer => AnswerJson.From(answer, one.Date, address))],
            chain.Total,
            [.. chain.Entries.Where(entry => !chain.IsItself(entry)).Select(entry => AroundJson.From(entry, one.Date, address))],
            [.. one.Sources.Select(source => SourceJson.From(source, address))])
        {
            OnDay = await StateOnDayJson.ReadAsync(db, criteria, time.Today(), address, cancellationToken),
        });
    }
}
