using System.Globalization;
using System.Numerics;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Results;

/// <summary>Counts what was found by everything that it can be narrowed by.</summary>
internal sealed class FacetCounter(ArchiveColumns columns, FilteredRows rows, SearchCriteria criteria)
{
    /// <summary>How many records a facet has at most, those with most statements, beside those that are chosen.</summary>
    private const int MostRecords = 100;

    private ProfileTally? ofAll;

    /// <summary>Counts; needs no connection.</summary>
    /// <param name="checkedAs">The statements with a check that came to each result.</param>
    public SearchFacets Count(IReadOnlyList<RowSet> checkedAs) => new()
    {
        Officials = Records(columns.Names.Officials, Tally(Facet.Official).Officials, criteria.Officials),
        Agencies = Records(columns.Names.Agencies, Tally(Facet.Agency).Agencies, criteria.Agencies),
        Topics = Records(columns.Names.Topics, Topics(), criteria.Topics),
        Years = Years(),
        Languages = Languages(Tally(Facet.Language).Languages),
        Kinds = Terms(Tally(Facet.Kind).Kinds, criteria.Kinds),
        Venues = Terms(Tally(Facet.Venue).Venues, criteria.Venues),
        Sanctioned = Sanctioned(Tally(Facet.Sanctioned)),
        Authorities = Records(columns.Names.Authorities, Tally(Facet.Authority).Authorities, criteria.Authorities),
        Checked = Terms(Checked(checkedAs), criteria.Checked),
        Standings = Terms(Tally(Facet.Standing).Standings, criteria.Standings),
    };

    /// <summary>What the statements that all filters but one let through have in common, counted.</summary>
    private ProfileTally Tally(Facet facet) =>
        rows.IsFilteredBy(facet) ? TallyOf(rows.Without(facet)) : ofAll ??= TallyOf(rows.All);

    private ProfileTally TallyOf(RowSet found) => new(columns, Count(found, columns.ProfileOf, columns.ProfileCounts));

    private int[] Topics()
    {
        var counts = new int[columns.Names.Topics.Records.Count];
        foreach (var (set, count) in columns.TopicSets.Zip(Count(rows.Without(Facet.Topic), columns.TopicSetOf, columns.TopicSetCounts)))
        {
            foreach (var topic in count > 0 ? set : [])
            {
                counts[topic] += count;
            }
        }

        return counts;
    }

    /// <summary>
    /// How many statements of a set have each value. Where most statements are in it, those that are not are counted, and
    /// taken from the counts of the whole archive.
    /// </summary>
    private int[] Count(RowSet found, int[] column, int[] ofAll)
    {
        var isMost = found.Count() > columns.Size / 2;
        var counts = isMost ? [.. ofAll] : new int[ofAll.Length];
        var each = isMost ? -1 : 1;
        ReadOnlySpan<ulong> words = found.Words;
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = isMost ? ~words[i] & Existing(i) : words[i]; word != 0; word &= word - 1)
            {
                counts[column[(i << 6) | BitOperations.TrailingZeroCount(word)]] += each;
            }
        }

        return counts;
    }

    /// <summary>The bits of a word that stand for statements.</summary>
    private ulong Existing(int word) =>
        (word << 6) + 64 <= columns.Size ? ulong.MaxValue : (1UL << (columns.Size & 63)) - 1;

    private static List<FacetValue> Records(NameList list, int[] counts, IReadOnlyList<string> chosen)
    {
        var values = list.Records.Index()
            .Select(r => (r.Item.Slug, r.Item.Name, Count: counts.ElementAtOrDefault(r.Index)))
            .Where(r => r.Count > 0 || chosen.Contains(r.Slug))
            .Select(r => new FacetValue(r.Slug, r.Name, r.Count, chosen.Contains(r.Slug)));
        var most = MostFirst(values);
        return [.. most.Take(MostRecords), .. most.Skip(MostRecords).Where(value => value.IsChosen)];
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

    private int[] Checked(IReadOnlyList<RowSet> checkedAs)
    {
        var found = rows.Without(Facet.Checked);
        return [.. checkedAs.Select(found.CountOf)];
    }

    private List<FacetValue> Sanctioned(ProfileTally tally)
    {
        return
        [
            Value(SanctionedWhen.Yes, "under sanctions", tally.Sanctioned),
            Value(SanctionedWhen.No, "not under sanctions", tally.NotSanctioned),
            Value(SanctionedWhen.Before, "before the first sanction", tally.Listings[(int)FirstListing.Before]),
            Value(SanctionedWhen.After, "after the first sanction", tally.Listings[(int)FirstListing.After]),
        ];

        FacetValue Value(SanctionedWhen when, string label, int count) =>
            new(when.Term(), label, count, criteria.Sanctioned == when);
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
            years.Add(new(text, text, found.Count(from, to) + fromBefore, IsChosen(EdtfDate.Parse(text))));
        }

        return years;
    }

    private bool IsChosen(EdtfDate year) => criteria.From == year && criteria.To == year;

    private static List<FacetValue> MostFirst(IEnumerable<FacetValue> values) =>
        [.. values.OrderByDescending(value => value.Count).ThenBy(value => value.Label, StringComparer.Ordinal)];
}
