using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>An agency in the index.</summary>
public sealed record AgencyItemJson(
    string Slug, string Url, string Name, string? NativeName, string? Abbreviation, string Country, int OfficialCount);

/// <summary>Who held which office at an agency; dates are EDTF.</summary>
public sealed record AgencyOfficeJson(NameJson Official, string Title, string? From, string? To);

/// <summary>An agency whole. <c>summary</c> is Markdown.</summary>
public sealed record AgencyJson
{
    public required string Slug { get; init; }

    public required string Url { get; init; }

    public required string Name { get; init; }

    public required string? NativeName { get; init; }

    public required string? Abbreviation { get; init; }

    public required string Country { get; init; }

    public required string? Founded { get; init; }

    public required string? Dissolved { get; init; }

    public required string? Website { get; init; }

    public required string? Wikidata { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<AgencyOfficeJson> Offices { get; init; }

    public required IReadOnlyList<SanctionJson> Sanctions { get; init; }

    public required IReadOnlyList<SourceJson> Sources { get; init; }

    /// <summary>The state on the day asked for; left out where no day was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StateOnDayJson? OnDay { get; init; }
}

internal static class AgenciesApi
{
    public static void MapAgenciesApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Agencies), ListAsync);
        app.MapGet(SiteLinks.Json(SiteLinks.Agency("{slug}")), OneAsync);
    }

    private static async Task<Ok<ListJson<AgencyItemJson>>> ListAsync(
        ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var agencies = await db.Agencies.ToSummaries(db).ToListAsync(cancellationToken);
        return TypedResults.Ok(ListJson.Whole([.. agencies.Select(agency => new AgencyItemJson(
            agency.Slug,
            address.Of(SiteLinks.Agency(agency.Slug)),
            agency.Name,
            agency.NativeName,
            agency.Abbreviation,
            agency.Country,
            agency.OfficialCount))]));
    }

    private static async Task<Results<Ok<AgencyJson>, NotFound, ProblemHttpResult>> OneAsync(
        string slug,
        GivenDate? on,
        ArchiveDbContext db,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        if (await db.FindAgencyAsync(slug, cancellationToken) is not { } agency)
        {
            return TypedResults.NotFound();
        }

        var (criteria, _, problems) = new TimelineFilter { Agency = [slug], On = on }.Read();
        if (problems.Count > 0)
        {
            return Problems.NotUnderstood(string.Join(' ', problems));
        }

        var offices = await db.OfficesAtAsync(slug, cancellationToken);
        var sanctions = await db.Sanctions.OnAgency(slug).InOrder().ToSummaries().ToListAsync(cancellationToken);
        return TypedResults.Ok(new AgencyJson
        {
            Slug = agency.Slug,
            Url = address.Of(SiteLinks.Agency(agency.Slug)),
            Name = agency.Name,
            NativeName = agency.NativeName,
            Abbreviation = agency.Abbreviation,
            Country = agency.Country,
            Founded = agency.Founded?.Text,
            Dissolved = agency.Dissolved?.Text,
            Website = agency.Website,
            Wikidata = agency.Wikidata,
            Summary = agency.Summary,
            Offices = [.. offices.Select(office => new AgencyOfficeJson(
                NameJson.From(office.Official), office.Title, office.From?.Text, office.To?.Text))],
            Sanctions = [.. sanctions.Select(sanction => SanctionJson.From(sanction, address))],
            Sources = [.. agency.Sources.Select(source => SourceJson.From(source, address))],
            OnDay = await StateOnDayJson.ReadAsync(db, criteria, time.Today(), address, cancellationToken),
        });
    }
}
