using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Synonyms;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>
/// What statements are filtered and counted by, in memory: one compact column each, statements in order of time. One
/// state of the archive; never changed after it is loaded.
/// </summary>
internal sealed class ArchiveColumns
{
    private readonly long[] numbers;

    private ArchiveColumns(string stamp, ArchiveNames names, int size, IReadOnlyDictionary<long, string> sets)
    {
        (Stamp, Names) = (stamp, names);
        numbers = new long[size];
        (Officials, LatestDays) = (new int[size], new int[size]);
        (Venues, Standings, Kinds) = (new byte[size], new byte[size], new byte[size]);
        Languages = new(size, sets, PlaceOfLanguage);
        Topics = new(size, sets, SetColumn.PlaceIn(names.Topics));
        Agencies = new(size, sets, SetColumn.PlaceIn(names.Agencies));
        Authorities = new(size, sets, SetColumn.PlaceIn(names.Authorities));
    }

    /// <summary>Which state of the archive this is.</summary>
    public string Stamp { get; }

    public ArchiveNames Names { get; }

    /// <summary>What else the things that are searched for are called.</summary>
    public required Thesaurus Thesaurus { get; init; }

    /// <summary>The language tags of all wordings, in order of their first use.</summary>
    public List<string> LanguageTags { get; } = [];

    public KnownMatches Matches { get; } = new();

    public int Size => numbers.Length;

    /// <summary>The statements' numbers, ascending.</summary>
    public ReadOnlySpan<long> Numbers => numbers;

    /// <summary>Places in <see cref="ArchiveNames.Officials"/>.</summary>
    public int[] Officials { get; }

    /// <summary>The last day that each date can mean, as a day number.</summary>
    public int[] LatestDays { get; }

    public byte[] Venues { get; }

    public byte[] Standings { get; }

    /// <summary>One bit for each kind of wording.</summary>
    public byte[] Kinds { get; }

    public SetColumn Languages { get; }

    public SetColumn Topics { get; }

    /// <summary>Agencies at which the speaker certainly or possibly held an office on the day.</summary>
    public SetColumn Agencies { get; }

    /// <summary>Authorities whose sanctions on the speaker certainly or possibly were in force on the day.</summary>
    public SetColumn Authorities { get; }

    /// <summary>How many statements there are of each name.</summary>
    public NameCounts Counts => field ??= NameCounts.Of(this);

    public static async Task<ArchiveColumns> LoadAsync(
        ArchiveDbContext db, SearchConnection connection, string stamp, CancellationToken cancellationToken)
    {
        var names = await ArchiveNames.LoadAsync(db, cancellationToken);
        var sets = new Dictionary<long, string>();
        connection.Read("SELECT Id, Members FROM SearchSets", row => sets.Add(row.GetInt64(0), row.GetString(1)));
        var size = (int)(long)connection.Scalar("SELECT count(*) FROM SearchRows")!;
        var glossary = await db.Glossary.AsNoTracking().OrderBy(group => group.Position)
            .Select(group => group.Terms).ToListAsync(cancellationToken);
        var columns = new ArchiveColumns(stamp, names, size, sets) { Thesaurus = new(glossary, names) };
        columns.Load(connection);
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

    private void Load(SearchConnection connection)
    {
        const string sql = """
            SELECT Number, OfficialId, LatestDay, Venue, Standing, Kinds, Languages, Topics, Agencies, Authorities
            FROM SearchRows ORDER BY Number
            """;
        var row = 0;
        connection.Read(sql, reader =>
        {
            numbers[row] = reader.GetInt64(0);
            Officials[row] = Names.Officials.PlaceOf(reader.GetInt64(1));
            LatestDays[row] = reader.GetInt32(2);
            Venues[row] = (byte)reader.GetInt32(3);
            Standings[row] = (byte)reader.GetInt32(4);
            Kinds[row] = (byte)reader.GetInt32(5);
            Languages.Set(row, reader.GetInt64(6));
            Topics.Set(row, reader.GetInt64(7));
            Agencies.Set(row, reader.GetInt64(8));
            Authorities.Set(row, reader.GetInt64(9));
            row++;
        });
    }

    private int PlaceOfLanguage(string tag)
    {
        var place = LanguageTags.IndexOf(tag);
        if (place < 0)
        {
            place = LanguageTags.Count;
            LanguageTags.Add(tag);
        }

        return place;
    }
}
