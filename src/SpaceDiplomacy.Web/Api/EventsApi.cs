using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>An event in the index; the date is EDTF.</summary>
public sealed record EventItemJson(string Slug, string Url, string Title, EdtfDate Date)
{
    public static EventItemJson From(EventSummary one, PublicAddress address) =>
        new(one.Slug, address.Of(SiteLinks.Event(one.Slug)), one.Title, one.Date);
}

/// <summary>
/// Something around an event: the record stands under <c>statement</c>, <c>sanction</c> or <c>event</c>. <c>links</c> are
/// the types of the links to the event.
/// </summary>
public sealed record AroundJson(ChainKind Kind, EdtfDate Date, DateOrder When, string Distance, IReadOnlyList<LinkType> Links)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StatementItemJson? Statement { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SanctionJson? Sanction { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EventItemJson? Event { get; init; }

    public static AroundJson From(ChainEntry entry, EdtfDate date, DateOnly today, PublicAddress address) => new(
        entry.Kind,
        entry.Date,
        entry.Date.OrderTo(date),
        entry.Date.DistanceTo(date),
        (entry as SaidInChain)?.Links ?? [])
    {
        Statement = entry is SaidInChain said ? StatementItemJson.From(said.Statement, address) : null,
        Sanction = entry is SanctionInChain measure ? SanctionJson.From(measure.Sanction, today, address) : null,
        Event = entry is EventInChain other ? EventItemJson.From(other.Event, address) : null,
    };
}

/// <summary>
/// An event whole. <c>description</c> is Markdown; <c>around</c> are the nearest of <c>aroundTotal</c> records within 90
/// days, in order of time.
/// </summary>
public sealed class EventJson(EventProfile profile, DateOnly today, PublicAddress address)
    : RecordJson(RecordKind.Events, profile.Event.Slug, profile.Version, address)
{
    public string Title { get; init; } = profile.Event.Title;

    public EdtfDate Date { get; init; } = profile.Event.Date;

    public string Description { get; init; } = profile.Event.Description;

    public IReadOnlyList<NameJson> Officials { get; init; } = [.. profile.Event.Officials.Select(NameJson.From)];

    public IReadOnlyList<NameJson> Agencies { get; init; } = [.. profile.Event.Agencies.Select(NameJson.From)];

    public ListJson<AnswerJson> AnsweredBy { get; init; } = AnswerJson.From(profile.AnsweredBy, profile.Event.Date, address);

    public int AroundTotal { get; init; } = profile.Chain.Total;

    public IReadOnlyList<AroundJson> Around { get; init; } =
    [
        .. profile.Chain.Entries.Where(entry => !profile.Chain.IsItself(entry))
            .Select(entry => AroundJson.From(entry, profile.Event.Date, today, address)),
    ];

    public IReadOnlyList<SourceJson> Sources { get; init; } = SourceJson.From(profile.Event.Sources, address);

    /// <summary>The address of the record's timeline.</summary>
    public string Timeline { get; init; } = TimelineJson.AddressOf(profile.Axis, address);

    /// <summary>The state on the day asked for, or else on that of the event.</summary>
    public StateOnDayJson? OnDay { get; init; } = StateOnDayJson.From(profile.OnDay, address);
}

internal static class EventsApi
{
    public static void MapEventsApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Events), ListAsync).WithName("listEvents");
        app.MapGet(SiteLinks.Json(SiteLinks.Event("{slug}")), OneAsync).WithName("getEvent");
    }

    private static async Task<Ok<ListJson<EventItemJson>>> ListAsync(
        PageNumber? p, ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var events = await db.Events.ToSummaries()
            .ToPagedListAsync((p ?? PageNumber.First).Value, PagedLists.Most, cancellationToken);
        return TypedResults.Ok(ListJson.Page(events.Select(one => EventItemJson.From(one, address))));
    }

    private static async Task<Results<Ok<EventJson>, NoRecord, NotUnderstood>> OneAsync(
        string slug,
        [AsParameters] RecordFilter filter,
        StatementSearch search,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        var (asked, problems) = filter.Read(time.Today());
        if (await EventProfile.ReadAsync(search, slug, asked, cancellationToken) is not { } profile)
        {
            return new NoRecord();
        }

        return problems.Count > 0
            ? new NotUnderstood(problems)
            : TypedResults.Ok(new EventJson(profile, asked.Today, address));
    }
}
