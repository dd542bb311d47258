using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>What results are filtered and counted by.</summary>
internal enum Facet
{
    Official,
    Agency,
    Topic,
    Year,
    Language,
    Kind,
    Venue,
    Sanctioned,
    Authority,
    Standing,
    Source,
    Checked,
}

/// <summary>What a query finds, and what each filter lets through; together, and without one of the filters.</summary>
internal sealed class FilteredRows
{
    private readonly RowSet found;
    private readonly Dictionary<Facet, RowSet> filters = [];

    /// <param name="found">What the query finds; this object's own from now on.</param>
    /// <param name="criteria">The filters.</param>
    /// <param name="columns">What they are answered from.</param>
    /// <param name="index">What sources are answered from.</param>
    /// <param name="sets">Where sets come from.</param>
    public FilteredRows(RowSet found, SearchCriteria criteria, ArchiveColumns columns, IndexReader index, RowSets sets)
    {
        this.found = found;
        AddRecordFilters(criteria, columns, new(columns, sets));
        AddOtherFilters(criteria, columns, new(columns, sets));
        // Sources are too many to be a column.
        Add(Facet.Source, criteria.Sources, slugs => slugs.Aggregate(
            sets.None(), (rows, slug) => rows.Or(index.Find(TermMatch.Sign(SearchSign.Source(slug))).Rows)));
        Add(Facet.Checked, criteria.Checked, results => results.Aggregate(
            sets.None(), (rows, result) => rows.Or(index.Find(TermMatch.Sign(SearchSign.Check(result))).Rows)));
        All = Combined(null);
    }

    /// <summary>What fits the query and every filter.</summary>
    public RowSet All { get; }

    /// <summary>What fits the query and every filter but one.</summary>
    public RowSet Without(Facet facet) => IsFilteredBy(facet) ? Combined(facet) : All;

    public bool IsFilteredBy(Facet facet) => filters.ContainsKey(facet);

    private RowSet Combined(Facet? left)
    {
        var others = filters.Where(filter => filter.Key != left).Select(filter => filter.Value).ToList();
        return others.Count == 0 ? found : others.Aggregate(found.Copy(), (rows, filter) => rows.And(filter));
    }

    private void AddRecordFilters(SearchCriteria criteria, ArchiveColumns columns, FieldFilter filter)
    {
        var names = columns.Names;
        Add(Facet.Official, criteria.Officials, slugs => filter.WithOfficial(names.Officials.PlacesOf(slugs)));
        Add(Facet.Agency, criteria.Agencies, slugs => filter.WithAny(profile => profile.Agencies, names.Agencies.PlacesOf(slugs)));
        Add(Facet.Topic, criteria.Topics, slugs => filter.WithTopic(names.Topics.PlacesOf(slugs)));
        Add(
            Facet.Authority, criteria.Authorities,
            slugs => filter.WithAny(profile => profile.Authorities, names.Authorities.PlacesOf(slugs)));
    }

    private void AddOtherFilters(SearchCriteria criteria, ArchiveColumns columns, FieldFilter filter)
    {
        Add(Facet.Venue, criteria.Venues, venues => filter.Where(profile => venues.Contains(profile.Venue)));
        Add(Facet.Kind, criteria.Kinds, filter.WithKind);
        Add(Facet.Language, criteria.Languages, filter.WithLanguage);
        Add(
            Facet.Standing, criteria.Standings,
            standings => filter.Where(profile => standings.Contains(profile.Standing)));
        if (criteria.From is not null || criteria.To is not null)
        {
            filters.Add(Facet.Year, filter.Between(criteria.From?.Earliest, criteria.To?.Latest));
        }

        if (criteria.Sanctioned is { } sanctioned)
        {
            filters.Add(Facet.Sanctioned, filter.Sanctioned(sanctioned));
        }
    }

    private void Add<T>(Facet facet, IReadOnlyList<T> values, Func<IReadOnlyList<T>, RowSet> rows)
    {
        if (values.Count > 0)
        {
            filters.Add(facet, rows(values));
        }
    }
}
