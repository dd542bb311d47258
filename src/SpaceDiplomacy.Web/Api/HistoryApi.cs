using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>
/// A revision of a record: <c>url</c> is the revision's page, <c>record</c> the record's, <c>at</c> a time in UTC,
/// <c>origin</c> and <c>edition</c> are where the import had it from and its fingerprint. <c>sha256</c> is that of the
/// document, null where the record was removed. <c>name</c> is what the record is called today, null where it
/// was removed.
/// </summary>
public sealed record RevisionJson(
    RecordKind Kind,
    string Slug,
    int Number,
    string Url,
    string Record,
    DateTime At,
    string Origin,
    string Edition,
    IReadOnlyList<RevisionChange> Changes,
    string? Reason,
    string? Sha256,
    string? Name)
{
    public static RevisionJson From(RevisionSummary revision, RecordLabel? label, PublicAddress address) => new(
        revision.Kind,
        revision.Slug,
        revision.Number,
        address.Of(SiteLinks.Revision(revision.Kind, revision.LastSlug, revision.Number)),
        address.Of(SiteLinks.Record(revision.Kind, revision.LastSlug)),
        revision.At,
        revision.Origin,
        revision.Edition,
        revision.Changes,
        revision.Reason,
        revision.Sha256,
        label?.Name);
}

/// <summary>A key that two versions say different things under; null where one has no such key.</summary>
public sealed record KeyDifferenceJson(string Key, string? Before, string? After);

/// <summary>
/// A revision whole: <c>with</c> is the number of the one that it is compared with, null where there is none. Of a
/// statement the standing that it has today stands beside its words; null of other records and of one that was removed.
/// </summary>
public sealed record RevisionDetailJson(
    RevisionJson Revision,
    int Last,
    int? With,
    Standing? Standing,
    string? StandingNote,
    IReadOnlyList<string>? StandingSources,
    IReadOnlyList<KeyDifferenceJson> Difference,
    string? Document);

internal static class HistoryApi
{
    public static void MapHistoryApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.ChangesPath), ChangesAsync).WithName("listChanges");
        app.MapGet("/{kind}/{slug}/history.json", HistoryAsync).WithName("listRevisions");
        app.MapGet("/{kind}/{slug}/history/{number:int}.json", RevisionAsync).WithName("getRevision");
    }

    private static async Task<Results<Ok<ListJson<RevisionJson>>, NotUnderstood>> ChangesAsync(
        [AsParameters] ChangesFilter filter,
        ArchiveDbContext db,
        StatementSearch search,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        var (criteria, problems) = filter.Read();
        if (problems.Count > 0)
        {
            return new NotUnderstood(problems);
        }

        var changes = await search.ReadChangesAsync(criteria, (filter.Page ?? PageNumber.First).Value, cancellationToken);
        return TypedResults.Ok(await db.PageAsync(changes, address, cancellationToken));
    }

    private static async Task<Results<Ok<ListJson<RevisionJson>>, NoRecord>> HistoryAsync(
        string kind, string slug, PageNumber? p, ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        if (!Vocabulary.TryParse<RecordKind>(kind, out var known))
        {
            return new NoRecord();
        }

        var history = await db.HistoryOf(known, slug).NewestFirst().ToSummaries(db)
            .ToPagedListAsync((p ?? PageNumber.First).Value, PagedLists.Most, cancellationToken);
        var page = await db.PageAsync(history, address, cancellationToken);
        return page.Total == 0 ? new NoRecord() : TypedResults.Ok(page);
    }

    private static async Task<Results<Ok<RevisionDetailJson>, NoRecord>> RevisionAsync(
        string kind,
        string slug,
        int number,
        GivenNumber? with,
        ArchiveDbContext db,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        if (!Vocabulary.TryParse<RecordKind>(kind, out var known)
            || await db.FindRevisionAsync(known, slug, number, with?.Value, cancellationToken) is not { } revision)
        {
            return new NoRecord();
        }

        var label = (await db.LabelsAsync([(known, slug)], cancellationToken)).GetValueOrDefault((known, slug));
        return TypedResults.Ok(new RevisionDetailJson(
            RevisionJson.From(revision.Summary, label, address),
            revision.Last,
            revision.With,
            label?.Standing?.Value,
            label?.Standing?.Note,
            label?.Standing is { } standing ? SourceJson.Slugs(standing.Sources) : null,
            [.. revision.Difference.Select(one => new KeyDifferenceJson(one.Key, one.Before, one.After))],
            revision.Document));
    }

    private static async Task<ListJson<RevisionJson>> PageAsync(
        this ArchiveDbContext db, PagedList<RevisionSummary> list, PublicAddress address, CancellationToken cancellationToken)
    {
        var labels = await db.LabelsAsync(list.Items.Select(one => (one.Kind, one.LastSlug)), cancellationToken);
        return ListJson.Page(list.Select(one => RevisionJson.From(one, labels.GetValueOrDefault((one.Kind, one.LastSlug)), address)));
    }
}
