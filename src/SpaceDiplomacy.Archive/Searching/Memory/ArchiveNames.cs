using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>A record that statements can be filtered by, with everything it is called.</summary>
/// <param name="Slug">Its permanent address.</param>
/// <param name="Name">What it is called in lists.</param>
/// <param name="Names">All its names, this one included: native name, aliases, abbreviation.</param>
/// <param name="Sign">What stands for it in the index, in the statements that have it.</param>
internal sealed record NamedRecord(string Slug, string Name, IReadOnlyList<string> Names, string Sign)
{
    private readonly List<TextToken>[] tokens = [.. Names.Select(TextAnalyzer.Analyze)];
    private readonly string[][] words = [.. Names.Append(Slug).Select(WordsOf)];

    /// <summary>The words of all names.</summary>
    public IEnumerable<TextToken> Tokens => tokens.SelectMany(name => name);

    /// <summary>Whether one of the names has words in a row.</summary>
    public bool Has(WordPattern pattern) => tokens.Any(name => name.Index().Any(word => pattern.FitsAt(name, word.Index)));

    /// <summary>Whether what a reader typed means this record: its address, or words that all stand in one name.</summary>
    public bool IsMeantBy(string typed)
    {
        var asked = WordsOf(typed);
        return Slug == typed || (asked.Length > 0 && words.Any(name => asked.All(name.Contains)));
    }

    /// <summary>Whether all words that are being typed begin words of one name.</summary>
    public bool Begins(List<TextToken> typed) => words.Any(name => typed.TrueForAll(token =>
        name.Any(word => word.StartsWith(token.Exact, StringComparison.Ordinal))));

    private static string[] WordsOf(string name) => [.. TextAnalyzer.Analyze(name).Select(token => token.Exact)];
}

/// <summary>Records of one kind, each with a place that columns refer to.</summary>
internal sealed class NameList
{
    private readonly Dictionary<long, int> places = [];
    private readonly List<long> keys = [];
    private readonly Dictionary<string, int> slugs = new(StringComparer.Ordinal);
    private readonly List<NamedRecord> records = [];

    public IReadOnlyList<NamedRecord> Records => records;

    public void Add(long id, NamedRecord record)
    {
        places.Add(id, records.Count);
        slugs.Add(record.Slug, records.Count);
        records.Add(record);
        keys.Add(id);
    }

    public int PlaceOf(long id) => places[id];

    /// <summary>The place of a record by its address; -1 where there is none.</summary>
    public int PlaceOf(string slug) => slugs.GetValueOrDefault(slug, -1);

    /// <summary>The keys of records by their addresses; an address that there is none under has none.</summary>
    public IEnumerable<long> KeysOf(IEnumerable<string> addresses) => PlacesOf(addresses).Where(place => place >= 0).Select(place => keys[place]);

    /// <summary>The records with some keys, by name.</summary>
    public IReadOnlyList<RecordName> NamesOf(IEnumerable<long> keys) =>
    [
        .. keys.Select(key => records[places[key]]).OrderBy(record => record.Name, StringComparer.Ordinal)
            .ThenBy(record => record.Slug, StringComparer.Ordinal).Select(record => new RecordName(record.Slug, record.Name)),
    ];

    /// <summary>The places of records by their addresses.</summary>
    public HashSet<int> PlacesOf(IEnumerable<string> addresses) => [.. addresses.Select(PlaceOf)];
}

/// <summary>The names of everything that statements are filtered and counted by.</summary>
internal sealed record ArchiveNames(NameList Officials, NameList Agencies, NameList Topics, NameList Authorities)
{
    private Dictionary<string, IReadOnlyList<Office>> offices = [];
    private ILookup<string, NamedRecord> byWord = Array.Empty<NamedRecord>().ToLookup(record => "");
    private ILookup<string, NamedRecord> byStem = Array.Empty<NamedRecord>().ToLookup(record => "");

