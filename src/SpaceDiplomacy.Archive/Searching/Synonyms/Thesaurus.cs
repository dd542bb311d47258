using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Synonyms;

/// <summary>
/// The other names of things: groups of the glossary and the agencies' names, joined where they share a term, and the
/// officials' family names in every spelling that their names and aliases have.
/// </summary>
internal sealed class Thesaurus
{
    private const char StemMark = '_';
    private const int LongestAcronym = 8;
    private const int ShortestName = 4;

    private readonly ArchiveNames names;
    private readonly Dictionary<string, List<Entry>> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SynonymTerm>> families = new(StringComparer.Ordinal);

    private sealed record Entry(IReadOnlyList<PatternWord> Words, SynonymTerm Term)
    {
        public required List<SynonymTerm> Group { get; set; }
    }

    public Thesaurus(IEnumerable<IReadOnlyList<string>> groups, ArchiveNames names)
    {
        this.names = names;
        foreach (var group in groups.Concat(names.Agencies.Records.Select(agency => agency.Names)))
        {
            AddGroup(group);
        }

        foreach (var official in names.Officials.Records)
        {
            AddOfficial(official);
        }
    }

    /// <summary>Reads the glossary, and joins it with the names.</summary>
    public static Thesaurus Load(RawConnection connection, ArchiveNames names)
    {
        using var groups = connection.Prepare("SELECT Terms FROM Glossary ORDER BY Position");
        return new(groups.List(group => Stored.Texts(group.Text(0))), names);
    }

    /// <summary>The longest name that begins at a word of a row, how many words it has, and what else it is called.</summary>
    public (int Length, bool IsAcronym, IReadOnlyList<SynonymTerm> Others)? Find(IReadOnlyList<TextToken> words, int at)
    {
        var found = Candidates(words[at])
            .Where(entry => entry.Words.Count <= words.Count - at
                && entry.Words.Index().All(word => word.Item.Fits(words[at + word.Index])))
            .OrderByDescending(entry => entry.Words.Count)
            .FirstOrDefault();
        if (found is not null)
        {
            return (found.Words.Count, IsAcronym(found.Term.Text), [.. found.Group.Where(term => term != found.Term)]);
        }

        var word = words[at].Exact;
        return word.Length >= ShortestName && Transliteration.Key(word) is { } key && families.TryGetValue(key, out var family)
            ? (1, false, [.. family.Where(term => Folding.Fold(term.Text) != word)])
            : null;
    }

    private IEnumerable<Entry> Candidates(TextToken first) =>
        (entries.GetValueOrDefault(first.Exact) ?? []).Concat(
            first.Stem is { } stem ? entries.GetValueOrDefault(StemMark + stem) ?? [] : []);

    private void AddGroup(IReadOnlyList<string> texts)
    {
        var terms = texts.Select(text => (Text: text, Words: WordsOf(text))).Where(term => term.Words.Count > 0).ToList();
        var group = Joined([.. terms.Select(term => Known(term.Words)?.Group).OfType<List<SynonymTerm>>().Distinct()]);
        foreach (var (text, words) in terms.Where(term => Known(term.Words) is null))
        {
            var match = (IsAcronym(text) ? TermMatch.Phrase(text) : TermMatch.Word(text)).OrNamed(names);
            var term = new SynonymTerm(text, match);
            group.Add(term);
            Bucket(words[0]).Add(new(words, term) { Group = group });
        }
    }

    /// <summary>One group of all that share terms with the same; the first takes the others in.</summary>
    private List<SynonymTerm> Joined(List<List<SynonymTerm>> groups)
    {
        if (groups is not [var first, .. var others])
        {
            return [];
        }

        foreach (var entry in entries.Values.SelectMany(bucket => bucket).Where(entry => others.Contains(entry.Group)).ToList())
        {
            entry.Group = first;
        }

        first.AddRange(others.SelectMany(terms => terms));
        return first;
    }

    private Entry? Known(List<PatternWord> words) =>
        entries.GetValueOrDefault(KeyOf(words[0]))?.Find(entry => entry.Words.SequenceEqual(words));

    private List<Entry> Bucket(PatternWord first)
    {
        if (!entries.TryGetValue(KeyOf(first), out var bucket))
        {
            entries.Add(KeyOf(first), bucket = []);
        }

        return bucket;
    }

    private static string KeyOf(PatternWord word) => word.Form == WordForm.Any ? StemMark + word.Text : word.Text;

    private static List<PatternWord> WordsOf(string text) =>
    [
        .. TermMatch.AskedTokens(text, out _)
            .Select(token => IsAcronym(text) ? PatternWord.Exact(token) : PatternWord.Any(token)),
    ];

    /// <summary>The parts of a name in every spelling, or the whole name where the script does not set them apart.</summary>
    private void AddOfficial(NamedRecord official)
    {
        if (official.Names.Any(name => name.Any(TextAnalyzer.IsUnspaced)))
        {
            AddGroup(official.Names);
            return;
        }

        var (words, parts) = (official.Names.SelectMany(name => name.Split(' ')).ToList(), official.Name.Split(' '));
        if (KeyOf(parts[^1]) is { } family)
        {
            AddSpellings(family, words.Where(word => Transliteration.Key(word) is { } key && (key == family || IsClose(key, family))));
        }

        foreach (var given in parts[..^1].Select(KeyOf).OfType<string>())
        {
            // Without a Cyrillic spelling there is little to gain, and "Chang" would be another name of "change".
            var spellings = words.Where(word => Transliteration.Key(word) == given).ToList();
            if (spellings.Exists(Transliteration.IsCyrillic))
            {
                AddSpellings(given, spellings);
            }
        }
    }

    private void AddSpellings(string key, IEnumerable<string> spellings)
    {
        if (!families.TryGetValue(key, out var family))
        {
            families.Add(key, family = []);
        }

        foreach (var word in spellings.Where(word => !family.Exists(term => Folding.Fold(term.Text) == Folding.Fold(word))))
        {
            family.Add(new(word, TermMatch.Word(word).OrNamed(names)));
        }

        foreach (var other in family.Select(term => Transliteration.Key(term.Text)).OfType<string>())
        {
            families.TryAdd(other, family);
        }
    }

    private static string? KeyOf(string name) => name.Length >= ShortestName ? Transliteration.Key(name) : null;

    /// <summary>Spellings that sound the same but for one letter, such as the endings -yov and -ev.</summary>
    private static bool IsClose(string one, string other) =>
        one.Length > 5 && other.Length > 5 && EditDistance.Within(one, other, 2) is not null && one[..3] == other[..3];

    private static bool IsAcronym(string text) => text.Length <= LongestAcronym && text.Any(char.IsUpper)
        && text.All(c => char.IsUpper(c) || char.IsAsciiDigit(c) || c is '-' or '.');
}
