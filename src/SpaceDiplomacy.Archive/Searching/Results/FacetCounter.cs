using System.Globalization;
using System.Numerics;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Results;

/// <summary>Counts what was found by everything that it can be narrowed by.</summary>
internal sealed class FacetCounter(ArchiveColumns columns, IndexReader index, FilteredRows rows, SearchCriteria criteria)
{
    public SearchFacets Count() => new()
    {
        Officials = Records(columns.Names.Officials, ByValue(Facet.Official, columns.Officials), criteria.Officials),
        Agencies = Records(columns.Names.Agencies, BySet(Facet.Agency, columns.Agencies), criteria.Agencies),
        Topics = Records(columns.Names.Topics, BySet(Facet.Topic, columns.Topics), criteria.Topics),
        Years = Years(),
        Languages = Languages(BySet(Facet.Language, columns.Languages)),
        Kinds = Terms(Kinds(), criteria.Kinds),
        Venues = Terms<VenueKind>(ByValue(Facet.Venue, columns.Venues), criteria.Venues),
        Sanctioned = Sanctioned(),
        Authorities = Records(columns.Names.Authorities, BySet(Facet.Authority, columns.Authorities), criteria.Authorities),
        Checked = Terms(Checked(), criteria.Checked),
        Standings = Terms<Standing>(ByValue(Facet.Standing, columns.Standings), criteria.Standings),
    };

    private int[] ByValue(Facet facet, int[] column) =>
        Count(rows.Without(facet), column, columns.Names.Officials.Records.Count);

    private int[] ByValue(Facet facet, byte[] column)
    {
        var counts = new int[byte.MaxValue + 1];
        var words = rows.Without(facet).Words;
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1)
            {
                counts[column[(i << 6) | BitOperations.TrailingZeroCount(word)]]++;
            }
        }

        return counts;
    }

    /// <summary>Each different set is counted once; then its count goes to each of its members.</summary>
    private int[] BySet(Facet facet, SetColumn column)
    {
        var members = new int[column.MemberCount];
        foreach (var (set, count) in Count(rows.Without(facet), column.Rows, column.Sets.Count).Index())
        {
            foreach (var member in column.Sets[set])
            {
                members[member] += count;
            }
        }

        return members;
    }

    private static int[] Count(RowSet found, ReadOnlySpan<int> column, int values)
    {
        var counts = new int[values];
        var words = found.Words;
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1)
            {
                counts[column[(i << 6) | BitOperations.TrailingZeroCount(word)]]++;
            }
        }

        return counts;
    }

    private static List<FacetValue> Records(NameList list, int[] counts, IReadOnlyList<string> chosen)
    {
        var values = list.Records.Index()
            .Select(r => (r.Item.Slug, r.Item.Name, Count: counts.ElementAtOrDefault(r.Index)))
            .Where(r => r.Count > 0 || chosen.Contains(r.Slug))
            .Select(r => new FacetValue(r.Slug, r.Name, r.Count, chosen.Contains(r.Slug)));
        return MostFirst(values);
    }

    private static List<FacetValue> Terms<T>(int[] counts, IReadOnlyList<T> chosen)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>().Index()
            .Where(value => counts[value.Index] > 0 || chosen.Contains(value.Item))
            .Select(v => new FacetValue(v.Item.Term(), v.Item.Words(), counts[v.Index], chosen.Contains(v.Item)));
        return MostFirst(values);
    }

    private List<FacetValue> Languages(int[] counts)
    {
        var chosen = criteria.Languages;
        var values = columns.LanguageTags.Index()
            .Select(tag => (Tag: tag.Item, Count: counts.ElementAtOrDefault(tag.Index)))
            .Where(tag => tag.Count > 0 || chosen.Contains(tag.Tag))
            .Select(l => new FacetValue(l.Tag, Archive.Records.Languages.Name(l.Tag), l.Count, chosen.Contains(l.Tag)));
        return MostFirst(values);
    }

    private int[] Kinds()
    {
        var masks = ByValue(Facet.Kind, columns.Kinds);
        return [.. Enum.GetValues<WordingKind>().Select(kind =>
            masks.Index().Where(mask => (mask.Index >> (int)kind & 1) != 0).Sum(mask => mask.Item))];
    }

    private int[] Checked() => [.. Enum.GetValues<CheckResult>().Select(result =>
        rows.Without(Facet.Checked).CountOf(index.Find(TermMatch.Sign(PostingsBuilder.CheckSign(result))).Rows))];

    private List<FacetValue> Sanctioned()
    {
        var found = rows.Without(Facet.Sanctioned);
        var none = columns.Authorities.Sets.Index().Where(set => set.Item.Length == 0).Select(set => set.Index).ToList();
        var counts = Count(found, columns.Authorities.Rows, columns.Authorities.Sets.Count);
        var no = none.Sum(set => counts[set]);
        var listings = ByValue(Facet.Sanctioned, columns.Listings);
        return
        [
            Value(SanctionedWhen.Yes, "under sanctions", counts.Sum() - no),
            Value(SanctionedWhen.No, "not under sanctions", no),
            Value(SanctionedWhen.Before, "before the first sanction", listings[(int)FirstListing.Before]),
            Value(SanctionedWhen.After, "after the first sanction", listings[(int)FirstListing.After]),
        ];

        FacetValue Value(SanctionedWhen when, string label, int count) => new(when.Term(), label, count, criteria.Sanctioned == when);
    }

    /// <summary>
    /// Every year from the first to the last, with the statements whose date can lie in it. Statements stand in order of
    /// time, so those that begin in a year are a span of places; the few that reach into it from before come to them.
    /// </summary>
    public IReadOnlyList<FacetValue> Years()
    {
        var found = rows.Without(Facet.Year);
        if (columns.Size == 0 || found.First is not { } first || found.Last is not { } last)
        {
            return [];
        }

        var reaching = columns.OfSeveralYears.Where(found.Contains).ToList();
        var end = reaching.Select(columns.LastYearOf).Append(columns.YearOf(last)).Max();
        var years = new List<FacetValue>();
        for (var year = columns.YearOf(first); year <= end; year++)
        {
            var from = columns.PlaceOf(ChronologicalNumber.FirstOf(new(year, 1, 1)));
            var to = columns.PlaceOf(ChronologicalNumber.LastOf(new(year, 12, 31)) + 1);
            var fromBefore = reaching.Count(row => columns.YearOf(row) < year && year <= columns.LastYearOf(row));
            var text = year.ToString("0000", CultureInfo.InvariantCulture);
            years.Add(new(text, text, found.Count(from, to) + fromBefore, IsWithin(year)));
        }

        return years;
    }

    private bool IsWithin(int year) => (criteria.From is not null || criteria.To is not null)
        && (criteria.From?.Earliest?.Year ?? int.MinValue) <= year
        && year <= (criteria.To?.Latest?.Year ?? int.MaxValue);

    private static List<FacetValue> MostFirst(IEnumerable<FacetValue> values) =>
        [.. values.OrderByDescending(value => value.Count).ThenBy(value => value.Label, StringComparer.Ordinal)];
}
