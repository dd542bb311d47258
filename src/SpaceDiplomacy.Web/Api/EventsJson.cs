using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>An event in the index; the date is EDTF.</summary>
public sealed record EventItemJson(string Slug, string Url, string Title, string Date);

/// <summary>An event whole. <c>description</c> is Markdown.</summary>
public sealed record EventJson(
    string Slug,
    string Url,
    string Title,
    string Date,
    string Description,
    IReadOnlyList<NameJson> Officials,
    IReadOnlyList<NameJson> Agencies,
    IReadOnlyList<AnswerJson> AnsweredBy,
    IReadOnlyList<SourceJson> Sources);

internal static class EventsJson
{
    public static void MapEventsAsJson(this WebApplication app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Events), ListAsync);
        app.MapGet(SiteLinks.Json(SiteLinks.Event("{slug}")), OneAsync);
    }

    private static async Task<Ok<ListJson<EventItemJson>>> ListAsync(
        ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var events = await db.Events.ToSummaries().ToListAsync(cancellationToken);
        return TypedResults.Ok(ListJson.Whole([.. events.Select(one => new EventItemJson(
            one.Slug, address.Of(SiteLinks.Event(one.Slug)), one.Title, one.Date.Text))]));
    }

    private static async Task<Results<Ok<EventJson>, NotFound>> OneAsync(
        string slug, ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        if (await db.FindEventAsync(slug, cancellationToken) is not { } one)
        {
            return TypedResults.NotFound();
        }

        var answers = await db.StatementLinks.Where(l => l.Event!.Slug == slug).ToLinkedStatementsAsync(cancellationToken);
        return TypedResults.Ok(new EventJson(
            one.Slug,
            address.Of(SiteLinks.Event(one.Slug)),
            one.Title,
            one.Date.Text,
            one.Description,
            [.. one.Officials.Select(NameJson.From)],
            [.. one.Agencies.Select(NameJson.From)],
            [.. answers.Select(answer => AnswerJson.From(answer, one.Date, address))],
            [.. one.Sources.Select(source => SourceJson.From(source, address))]));
    }
}
