using SpaceDiplomacy.Archive.Dates;
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
        SearchField.Agency => WithAny(columns.Agencies, Meant(columns.Names.Agencies, field.Value)),
        SearchField.Topic => WithAny(columns.Topics, Meant(columns.Names.Topics, field.Value)),
        SearchField.Venue => Where(columns.Venues, (int)VenueKindOf(field.Value)),
        SearchField.Lang => WithLanguage([field.Value]),
        SearchField.Kind => WithKind([KindOf(field.Value)]),
        _ => Dated(field.Field, Stored.Date(field.Value)),
    };

    public RowSet WithOfficial(IReadOnlyCollection<int> officials) =>
        Where(row => officials.Contains(columns.Officials[row]));

    public RowSet WithAny(SetColumn column, IReadOnlyCollection<int> members)
    {
        var fits = column.HasAny(members);
        return Where(row => fits[column.Rows[row]]);
    }

    public RowSet WithLanguage(IReadOnlyCollection<string> tags)
    {
        var places = columns.LanguageTags.Index()
            .Where(tag => tags.Any(asked => Covers(asked, tag.Item)))
            .Select(tag => tag.Index).ToList();
        return WithAny(columns.Languages, places);
    }

    public RowSet WithKind(IEnumerable<WordingKind> kinds)
    {
        var mask = kinds.Aggregate(0, (bits, kind) => bits | (1 << (int)kind));
        return Where(row => (columns.Kinds[row] & mask) != 0);
    }

    public RowSet Where(byte[] column, params IReadOnlyCollection<int> values) => Where(row => values.Contains(column[row]));

    public RowSet Sanctioned(bool isSanctioned)
    {
        var fits = columns.Authorities.Sets.Select(set => set.Length > 0 == isSanctioned).ToArray();
        return Where(row => fits[columns.Authorities.Rows[row]]);
    }

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
    private RowSet Before(DateOnly day) => Where(row => columns.LatestDays[row] < day.DayNumber);

    /// <summary>The statements that were certainly made after a day.</summary>
    private RowSet After(DateOnly day)
    {
        var rows = sets.None();
        rows.AddRange(columns.PlaceOf(ChronologicalNumber.LastOf(day) + 1), columns.Size);
        return rows;
    }

    private RowSet Where(Func<int, bool> fits)
    {
        var rows = sets.None();
        for (var row = 0; row < columns.Size; row++)
        {
            if (fits(row))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static List<int> Meant(NameList list, string typed) =>
        [.. list.Records.Index().Where(record => record.Item.IsMeantBy(typed)).Select(record => record.Index)];

    private static bool Covers(string asked, string tag) =>
        tag.StartsWith(asked, StringComparison.OrdinalIgnoreCase) && (tag.Length == asked.Length || tag[asked.Length] == '-');

    private static WordingKind KindOf(string value) =>
        Vocabulary.TryParse<WordingKind>(value.ToLowerInvariant(), out var kind) ? kind : default;

    private static VenueKind VenueKindOf(string value) => QueryTerms.IsVenueKind(value, out var kind) ? kind : default;
}
