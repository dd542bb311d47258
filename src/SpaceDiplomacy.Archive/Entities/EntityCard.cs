using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Entities;

/// <summary>An entity, how many sanctions are aimed at it, and what it is (Markdown).</summary>
public sealed record EntityCard(string Slug, string Name, string? Country, string Summary, int SanctionCount);

public static class EntityQueries
{
    public static IQueryable<EntityCard> ToCards(this IQueryable<Entity> entities, ArchiveDbContext db) =>
        entities.OrderBy(e => e.Name).ThenBy(e => e.Slug).Select(e => new EntityCard(
            e.Slug, e.Name, e.Country, e.Summary, db.Sanctions.Count(s => s.TargetEntityId == e.Id)));
}
