using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Citing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>A source and everything that the archive takes from it.</summary>
public sealed record SourceWithUsesJson(
    SourceJson Source,
    IReadOnlyList<StatementItemJson> Statements,
    IReadOnlyList<SanctionJson> Sanctions,
    IReadOnlyList<EventItemJson> Events,
    IReadOnlyList<NameJson> Officials,
    IReadOnlyList<NameJson> Agencies);

internal static class SourcesApi
{
    private const int PageSize = 100;

    public static void MapSourcesApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Sources), ListAsync);
        app.MapGet(SiteLinks.Json(SiteLinks.Source("{slug}")), OneAsync);
    }

    private static async Task<Ok<ListJson<SourceJson>>> ListAsync(
        PageNumber? p, ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var sources = await db.Sources.ByPublisher().ToPagedListAsync((p ?? PageNumber.First).Value, PageSize, cancellationToken);
        return TypedResults.Ok(ListJson.Page(sources.Select(source => SourceJson.From(source, address))));
    }

    private static async Task<Results<Ok<SourceWithUsesJson>, NotFound>> OneAsync(
        string slug, ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var found = db.Sources.Where(s => s.Slug == slug).ToSummaries();
        if (await found.SingleOrDefaultAsync(cancellationToken) is not { } source)
        {
            return TypedResults.NotFound();
        }

        var uses = await db.ReadUsesAsync(slug, cancellationToken);
        return TypedResults.Ok(new SourceWithUsesJson(
            SourceJson.From(source, address),
            [.. uses.Statements.Select(statement => StatementItemJson.From(statement, address))],
            [.. uses.Sanctions.Select(sanction => SanctionJson.From(sanction, address))],
            [.. uses.Events.Select(one => EventItemJson.From(one, address))],
            [.. uses.Officials.Select(NameJson.From)],
            [.. uses.Agencies.Select(NameJson.From)]));
    }
}
