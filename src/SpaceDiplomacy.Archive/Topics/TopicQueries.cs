using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Topics;

public static class TopicQueries
{
    public static IQueryable<TopicSummary> ToSummaries(this IQueryable<Topic> topics, ArchiveDbContext db) =>
        topics.OrderBy(t => t.Name).ThenBy(t => t.Slug).Select(t => new TopicSummary(
            t.Slug, t.Name, db.Set<Dictionary<string, object>>("StatementTopics").Count(pair => EF.Property<long>(pair, "TopicId") == t.Id)));
}
