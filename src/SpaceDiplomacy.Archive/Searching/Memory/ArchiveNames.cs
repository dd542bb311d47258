using Microsoft.EntityFrameworkCore;
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
    private readonly Dictionary<string, IReadOnlyList<Office>> offices = new(StringComparer.Ordinal);
    private ILookup<string, NamedRecord> byWord = Array.Empty<NamedRecord>().ToLookup(record => "");
    private ILookup<string, NamedRecord> byStem = Array.Empty<NamedRecord>().ToLookup(record => "");

    /// <summary>The official with a key.</summary>
    public NamedRecord OfficialOf(long key) => Officials.Records[Officials.PlaceOf(key)];

    /// <summary>The offices of an official, in the order of the record.</summary>
    public IReadOnlyList<Office> OfficesOf(string official) => offices[official];

    public static async Task<ArchiveNames> LoadAsync(ArchiveDbContext db, CancellationToken cancellationToken)
    {
        var names = new ArchiveNames(new(), new(), new(), new());
        foreach (var o in await db.Officials.AsNoTracking().OrderBy(o => o.Id)
            .Select(o => new
            {
                o.Id,
                o.Slug,
                o.Name,
                o.NativeName,
                o.Aliases,
                Offices = o.Appointments.AsQueryable().OrderBy(a => a.Position).Select(Office.Projection).ToList(),
            })
            .ToListAsync(cancellationToken))
        {
            names.offices.Add(o.Slug, o.Offices);
            var all = Distinct([o.Name, o.NativeName, .. o.Aliases]);
            names.Officials.Add(o.Id, new(o.Slug, o.Name, all, SearchSign.Official(o.Id)));
        }

        foreach (var a in await db.Agencies.AsNoTracking().OrderBy(a => a.Id)
            .Select(a => new { a.Id, a.Slug, a.Name, a.NativeName, a.Abbreviation }).ToListAsync(cancellationToken))
        {
            var all = Distinct([a.Name, a.NativeName, a.Abbreviation]);
            names.Agencies.Add(a.Id, new(a.Slug, a.Name, all, SearchSign.Agency(a.Id)));
        }

        foreach (var t in await db.Topics.AsNoTracking().OrderBy(t => t.Id).ToListAsync(cancellationToken))
        {
            names.Topics.Add(t.Id, new(t.Slug, t.Name, [t.Name], SearchSign.Topic(t.Id)));
        }

        foreach (var a in await db.Authorities.AsNoTracking().OrderBy(a => a.Id).ToListAsync(cancellationToken))
        {
            names.Authorities.Add(a.Id, new(a.Slug, a.Name, [a.Name], ""));
        }

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

    private static List<string> Distinct(IEnumerable<string?> names) =>
        [.. names.OfType<string>().Distinct(StringComparer.Ordinal)];
}
