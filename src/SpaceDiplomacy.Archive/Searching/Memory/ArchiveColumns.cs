using System.Collections;
using System.Globalization;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>Which state of the archive the index holds.</summary>
/// <param name="Stamp">Changes with every change.</param>
/// <param name="NextDocument">One more than the largest number of a document, also of removed ones.</param>
internal sealed record ArchiveState(string Stamp, int NextDocument)
{
    public static ArchiveState Read(RawConnection connection)
    {
        using var state = connection.Prepare("SELECT Stamp, NextDocument FROM SearchState");
        return state.Step() ? new(state.Text(0), (int)state.Integer(1)) : new("", 0);
    }
}

/// <summary>
/// A profile with the places of its names in the lists of names; of languages, also of the tags that cover its own.
/// </summary>
internal sealed record PlacedProfile(
    int Official, VenueKind Venue, Standing Standing, int Kinds, FirstListing Listing, int[] Languages, int[] Agencies,
    int[] Authorities);

/// <summary>
/// What statements are filtered and counted by, in memory: one compact column each, statements in order of time. One
/// state of the archive; never changed after it is loaded.
/// </summary>
internal sealed class ArchiveColumns
{
    private readonly long[] numbers;
    private readonly int[] places;

    private ArchiveColumns(ArchiveState state, ArchiveNames names, long[] numbers)
    {
        (State, Names, this.numbers) = (state, names, numbers);
        places = new int[state.NextDocument];
        Array.Fill(places, -1);
        // Some more than there are, so that neighbours of the last one can be read with it.
        (LatestDays, Lengths) = (new int[Size], new int[Size + 63]);
        (ProfileOf, TopicSetOf) = (new int[Size], new int[Size]);
    }

    /// <summary>Which state of the archive this is.</summary>
    public ArchiveState State { get; }

    public ArchiveNames Names { get; }

    /// <summary>The words that are signs in the index where two of them stand in a row.</summary>
    public required CommonWords CommonWords { get; init; }

    /// <summary>The language tags of all wordings, in order of their first use.</summary>
    public required IReadOnlyList<string> LanguageTags { get; init; }

    public int Size => numbers.Length;

    /// <summary>The statements' numbers, ascending.</summary>
    public ReadOnlySpan<long> Numbers => numbers;

    /// <summary>The place of each document of the index; -1 where it was removed.</summary>
    public ReadOnlySpan<int> PlacesOfDocuments => places;

    /// <summary>How many words each statement has; longer than there are statements.</summary>
    public int[] Lengths { get; }

    /// <summary>How many words statements have on average.</summary>
    public double AverageLength { get; private set; }

    /// <summary>The last day that each date can mean, as a day number.</summary>
    public int[] LatestDays { get; }

    /// <summary>The dates that are approximate or uncertain, by the place of their statement.</summary>
    public required IReadOnlyDictionary<int, QualifiedDate> QualifiedDates { get; init; }

    /// <summary>What statements have in common, each once.</summary>
    public required PlacedProfile[] Profiles { get; init; }

    /// <summary>The place of each statement's profile.</summary>
    public int[] ProfileOf { get; }

    /// <summary>The sets of topics that statements have, as places in the list of topics.</summary>
    public required IReadOnlyList<int[]> TopicSets { get; init; }

    /// <summary>The place of each statement's set of topics.</summary>
    public int[] TopicSetOf { get; }

    /// <summary>How many statements have each profile.</summary>
    public int[] ProfileCounts => field ??= Counted(ProfileOf, Profiles.Length);

    /// <summary>How many statements have each set of topics.</summary>
    public int[] TopicSetCounts => field ??= Counted(TopicSetOf, TopicSets.Count);

    /// <summary>How many statements there are of each name.</summary>
    public NameCounts Counts => field ??= NameCounts.Of(this);

    /// <summary>The topics of the statement with a number.</summary>
    public IReadOnlyList<RecordName> TopicsOf(long number) =>
    [
        .. TopicSets[TopicSetOf[PlaceOf(number)]].Select(topic => Names.Topics.Records[topic])
            .OrderBy(topic => topic.Slug, StringComparer.Ordinal).Select(topic => new RecordName(topic.Slug, topic.Name)),
    ];

