using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Entities;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>An entity in the index.</summary>
public sealed record EntityItemJson(string Slug, string Url, string Name, string? Country, int SanctionCount);

/// <summary>An entity whole. <c>summary</c> is Markdown; <c>answeredBy</c> are linked to the sanctions on it.</summary>
public sealed class EntityJson(EntityProfile profile, DateOnly today, PublicAddress address)
    : RecordJson(RecordKind.Entities, profile.Entity.Slug, profile.Version, address)
{
    public string Name { get; init; } = profile.Entity.Name;

    public string? Country { get; init; } = profile.Entity.Country;

    public string Summary { get; init; } = profile.Entity.Summary;

    public ListJson<SanctionJson> Sanctions { get; init; } = SanctionJson.From(profile.Sanctions, today, address);

    public ListJson<AnswerJson> AnsweredBy { get; init; } = AnswerJson.From(profile.AnsweredBy, date: null, address);
}

internal static class EntitiesApi
{
    public static void MapEntitiesApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Entities), ListAsync).WithName("listEntities");
        app.MapGet(SiteLinks.Json(SiteLinks.Entity("{slug}")), OneAsync).WithName("getEntity");
    }

    private static async Task<Ok<ListJson<EntityItemJson>>> ListAsync(
        PageNumber? p, ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var entities = await db.Entities.ToSummaries(db)
            .ToPagedListAsync((p ?? PageNumber.First).Value, PagedLists.Most, cancellationToken);
        return TypedResults.Ok(ListJson.Page(entities.Select(entity => new EntityItemJson(
            entity.Slug,
            address.Of(SiteLinks.Entity(entity.Slug)),
            entity.Name,
            entity.Country,
            entity.SanctionCount))));
    }

    private static async Task<Results<Ok<EntityJson>, NoRecord>> OneAsync(
        string slug,
        PageNumber? p,
        StatementSearch search,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken) =>
        await EntityProfile.ReadAsync(search, slug, (p ?? PageNumber.First).Value, cancellationToken) is { } profile
            ? TypedResults.Ok(new EntityJson(profile, time.Today(), address))
            : new NoRecord();
}
