using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Topics;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Api;

/// <summary>A topic in the index.</summary>
public sealed record TopicItemJson(string Slug, string Url, string Name, int StatementCount);

/// <summary>A topic and a page of the statements about it, the newest first.</summary>
public sealed class TopicJson(TopicProfile profile, PublicAddress address)
    : RecordJson(RecordKind.Topics, profile.Topic.Slug, profile.Version, address)
{
    public string Name { get; init; } = profile.Topic.Name;

    public ListJson<StatementItemJson> Statements { get; init; } = StatementItemJson.From(profile.Statements, address);

    public IReadOnlyList<FacetValueJson> StatementsByYear { get; init; } = FacetValueJson.From(profile.Years);

    /// <summary>The address of the record's timeline.</summary>
    public string Timeline { get; init; } = TimelineJson.AddressOf(profile.Axis, address);

    /// <summary>The state on the day asked for; left out where no day was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StateOnDayJson? OnDay { get; init; } = StateOnDayJson.From(profile.OnDay, address);
}

internal static class TopicsApi
{
    public static void MapTopicsApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteLinks.Json(SiteLinks.Topics), ListAsync).WithName("listTopics");
        app.MapGet(SiteLinks.Json(SiteLinks.Topic("{slug}")), OneAsync).WithName("getTopic");
    }

    private static async Task<Ok<ListJson<TopicItemJson>>> ListAsync(
        PageNumber? p, ArchiveDbContext db, PublicAddress address, CancellationToken cancellationToken)
    {
        var topics = await db.Topics.ToSummaries(db)
            .ToPagedListAsync((p ?? PageNumber.First).Value, PagedLists.Most, cancellationToken);
        return TypedResults.Ok(ListJson.Page(topics.Select(topic => new TopicItemJson(
            topic.Slug, address.Of(SiteLinks.Topic(topic.Slug)), topic.Name, topic.StatementCount))));
    }

    private static async Task<Results<Ok<TopicJson>, NoRecord, NotUnderstood>> OneAsync(
        string slug,
        [AsParameters] RecordFilter filter,
        StatementSearch search,
        TimeProvider time,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        var (asked, problems) = filter.Read(time.Today());
        if (await TopicProfile.ReadAsync(search, slug, asked, cancellationToken) is not { } profile)
        {
            return new NoRecord();
        }

        return problems.Count > 0
            ? new NotUnderstood(problems)
            : TypedResults.Ok(new TopicJson(profile, address));
    }
}
