using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>An official in the index.</summary>
public sealed record OfficialItemJson(
    string Slug,
    string Url,
    string Name,
    string? NativeName,
    string Citizenship,
    IReadOnlyList<OfficeJson> Offices,
    int StatementCount);

/// <summary>An official whole. <c>biography</c> is Markdown; <c>sources</c> are those for it.</summary>
public sealed class OfficialJson(OfficialProfile profile, DateOnly today, PublicAddress address)
    : RecordJson(RecordKind.Officials, profile.Official.Slug, profile.Version, address)
{
    public string Name { get; init; } = profile.Official.Name;

    public string? SortName { get; init; } = profile.Official.SortName;

    public string? NativeName { get; init; } = profile.Official.NativeName;

    public string? NativeLanguage { get; init; } = profile.Official.NativeLanguage;

    public IReadOnlyList<string> Aliases { get; init; } = profile.Official.Aliases;

    public string Citizenship { get; init; } = profile.Official.Citizenship;

    public EdtfDate? Born { get; init; } = profile.Official.Born;

    public string? Wikidata { get; init; } = profile.Official.Wikidata;

    public PortraitJson? Portrait { get; init; } =
        profile.Official.Portrait is { } portrait ? PortraitJson.From(portrait, address) : null;

    public string Biography { get; init; } = profile.Official.Biography;

    public IReadOnlyList<OfficeJson> Offices { get; init; } = [.. profile.Official.Offices.Select(
        held => OfficeJson.Of(held.Office) with { Sources = SourceJson.Slugs(held.Sources) })];

    public ListJson<SanctionJson> Sanctions { get; init; } = SanctionJson.From(profile.Sanctions, today, address);

    /// <summary>The newest first.</summary>
    public ListJson<StatementItemJson> Statements { get; init; } = StatementItemJson.From(profile.Statements, address);

    public IReadOnlyList<FacetValueJson> StatementsByYear { get; init; } = FacetValueJson.From(profile.Years);

    /// <summary>Statements of others that mention the person, the newest first.</summary>
    public ListJson<StatementItemJson> MentionedIn { get; init; } = StatementItemJson.From(profile.MentionedIn, address);

    public IReadOnlyList<SourceJson> Sources { get; init; } = SourceJson.From(profile.Official.Sources, address);

    /// <summary>The address of the record's timeline.</summary>
    public string Timeline { get; init; } = TimelineJson.AddressOf(profile.Axis, address);

    /// <summary>The state on the day asked for; left out where no day was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StateOnDayJson? OnDay { get; init; } = StateOnDayJson.From(profile.OnDay, address);
}

/// <summary>A picture: <c>url</c> is the picture itself.</summary>
public sealed record PortraitJson(string Url, string Credit, string Licence)
{
    public static PortraitJson From(Portrait portrait, PublicAddress address) =>
        new(address.Of(SiteLinks.Portrait(portrait.File)), portrait.Credit, portrait.Licence);
}

internal static class OfficialsApi
{
    public static void MapOfficialsApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Officials), ListAsync).WithName("listOfficials");
        app.MapGet(SiteLinks.Json(SiteLinks.Official("{slug}")), OneAsync).WithName("getOfficial");
    }

    private static async Task<Ok<ListJson<OfficialItemJson>>> ListAsync(
        PageNumber? p, StatementSearch search, PublicAddress address, CancellationToken cancellationToken)
    {
        var officials = await search.OfficialsByNameAsync((p ?? PageNumber.First).Value, cancellationToken);
        return TypedResults.Ok(ListJson.Page(officials.Select(official => new OfficialItemJson(
            official.Slug,
            address.Of(SiteLinks.Official(official.Slug)),
            official.Name,
            official.NativeName,
            official.Citizenship,
            [.. official.Offices.Select(OfficeJson.Of)],
            official.StatementCount))));
    }

    private static async Task<Results<Ok<OfficialJson>, NoRecord, NotUnderstood>> OneAsync(
        string slug,
        [AsParameters] RecordFilter filter,
        StatementSearch search,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        var (asked, problems) = filter.Read(time.Today());
        if (await OfficialProfile.ReadAsync(search, slug, asked, cancellationToken) is not { } profile)
        {
            return new NoRecord();
        }

        return problems.Count > 0
            ? new NotUnderstood(problems)
            : TypedResults.Ok(new OfficialJson(profile, asked.Today, address));
    }
}
