using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Status;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>
/// What the archive holds; <c>coverage</c> is null while the search has no index, and <c>degraded</c> says why it is not what
/// the seed says, or is null.
/// </summary>
public sealed record StatusJson(
    DateTime ImportedAt,
    string Fingerprint,
    string? Degraded,
    IndexJson Index,
    IReadOnlyList<KindCount> Records,
    IReadOnlyList<DateRangeJson> Ranges,
    int SourcesWithCapture,
    int SourcesWithoutCapture,
    IReadOnlyList<CheckCountJson> Checks,
    IReadOnlyList<NameJson> OfficialsWithoutStatements,
    CoverageJson? Coverage)
{
    public static StatusJson From(ArchiveStatus status, ServedEdition served) => new(
        status.ImportedAt,
        status.Fingerprint,
        served.DegradedBecause(status.Fingerprint),
        new(status.Index.IsReady, status.Index.IsWhole, status.Index.Documents, status.Index.Statements),
        status.Records,
        [.. status.Ranges.Select(range => new DateRangeJson(range.Kind, range.First, range.Last))],
        status.SourcesWithCapture,
        status.SourcesWithoutCapture,
        [.. status.Checks.Select(check => new CheckCountJson(check.Result, check.Count))],
        [.. status.OfficialsWithoutStatements.Select(NameJson.From)],
        status.Coverage is null ? null : CoverageJson.From(status.Coverage));
}

/// <summary>How the index of the search stands: <c>documents</c> statements in it, of <c>statements</c>.</summary>
public sealed record IndexJson(bool Ready, bool Whole, int Documents, int Statements);

/// <summary>The first and the last date of a kind of record, in EDTF.</summary>
public sealed record DateRangeJson(string Kind, EdtfDate? First, EdtfDate? Last);

/// <summary>How many checks of a wording in a source came to a result.</summary>
public sealed record CheckCountJson(CheckResult Result, int Count);

/// <summary>How the statements spread, counted as the search finds them.</summary>
public sealed record CoverageJson(
    IReadOnlyList<FacetValueJson> Language,
    IReadOnlyList<FacetValueJson> Kind,
    IReadOnlyList<FacetValueJson> Checked,
    IReadOnlyList<FacetValueJson> Standing,
    int OnlyReported,
    IReadOnlyList<FacetValueJson> Year,
    IReadOnlyList<AgencyYearsJson> Agencies)
{
    public static CoverageJson From(StatementCoverage coverage) => new(
        FacetValueJson.From(coverage.Languages),
        FacetValueJson.From(coverage.Kinds),
        FacetValueJson.From(coverage.Checked),
        FacetValueJson.From(coverage.Standings),
        coverage.OnlyReported,
        FacetValueJson.From(coverage.Years),
        [.. coverage.Agencies.Select(row => new AgencyYearsJson(
            new(row.Agency.Slug, row.Agency.Name), FacetValueJson.From(row.Years)))]);
}

/// <summary>The statements made in office at an agency, by year.</summary>
public sealed record AgencyYearsJson(NameJson Agency, IReadOnlyList<FacetValueJson> Years);

internal static class StatusApi
{
    public static void MapStatusApi(this IEndpointRouteBuilder app) => app.MapGet(
        SiteLinks.Json(SiteLinks.Status),
        async (
            ArchiveDbContext db,
            SearchIndex index,
            StatementSearch search,
            ServedEdition served,
            CancellationToken cancellationToken) =>
            TypedResults.Ok(StatusJson.From(await db.ReadStatusAsync(index, search, cancellationToken), served)))
        .WithName("getStatus");
}
