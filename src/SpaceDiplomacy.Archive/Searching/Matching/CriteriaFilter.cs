using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>The statements that each filter of the criteria lets through; no filter, no set.</summary>
internal static class CriteriaFilter
{
    public static IEnumerable<RowSet> Of(SearchCriteria criteria, ArchiveColumns columns)
    {
        var (filter, names) = (new FieldFilter(columns), columns.Names);
        if (criteria.Officials.Count > 0)
        {
            yield return filter.WithOfficial(Places(names.Officials, criteria.Officials));
        }

        if (criteria.Agencies.Count > 0)
        {
            yield return filter.WithAny(columns.Agencies, Places(names.Agencies, criteria.Agencies));
        }

        if (criteria.Topics.Count > 0)
        {
            yield return filter.WithAny(columns.Topics, Places(names.Topics, criteria.Topics));
        }

        if (criteria.Authorities.Count > 0)
        {
            yield return filter.WithAny(columns.Authorities, Places(names.Authorities, criteria.Authorities));
        }

        if (criteria.Venues.Count > 0)
        {
            yield return filter.Where(columns.Venues, [.. criteria.Venues.Select(venue => (int)venue)]);
        }

        if (criteria.Kinds.Count > 0)
        {
            yield return filter.WithKind(criteria.Kinds);
        }

        if (criteria.Languages.Count > 0)
        {
            yield return filter.WithLanguage(criteria.Languages);
        }

        if (criteria.Standings.Count > 0)
        {
            yield return filter.Where(columns.Standings, [.. criteria.Standings.Select(standing => (int)standing)]);
        }

        if (criteria.From is not null || criteria.To is not null)
        {
            yield return filter.Between(criteria.From?.Earliest, criteria.To?.Latest);
        }

        if (criteria.Sanctioned is { } sanctioned)
        {
            yield return filter.Sanctioned(sanctioned);
        }
    }

    private static List<int> Places(NameList list, IEnumerable<string> slugs) => [.. slugs.Select(list.PlaceOf)];
}
