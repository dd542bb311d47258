using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>An authority and the sanctions that it imposed.</summary>
public sealed class AuthorityJson(AuthorityProfile profile, DateOnly today, PublicAddress address)
    : RecordJson(RecordKind.Authorities, profile.Authority.Slug, profile.Version, address)
{
    public string Name { get; init; } = profile.Authority.Name;

    public string Jurisdiction { get; init; } = profile.Authority.Jurisdiction;

    public ListJson<SanctionJson> Sanctions { get; init; } = SanctionJson.From(profile.Sanctions, today, address);
}

internal static class AuthoritiesApi
{
    public static void MapAuthoritiesApi(this IEndpointRouteBuilder app) =>
        app.MapGet(SiteLinks.Json(SiteLinks.Authority("{slug}")), OneAsync).WithName("getAuthority");

    private static async Task<Results<Ok<AuthorityJson>, NoRecord>> OneAsync(
        string slug,
        PageNumber? p,
        StatementSearch search,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken) =>
        await AuthorityProfile.ReadAsync(search, slug, (p ?? PageNumber.First).Value, cancellationToken) is { } profile
            ? TypedResults.Ok(new AuthorityJson(profile, time.Today(), address))
            : new NoRecord();
}
