using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>An agency in the index.</summary>
public sealed record AgencyItemJson(
    string Slug, string Url, string Name, string? NativeName, string? Abbreviation, string Country, int OfficialCount);

/// <summary>Who held which office at an agency; dates are EDTF.</summary>
public sealed record AgencyOfficeJson(NameJson Official, string Title, EdtfDate? From, EdtfDate? To)
{
    public static AgencyOfficeJson Of(AgencyOffice office) =>
        new(NameJson.From(office.Official), office.Title, office.From, office.To);
}

/// <summary>An agency whole. <c>summary</c> is Markdown.</summary>
public sealed class AgencyJson(AgencyProfile profile, DateOnly today, PublicAddress address)
    : RecordJson(RecordKind.Agencies, profile.Agency.Slug, profile.Version, address)
{
    public string Name { get; init; } = profile.Agency.Name;

    public string? NativeName { get; init; } = profile.Agency.NativeName;

    public string? Abbreviation { get; init; } = profile.Agency.Abbreviation;

    public string Country { get; init; } = profile.Agency.Country;

    public EdtfDate? Founded { get; init; } = profile.Agency.Founded;

    public EdtfDate? Dissolved { get; init; } = profile.Agency.Dissolved;

    public string? Website { get; init; } = profile.Agency.Website;

    public string? Wikidata { get; init; } = profile.Agency.Wikidata;

    public string Summary { get; init; } = profile.Agency.Summary;

    /// <summary>The first taken first.</summary>
    public ListJson<AgencyOfficeJson> Offices { get; init; } = ListJson.Page(profile.Offices.Select(AgencyOfficeJson.Of));

    public ListJson<SanctionJson> Sanctions { get; init; } = SanctionJson.From(profile.Sanctions, today, address);

    /// <summary>Statements made in office, the newest first.</summary>
    public ListJson<StatementItemJson> Statements { get; init; } = StatementItemJson.From(profile.Statements, address);

    public IReadOnlyList<FacetValueJson> StatementsByYear { get; init; } = FacetValueJson.From(profile.Years);

    public IReadOnlyList<SourceJson> Sources { get; init; } = SourceJson.From(profile.Agency.Sources, address);

    /// <summary>The address of the record's timeline.</summary>
    public string Timeline { get; init; } = TimelineJson.AddressOf(profile.Axis, address);

    /// <summary>The state on the day asked for; left out where no day was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StateOnDayJson? OnDay { get; init; } = StateOnDayJson.From(profile.OnDay, address);
}

internal static class AgenciesApi
{
    public static void MapAgenciesApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Agencies), ListAsync).WithName("listAgencies");
        app.MapGet(SiteLinks.Json(SiteLinks.Agency("{slug}")), OneAsync).WithName("getAgency");
    }

    private static async Task<Ok<ListJson<AgencyItemJson>>> ListAsync(
        PageNumber? p, ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var agencies = await db.Agencies.ToSummaries(db)
            .ToPagedListAsync((p ?? PageNumber.First).Value, PagedLists.Most, cancellationToken);
        return TypedResults.Ok(ListJson.Page(agencies.Select(agency => new AgencyItemJson(
            agency.Slug,
            address.Of(SiteLinks.Agency(agency.Slug)),
            agency.Name,
            agency.NativeName,
            agency.Abbreviation,
            agency.Country,
            agency.OfficialCount))));
    }

    private static async Task<Results<Ok<AgencyJson>, NoRecord, NotUnderstood>> OneAsync(
        string slug,
        [AsParameters] RecordFilter filter,
        StatementSearch search,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        var (asked, problems) = filter.Read(time.Today());
        if (await AgencyProfile.ReadAsync(search, slug, asked, cancellationToken) is not { } profile)
        {
            return new NoRecord();
        }

        return problems.Count > 0
            ? new NotUnderstood(problems)
            : TypedResults.Ok(new AgencyJson(profile, asked.Today, address));
    }
}
