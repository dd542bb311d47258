using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>Finds the statements whose columns have what a field or a filter asks for.</summary>
internal sealed class FieldFilter(ArchiveColumns columns, RowSets sets)
{
    /// <summary>The statements that a field of the search language fits.</summary>
    public RowSet Of(FieldNode field) => field.Field switch
    {
        SearchField.Official => WithOfficial(Meant(columns.Names.Officials, field.Value)),
        SearchField.Agency => WithAny(profile => profile.Agencies, Meant(columns.Names.Agencies, field.Value)),
        SearchField.Topic => WithTopic(Meant(columns.Names.Topics, field.Value)),
        SearchField.Venue => Where(profile => profile.Venue == VenueKindOf(field.Value)),
        SearchField.Lang => WithLanguage([field.Value]),
        SearchField.Sanctioned => Vocabulary.TryParse<SanctionedWhen>(field.Value.ToLowerInvariant(), out var when)
            ? Sanctioned(when)
            : WithAny(profile => profile.Authorities, Meant(columns.Names.Authorities, field.Value)),
        SearchField.Kind => WithKind([KindOf(field.Value)]),
        _ => Dated(field.Field, Stored.Date(field.Value)),
    };

    public RowSet WithOfficial(IReadOnlyCollection<int> officials) => Where(profile => officials.Contains(profile.Official));

    public RowSet WithTopic(IReadOnlyCollection<int> topics) =>
        Where(columns.TopicSetOf, [.. columns.TopicSets.Select(set => set.Any(topics.Contains))]);

    /// <summary>The statements that have one of some names among those of a kind.</summary>
    public RowSet WithAny(Func<PlacedProfile, int[]> names, IReadOnlyCollection<int> wanted) =>
        Where(profile => names(profile).Any(wanted.Contains));

    public RowSet WithLanguage(IReadOnlyCollection<string> tags)
    {
        var places = columns.LanguageTags.Index()
            .Where(tag => tags.Any(asked => Languages.Covers(asked, tag.Item)))
            .Select(tag => tag.Index).ToList();
        return WithAny(profile => profile.Languages, places);
    }

    public RowSet WithKind(IEnumerable<WordingKind> kinds)
    {
        var mask = kinds.Aggregate(0, (bits, kind) => bits | (1 << (int)kind));
        return Where(profile => (profile.Kinds & mask) != 0);
    }

    public RowSet Sanctioned(SanctionedWhen when) => when switch
    {
        SanctionedWhen.Before => Where(profile => profile.Listing == FirstListing.Before),
        SanctionedWhen.After => Where(profile => profile.Listing == FirstListing.After),
        _ => Where(profile => profile.Authorities.Length > 0 == (when == SanctionedWhen.Yes)),
    };

    public RowSet Where(Func<PlacedProfile, bool> fits) => Where(columns.ProfileOf, [.. columns.Profiles.Select(fits)]);

    /// <summary>The statements whose date can lie within a span.</summary>
    public RowSet Between(DateOnly? first, DateOnly? last)
    {
        // Places follow the first possible day, so what is too late is cut off; what is too early may still reach in.
        var end = last is { } day ? columns.PlaceOf(ChronologicalNumber.LastOf(day) + 1) : columns.Size;
        var from = first?.DayNumber ?? 0;
        var rows = sets.None();
        for (var row = 0; row < end; row++)
        {
            if (columns.LatestDays[row] >= from)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private RowSet Dated(SearchField field, EdtfDate date) => field switch
    {
        SearchField.Before => date.Earliest is { } first ? Before(first) : sets.None(),
        SearchField.After => date.Latest is { } last ? After(last) : sets.None(),
        _ => Between(date.Earliest, date.Latest),
    };

    /// <summary>The statements that were certainly made before a day.</summary>
    private RowSet Before(DateOnly day) => Between(day, null).Not();

    /// <summary>The statements that were certainly made after a day.</summary>
    private RowSet After(DateOnly day)
    {
        var rows = sets.None();
        rows.AddRange(columns.PlaceOf(ChronologicalNumber.LastOf(day) + 1), columns.Size);
        return rows;
    }

    private RowSet Where(int[] column, bool[] fits)
    {
        var rows = sets.None();
        var words = rows.Words;
        for (var row = 0; row < column.Length; row++)
        {
            words[row >> 6] |= (fits[column[row]] ? 1UL : 0) << row;
        }

        return rows;
    }

    private static List<int> Meant(NameList list, string typed) =>
        [.. list.Records.Index().Where(record => record.Item.IsMeantBy(typed)).Select(record => record.Index)];

    private static WordingKind KindOf(string value) =>
        Vocabulary.TryParse<WordingKind>(value.ToLowerInvariant(), out var kind) ? kind : default;

    private static VenueKind VenueKindOf(string value) => QueryTerms.IsVenueKind(value, out var kind) ? kind : default;
}
