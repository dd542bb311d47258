namespace SpaceDiplomacy.Archive.Sanctions;

public static class AuthorityQueries
{
    public static IQueryable<AuthoritySummary> ToSummaries(this IQueryable<Authority> authorities) =>
        authorities.OrderBy(a => a.Name).ThenBy(a => a.Slug)
            .Select(a => new AuthoritySummary(a.Slug, a.Name, a.Jurisdiction));
}