    /// <summary>The official with a key.</summary>
    public NamedRecord OfficialOf(long key) => Officials.Records[Officials.PlaceOf(key)];

    /// <summary>The offices of an official, in the order of the record.</summary>
    public IReadOnlyList<Office> OfficesOf(string official) => offices.GetValueOrDefault(official, []);

    /// <summary>Reads all names as they are.</summary>
    public static ArchiveNames Load(RawConnection connection)
    {
        var names = new ArchiveNames(
            Read(connection, SearchSign.Official, "SELECT Id, Slug, Name, NativeName, NULL, Aliases FROM Officials ORDER BY Id"),
            Read(connection, SearchSign.Agency, "SELECT Id, Slug, Name, NativeName, Abbreviation, '[]' FROM Agencies ORDER BY Id"),
            Read(connection, SearchSign.Topic, "SELECT Id, Slug, Name, NULL, NULL, '[]' FROM Topics ORDER BY Id"),
            Read(connection, _ => "", "SELECT Id, Slug, Name, NULL, NULL, '[]' FROM Authorities ORDER BY Id"))
        {
            offices = ReadOffices(connection),
        };
        names.byWord = names.By(token => token.Exact);
        names.byStem = names.By(token => token.Stem);
        return names;
    }

    /// <summary>The signs of the records that have words in a row in one of their names.</summary>
    public IEnumerable<string> SignsOf(WordPattern pattern) => Candidates(pattern.Words[0])
        .Where(record => record.Has(pattern)).Select(record => record.Sign);

    /// <summary>Most words stand in no name: those need not be compared with all of them.</summary>
    private IEnumerable<NamedRecord> Candidates(PatternWord first) => first.Form switch
    {
        WordForm.Exact => byWord[first.Text],
        WordForm.Any => byStem[first.Text],
        _ => Named,
    };

    private IEnumerable<NamedRecord> Named => Officials.Records.Concat(Agencies.Records).Concat(Topics.Records);

    private ILookup<string, NamedRecord> By(Func<TextToken, string?> key) => Named
        .SelectMany(record => record.Tokens.Select(key).OfType<string>().Distinct().Select(word => (word, record)))
        .ToLookup(pair => pair.word, pair => pair.record, StringComparer.Ordinal);

    private static NameList Read(RawConnection connection, Func<long, string> sign, string sql)
    {
        var list = new NameList();
        using var rows = connection.Prepare(sql);
        while (rows.Step())
        {
            var (id, slug, name) = (rows.Integer(0), rows.Text(1), rows.Text(2));
            string?[] all = [name, rows.TextOrNull(3), rows.TextOrNull(4), .. Stored.Texts(rows.Text(5))];
            list.Add(id, new(slug, name, [.. all.OfType<string>().Distinct(StringComparer.Ordinal)], sign(id)));
        }

        return list;
    }

    private static Dictionary<string, IReadOnlyList<Office>> ReadOffices(RawConnection connection)
    {
        using var rows = connection.Prepare("""
            SELECT o.Slug, p.Title, a.Slug, a.Name, a.Abbreviation, p.Organization, p.From_Text, p.To_Text
            FROM Appointments p JOIN Officials o ON o.Id = p.OfficialId LEFT JOIN Agencies a ON a.Id = p.AgencyId
            ORDER BY p.OfficialId, p.Position
            """);
        return rows.List(row => (Official: row.Text(0), Office: new Office
        {
            Title = row.Text(1),
            Agency = row.IsNull(2) ? null : new(row.Text(2), row.Text(3)),
            AgencyAbbreviation = row.TextOrNull(4),
            Organization = row.TextOrNull(5),
            From = row.DateOrNull(6),
            To = row.DateOrNull(7),
        })).GroupBy(held => held.Official, held => held.Office)
            .ToDictionary(held => held.Key, IReadOnlyList<Office> (held) => [.. held], StringComparer.Ordinal);
    }
}
