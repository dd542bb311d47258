using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>A sanction whole. <c>reason</c> is Markdown; <c>others</c> are the other measures on the same target.</summary>
public sealed class SanctionDetailJson(SanctionProfile profile, DateOnly today, PublicAddress address)
    : RecordJson(RecordKind.Sanctions, profile.Sanction.Summary.Slug, profile.Version, address)
{
    public RefJson Target { get; } = RefJson.From(profile.Sanction.Summary.Target, address);

    public NameJson Authority { get; } = NameJson.From(profile.Sanction.Summary.Authority);

    public string Programme { get; } = profile.Sanction.Summary.Programme;

    public string LegalBasis { get; } = profile.Sanction.Summary.LegalBasis;

    public EdtfDate Imposed { get; } = profile.Sanction.Summary.Imposed;

    public EdtfDate? Lifted { get; } = profile.Sanction.Summary.Lifted;

    public SanctionStatus Status { get; } = profile.Sanction.Summary.StatusOn(today);

    public IReadOnlyList<Measure> Measures { get; } = profile.Sanction.Summary.Measures;

    public string Reason { get; } = profile.Sanction.Reason;

    public ListJson<SanctionJson> Others { get; } = SanctionJson.From(profile.Others, today, address);

    public ListJson<AnswerJson> AnsweredBy { get; } =
        AnswerJson.From(profile.AnsweredBy, profile.Sanction.Summary.Imposed, address);

    public IReadOnlyList<SourceJson> Sources { get; } = SourceJson.From(profile.Sanction.Sources, address);
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

        var today = time.Today();
        var sanctions = await db.FindSanctionsAsync(question.Criteria, today, cancellationToken);
        var isOnADay = question.Criteria.On is not null;
        return TypedResults.Ok(ListJson.Whole([.. sanctions.Select(found =>
            SanctionJson.From(found.What, today, address) with { Certain = isOnADay ? found.Certain : null })]));
    }

    private static async Task<Results<Ok<SanctionDetailJson>, NotFound>> OneAsync(
        string slug,
        PageNumber? p,
        ArchiveDbContext db,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken) =>
        await SanctionProfile.ReadAsync(db, slug, (p ?? PageNumber.First).Value, cancellationToken) is { } profile
            ? TypedResults.Ok(new SanctionDetailJson(profile, time.Today(), address))
            : TypedResults.NotFound();
}
