using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Topics;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>A topic in the index.</summary>
public sealed record TopicItemJson(string Slug, string Url, string Name, int StatementCount);

/// <summary>A topic and a page of the statements about it, the newest first.</summary>
public sealed record TopicJson(string Slug, string Url, string Name, ListJson<StatementItemJson> Statements)
{
    /// <summary>The state on the day asked for; left out where no day was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StateOnDayJson? OnDay { get; init; }
}

internal static class TopicsApi
{
    private const int PageSize = 20;

    public static void MapTopicsApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Topics), ListAsync);
        app.MapGet(SiteLinks.Json(SiteLinks.Topic("{slug}")), OneAsync);
    }

    private static async Task<Ok<ListJson<TopicItemJson>>> ListAsync(
        ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var topics = await db.Topics.ToSummaries(db).ToListAsync(cancellationToken);
        return TypedResults.Ok(ListJson.Whole([.. topics.Select(topic => new TopicItemJson(
            topic.Slug, address.Of(SiteLinks.Topic(topic.Slug)), topic.Name, topic.StatementCount))]));
    }

    private static async Task<Results<Ok<TopicJson>, NotFound, ProblemHttpResult>> OneAsync(
        string slug,
        GivenDate? on,
        PageNumber? p,
        ArchiveDbContext db,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        if (await db.Topics.SingleOrDefaultAsync(t => t.Slug == slug, cancellationToken) is not { } topic)
        {
            return TypedResults.NotFound();
        }

        var (criteria, _, problems) = new TimelineFilter { Topic = [slug], On = on }.Read();
        if (problems.Count > 0)
        {
            return Problems.NotUnderstood(string.Join(' ', problems));
        }

        var statements = await db.Statements.About(slug).NewestFirst().ToSummaries()
            .ToPagedListAsync((p ?? PageNumber.First).Value, PageSize, cancellationToken);
        return TypedResults.Ok(new TopicJson(
            topic.Slug,
            address.Of(SiteLinks.Topic(topic.Slug)),
            topic.Name,
            ListJson.Page(statements.Select(statement => StatementItemJson.From(statement, address))))
        {
            OnDay = await StateOnDayJson.ReadAsync(db, criteria, time.Today(), address, cancellationToken),
        });
    }
}
