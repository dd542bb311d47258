using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;
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

/// <summary>An official whole. <c>biography</c> is Markdown; statements are listed oldest first.</summary>
public sealed record OfficialJson
{
    public required string Slug { get; init; }

    public required string Url { get; init; }

    public required string Name { get; init; }

    public required string? NativeName { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required string Citizenship { get; init; }

    public required string? Born { get; init; }

    public required string? Wikidata { get; init; }

    public required string Biography { get; init; }

    public required IReadOnlyList<OfficeJson> Offices { get; init; }

    public required IReadOnlyList<SanctionJson> Sanctions { get; init; }

    public required IReadOnlyList<StatementItemJson> Statements { get; init; }

    public required IReadOnlyList<SourceJson> Sources { get; init; }

    /// <summary>The state on the day asked for; left out where no day was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StateOnDayJson? OnDay { get; init; }
}

internal static class OfficialsApi
{
    public static void MapOfficialsApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Officials), ListAsync);
        app.MapGet(SiteLinks.Json(SiteLinks.Official("{slug}")), OneAsync);
    }

    private static async Task<Ok<ListJson<OfficialItemJson>>> ListAsync(
        ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var officials = await db.Officials.ToSummaries(db).ToListAsync(cancellationToken);
        return TypedResults.Ok(ListJson.Whole([.. officials.Select(official => new OfficialItemJson(
            official.Slug,
            address.Of(SiteLinks.Official(official.Slug)),
            official.Name,
            official.NativeName,
            official.Citizenship,
            [.. official.Offices.Select(OfficeJson.Of)],
            official.StatementCount))]));
    }

    private static async Task<Results<Ok<OfficialJson>, NotFound, ProblemHttpResult>> OneAsync(
        string slug,
        GivenDate? on,
        ArchiveDbContext db,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        if (await db.FindOfficialAsync(slug, cancellationToken) is not { } official)
        {
            return TypedResults.NotFound();
        }

        var (criteria, _, problems) = new TimelineFilter { Official = [slug], On = on }.Read();
        if (problems.Count > 0)
        {
            return Problems.NotUnderstood(string.Join(' ', problems));
        }

        var sanctions = await db.Sanctions.OnOfficial(slug).InOrder().ToSummaries().ToListAsync(cancellationToken);
        var statements = await db.Statements.By(slug).OldestFirst().ToSummaries().ToListAsync(cancellationToken);
        return TypedResults.Ok(new OfficialJson
        {
            Slug = official.Slug,
            Url = address.Of(SiteLinks.Official(official.Slug)),
            Name = official.Name,
            NativeName = official.NativeName,
            Aliases = official.Aliases,
            Citizenship = official.Citizenship,
            Born = official.Born?.Text,
            Wikidata = official.Wikidata,
            Biography = official.Biography,
            Offices = [.. official.Offices.Select(held => OfficeJson.Of(held.Office))],
            Sanctions = [.. sanctions.Select(sanction => SanctionJson.From(sanction, address))],
            Statements = [.. statements.Select(statement => StatementItemJson.From(statement, address))],
            Sources = [.. official.Sources.Select(source => SourceJson.From(source, address))],
            OnDay = await StateOnDayJson.ReadAsync(db, criteria, time.Today(), address, cancellationToken),
        });
    }
}
