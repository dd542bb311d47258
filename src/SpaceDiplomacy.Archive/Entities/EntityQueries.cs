using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Entities;

public static class EntityQueries
{
    public static IQueryable<EntitySummary> ToSummaries(this IQueryable<Entity> entities, ArchiveDbContext db) =>
        entities.OrderBy(e => e.Name).ThenBy(e => e.Slug).Select(e => new EntitySummary(
            e.Slug, e.Name, e.Country, e.Summary, db.Sanctions.Count(s => s.TargetEntityId == e.Id)));
}
