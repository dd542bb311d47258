using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>An authority and the sanctions that it imposed.</summary>
public sealed record AuthorityJson(
    string Slug, string Url, string Name, string Jurisdiction, IReadOnlyList<SanctionJson> Sanctions);

internal static class AuthoritiesApi
{
    public static void MapAuthoritiesApi(this IEndpointRouteBuilder app) =>
        app.MapGet(SiteLinks.Json(SiteLinks.Authority("{slug}")), OneAsync);

    private static async Task<Results<Ok<AuthorityJson>, NotFound>> OneAsync(
        string slug, ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        if (await db.Authorities.SingleOrDefaultAsync(a => a.Slug == slug, cancellationToken) is not { } authority)
        {
            return TypedResults.NotFound();
        }

        var sanctions = await db.Sanctions.Where(s => s.Authority.Slug == slug).InOrder().ToSummaries()
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new AuthorityJson(
            authority.Slug,
            address.Of(SiteLinks.Authority(authority.Slug)),
            authority.Name,
            authority.Jurisdiction,
            [.. sanctions.Select(sanction => SanctionJson.From(sanction, address))]));
    }
}