    /// <summary>Reads the archive as it is.</summary>
    public static ArchiveColumns Load(RawConnection connection, ArchiveState state)
    {
        var names = ArchiveNames.Load(connection);
        var rows = DocumentRows.Read(connection, state.NextDocument);
        var documents = InOrderOfTime(rows, connection, out var numbers);
        var profiles = ProfileTable.ReadProfiles(connection).Select(profile => profile.Profile).ToList();
        var tags = profiles.SelectMany(TagsOf).Distinct().ToList();
        var columns = new ArchiveColumns(state, names, numbers)
        {
            CommonWords = CommonWords.Read(connection),
            LanguageTags = tags,
            Profiles = [.. profiles.Select(profile => Placed(profile, names, tags))],
            TopicSets = [.. ProfileTable.ReadTopicSets(connection).Select(set => PlacesOf(set.Topics, names.Topics))],
            QualifiedDates = ReadQualifiedDates(connection, numbers),
        };
        columns.Fill(rows, documents);
        return columns;
    }

    /// <summary>The place of the first statement with this number or a later one.</summary>
    public int PlaceOf(long number)
    {
        var place = Array.BinarySearch(numbers, number);
        return place < 0 ? ~place : place;
    }

    /// <summary>The year of the first possible day of a statement.</summary>
    public int YearOf(int row) => ChronologicalNumber.DayOf(numbers[row]).Year;

    /// <summary>The year of the last possible day of a statement.</summary>
    public int LastYearOf(int row) => DateOnly.FromDayNumber(LatestDays[row]).Year;

    /// <summary>How many statements begin in each year that has any, in order.</summary>
    public IReadOnlyList<PeriodCount> CountsByYear => field ??= Size == 0 ? [] :
    [
        .. from year in Enumerable.Range(YearOf(0), YearOf(Size - 1) - YearOf(0) + 1)
            let start = PlaceOf(ChronologicalNumber.FirstOf(new(year, 1, 1)))
            let count = PlaceOf(ChronologicalNumber.LastOf(new(year, 12, 31)) + 1) - start
            where count > 0
            select new PeriodCount(year, count),
    ];

    /// <summary>The few statements whose date can lie in more than one year.</summary>
    public IReadOnlyList<int> OfSeveralYears => field ??=
        [.. Enumerable.Range(0, Size).Where(row => YearOf(row) != LastYearOf(row))];

    /// <summary>The documents that were not removed. Only those that came later are not in order already.</summary>
    private static int[] InOrderOfTime(DocumentRow[] rows, RawConnection connection, out long[] numbers)
    {
        var removed = new BitArray(rows.Length);
        connection.Read("SELECT Document FROM SearchRemoved", row => removed[row.GetInt32(0)] = true);
        var documents = Enumerable.Range(0, rows.Length).Where(document => !removed[document]).ToArray();
        numbers = Array.ConvertAll(documents, document => rows[document].Number);
        Array.Sort(numbers, documents);
        return documents;
    }

    private static Dictionary<int, QualifiedDate> ReadQualifiedDates(RawConnection connection, long[] numbers)
    {
        var dates = new Dictionary<int, QualifiedDate>();
        // The condition is that of the index, word for word, or SQLite would not use it.
        connection.Read("SELECT Number, Date_Text FROM Statements WHERE Date_Text GLOB '*[~?%]*'", row =>
        {
            if (Array.BinarySearch(numbers, row.GetInt64(0)) is var place and >= 0)
            {
                dates.Add(place, QualifiedDate.Of(Stored.Date(row.GetString(1))));
            }
        });
        return dates;
    }

    private void Fill(DocumentRow[] rows, int[] documents)
    {
        var words = 0L;
        for (var place = 0; place < documents.Length; place++)
        {
            var row = rows[documents[place]];
            places[documents[place]] = place;
            (Lengths[place], LatestDays[place]) = (row.Length, row.LatestDay);
            (ProfileOf[place], TopicSetOf[place]) = (row.Profile, row.Topics);
            words += row.Length;
        }

        AverageLength = Math.Max(1, (double)words / Math.Max(1, Size));
    }

    private static PlacedProfile Placed(Profile profile, ArchiveNames names, List<string> tags) => new(
        names.Officials.PlaceOf(profile.Official), profile.Venue, profile.Standing, profile.Kinds, profile.Listing,
        [.. tags.Index().Where(tag => TagsOf(profile).Any(own => Languages.Covers(tag.Item, own))).Select(tag => tag.Index)],
        PlacesOf(profile.Agencies, names.Agencies), PlacesOf(profile.Authorities, names.Authorities));

    private static IEnumerable<string> TagsOf(Profile profile) => Members(profile.Languages).Select(Languages.Canonical);

    private static int[] PlacesOf(string keys, NameList list) =>
        [.. Members(keys).Select(key => list.PlaceOf(long.Parse(key, CultureInfo.InvariantCulture)))];

    private static string[] Members(string joined) => joined.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static int[] Counted(int[] column, int values)
    {
        var counts = new int[values];
        foreach (var value in column)
        {
            counts[value]++;
        }

        return counts;
    }
}
