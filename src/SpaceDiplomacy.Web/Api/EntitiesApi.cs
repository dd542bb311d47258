using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Entities;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>An entity in the index.</summary>
public sealed record EntityItemJson(string Slug, string Url, string Name, string? Country, int SanctionCount);

/// <summary>An entity whole. <c>summary</c> is Markdown.</summary>
public sealed record EntityJson(
    string Slug, string Url, string Name, string? Country, string Summary, IReadOnlyList<SanctionJson> Sanctions);

internal static class EntitiesApi
{
    public static void MapEntitiesApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Entities), ListAsync);
        app.MapGet(SiteLinks.Json(SiteLinks.Entity("{slug}")), OneAsync);
    }

    private static async Task<Ok<ListJson<EntityItemJson>>> ListAsync(
        ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var entities = await db.Entities.ToSummaries(db).ToListAsync(cancellationToken);
        return TypedResults.Ok(ListJson.Whole([.. entities.Select(entity => new EntityItemJson(
            entity.Slug,
            address.Of(SiteLinks.Entity(entity.Slug)),
            entity.Name,
            entity.Country,
            entity.SanctionCount))]));
    }

    private static async Task<Results<Ok<EntityJson>, NotFound>> OneAsync(
        string slug, ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var found = db.Entities.Where(e => e.Slug == slug).ToSummaries(db);
        if (await found.SingleOrDefaultAsync(cancellationToken) is not { } entity)
        {
            return TypedResults.NotFound();
        }

        var sanctions = await db.Sanctions.OnEntity(slug).InOrder().ToSummaries().ToListAsync(cancellationToken);
        return TypedResults.Ok(new EntityJson(
            entity.Slug,
            address.Of(SiteLinks.Entity(entity.Slug)),
            entity.Name,
            entity.Country,
            entity.Summary,
            [.. sanctions.Select(sanction => SanctionJson.From(sanction, address))]));
    }
}
