using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Topics;

/// <summary>A topic and how many statements are about it.</summary>
public sealed record TopicCard(string Slug, string Name, int StatementCount);

public static class TopicQueries
{
    public static IQueryable<TopicCard> ToCards(this IQueryable<Topic> topics, ArchiveDbContext db) =>
        topics.OrderBy(t => t.Name).ThenBy(t => t.Slug).Select(t => new TopicCard(
            t.Slug, t.Name, db.Statements.Count(s => s.Topics.Any(other => other.Id == t.Id))));
}
