using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>
/// A source whole, with everything that the archive takes from it. <c>publishedAt</c> is the publication itself;
/// <c>checks</c> are the wordings that were looked for in its capture.
/// </summary>
public sealed class SourceDetailJson(SourceProfile profile, DateOnly today, PublicAddress address)
    : RecordJson(RecordKind.Sources, profile.Source.Slug, profile.Version, address)
{
    public string Title { get; init; } = profile.Source.Title;

    public string Publisher { get; init; } = profile.Source.Publisher;

    public string? Author { get; init; } = profile.Source.Author;

    public EdtfDate? Published { get; init; } = profile.Source.Published;

    public string PublishedAt { get; init; } = profile.Source.Url;

    public string? ArchivedUrl { get; init; } = profile.Source.ArchivedUrl;

    public SourceKind Kind { get; init; } = profile.Source.Kind;

    public string Language { get; init; } = profile.Source.Language;

    public CaptureJson? Capture { get; init; } =
        profile.Capture is { } capture ? new(capture.CapturedOn, capture.Sha256) : null;

    public ListJson<SourceCheckJson> Checks { get; init; } = ListJson.Page(profile.Checks.Select(SourceCheckJson.From));

    /// <summary>The oldest first.</summary>
    public ListJson<StatementItemJson> Statements { get; init; } = StatementItemJson.From(profile.Statements, address);

    public ListJson<SanctionJson> Sanctions { get; init; } = SanctionJson.From(profile.Sanctions, today, address);

    public ListJson<EventItemJson> Events { get; init; } =
        ListJson.Page(profile.Events.Select(one => EventItemJson.From(one, address)));

    public ListJson<NameJson> Officials { get; init; } = ListJson.Page(profile.Officials.Select(NameJson.From));

    public ListJson<NameJson> Agencies { get; init; } = ListJson.Page(profile.Agencies.Select(NameJson.From));
}

/// <summary>The text of a source as somebody saved it: on which day, and the SHA-256 of the text.</summary>
public sealed record CaptureJson(DateOnly Captured, string Sha256);

/// <summary>What looking for a wording came to: <c>wording</c> is its number in the statement, from 1.</summary>
public sealed record SourceCheckJson(
    string Statement,
    int Wording,
    EdtfDate Date,
    string Text,
    string Language,
    CheckResult Result,
    Standing Standing,
    string? StandingNote,
    IReadOnlyList<string> StandingSources)
{
    public static SourceCheckJson From(CheckedWording check) => new(
        check.Statement,
        check.Position + 1,
        check.Date,
        check.Text,
        check.Language,
        check.Result,
        check.Standing.Value,
        check.Standing.Note,
        SourceJson.Slugs(check.Standing.Sources));
}

internal static class SourcesApi
{
    public static void MapSourcesApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Sources), ListAsync).WithName("listSources");
        app.MapGet(SiteLinks.Json(SiteLinks.Source("{slug}")), OneAsync).WithName("getSource");
    }

    private static async Task<Ok<ListJson<SourceJson>>> ListAsync(
        PageNumber? p, ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var sources = await db.Sources.ReadPageAsync((p ?? PageNumber.First).Value, cancellationToken);
        return TypedResults.Ok(ListJson.Page(sources.Select(source => SourceJson.From(source, address))));
    }

    private static async Task<Results<Ok<SourceDetailJson>, NoRecord>> OneAsync(
        string slug,
        PageNumber? p,
        StatementSearch search,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken) =>
        await SourceProfile.ReadAsync(search, slug, (p ?? PageNumber.First).Value, cancellationToken) is { } profile
            ? TypedResults.Ok(new SourceDetailJson(profile, time.Today(), address))
            : new NoRecord();
}
