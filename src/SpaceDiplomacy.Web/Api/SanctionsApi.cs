using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>A sanction whole. <c>reason</c> is Markdown; <c>others</c> are the other measures on the same target.</summary>
public sealed class SanctionDetailJson(SanctionProfile profile, DateOnly today, PublicAddress address)
    : RecordJson(RecordKind.Sanctions, profile.Sanction.Summary.Slug, profile.Version, address)
{
    public RefJson Target { get; init; } = RefJson.From(profile.Sanction.Summary.Target, address);

    public NameJson Authority { get; init; } = NameJson.From(profile.Sanction.Summary.Authority);

    public string Programme { get; init; } = profile.Sanction.Summary.Programme;

    public string LegalBasis { get; init; } = profile.Sanction.Summary.LegalBasis;

    public EdtfDate Imposed { get; init; } = profile.Sanction.Summary.Imposed;

    public EdtfDate? Lifted { get; init; } = profile.Sanction.Summary.Lifted;

    public SanctionStatus Status { get; init; } = profile.Sanction.Summary.StatusOn(today);

    public IReadOnlyList<Measure> Measures { get; init; } = profile.Sanction.Summary.Measures;

    public string Reason { get; init; } = profile.Sanction.Reason;

    public ListJson<SanctionJson> Others { get; init; } = SanctionJson.From(profile.Others, today, address);

    public ListJson<AnswerJson> AnsweredBy { get; init; } =
        AnswerJson.From(profile.AnsweredBy, profile.Sanction.Summary.Imposed, address);

    public IReadOnlyList<SourceJson> Sources { get; init; } = SourceJson.From(profile.Sanction.Sources, address);
}

internal static class SanctionsApi
{
    public static void MapSanctionsApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Sanctions), ListAsync).WithName("listSanctions");
        app.MapGet(SiteLinks.Json(SiteLinks.Sanction("{slug}")), OneAsync).WithName("getSanction");
    }

    private static async Task<Results<Ok<ListJson<SanctionJson>>, NotUnderstood>> ListAsync(
        [AsParameters] SanctionFilter filter,
        PageNumber? p,
        ArchiveDbContext db,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        var question = filter.Read();
        if (question.Problems.Count > 0)
        {
            return new NotUnderstood(question.Problems);
        }

        var today = time.Today();
        var found = await db.FindSanctionsAsync(
            question.Criteria, (p ?? PageNumber.First).Value, PagedLists.Most, today, cancellationToken);
        var isOnADay = question.Criteria.On is not null;
        return TypedResults.Ok(ListJson.Page(found.List.Select(one =>
            SanctionJson.From(one.What, today, address) with { Certain = isOnADay ? one.Certain : null })));
    }

    private static async Task<Results<Ok<SanctionDetailJson>, NoRecord>> OneAsync(
        string slug,
        PageNumber? p,
        StatementSearch search,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken) =>
        await SanctionProfile.ReadAsync(search, slug, (p ?? PageNumber.First).Value, cancellationToken) is { } profile
            ? TypedResults.Ok(new SanctionDetailJson(profile, time.Today(), address))
            : new NoRecord();
}
