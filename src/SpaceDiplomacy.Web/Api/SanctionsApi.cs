using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>A sanction whole. <c>reason</c> is Markdown.</summary>
public sealed record SanctionDetailJson
{
    public required string Slug { get; init; }

    public required string Url { get; init; }

    public required TargetJson Target { get; init; }

    public required NameJson Authority { get; init; }

    public required string Programme { get; init; }

    public required string LegalBasis { get; init; }

    public required string Imposed { get; init; }

    public required string? Lifted { get; init; }

    public required IReadOnlyList<string> Measures { get; init; }

    public required string Reason { get; init; }

    public required IReadOnlyList<AnswerJson> AnsweredBy { get; init; }

    public required IReadOnlyList<SourceJson> Sources { get; init; }
}

internal static class SanctionsApi
{
    public static void MapSanctionsApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Sanctions), ListAsync);
        app.MapGet(SiteLinks.Json(SiteLinks.Sanction("{slug}")), OneAsync);
    }

    private static async Task<Results<Ok<ListJson<SanctionJson>>, ProblemHttpResult>> ListAsync(
        [AsParameters] SanctionFilter filter,
        ArchiveDbContext db,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        var question = filter.Read();
        if (question.Problems.Count > 0)
        {
            return Problems.NotUnderstood(string.Join(' ', question.Problems));
        }

        var sanctions = await db.FindSanctionsAsync(question.Criteria, time.Today(), cancellationToken);
        var isOnADay = question.Criteria.On is not null;
        return TypedResults.Ok(ListJson.Whole([.. sanctions.Select(found =>
            SanctionJson.From(found.What, address) with { Certain = isOnADay ? found.Certain : null })]));
    }

    private static async Task<Results<Ok<SanctionDetailJson>, NotFound>> OneAsync(
        string slug, ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        if (await db.FindSanctionAsync(slug, cancellationToken) is not { } sanction)
        {
            return TypedResults.NotFound();
        }

        var answers = await db.StatementLinks.Where(l => l.Sanction!.Slug == slug)
            .ToLinkedStatementsAsync(cancellationToken);
        var summary = SanctionJson.From(sanction.Summary, address);
        return TypedResults.Ok(new SanctionDetailJson
        {
            Slug = summary.Slug,
            Url = summary.Url,
            Target = summary.Target,
            Authority = summary.Authority,
            Programme = summary.Programme,
            LegalBasis = summary.LegalBasis,
            Imposed = summary.Imposed,
            Lifted = summary.Lifted,
            Measures = summary.Measures,
            Reason = sanction.Reason,
            AnsweredBy = [.. answers.Select(answer => AnswerJson.From(answer, sanction.Summary.Imposed, address))],
            Sources = [.. sanction.Sources.Select(source => SourceJson.From(source, address))],
        });
    }
}
