using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Searching.Text;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// What the code makes of an archive, as far as an index depends on it: by these parts it is known whether an index was
/// written by the same rules as it is read by. All follow from the code itself, so that nobody has to remember anything.
/// </summary>
/// <param name="Tables">The SQL of the tables of the search.</param>
/// <param name="Queries">The SQL that statements are read by.</param>
/// <param name="Values">What is known of a document; of terms that are stored by number, their order.</param>
/// <param name="Row">Where each number of a <see cref="DocumentRow"/> stands.</param>
/// <param name="Fields">The fields of a document, and how much a word counts in each.</param>
/// <param name="Words">Which words and stems texts have.</param>
/// <param name="Lists">The bytes that lists of words become.</param>
/// <param name="Days">Which offices and sanctions days fall into.</param>
internal sealed record SearchShape(
    string Tables, string Queries, string Values, string Row, string Fields, string Words, string Lists, string Days)
{
    /// <summary>The shape that this code writes and reads.</summary>
    public static SearchShape Current => field ??= OfThisCode();

    /// <summary>What an index remembers of its shape: 32 hexadecimal digits.</summary>
    public string Hash => HashOf(string.Join('\0', Tables, Queries, Values, Row, Fields, Words, Lists, Days));

    internal static SearchShape OfThisCode() => new(
        string.Join('\n', SearchSchema.Tables.Concat(SearchSchema.Indexes).Select(table => table.Sql)),
        string.Join('\n', DocumentReader.Queries),
        // The kinds of wordings are bits, so no property is of their type.
        $"{ValuesOf(typeof(SearchDocument))}\n{ValuesOf(typeof(Profile))}\n{NameOf(typeof(WordingKind))}",
        RowOf(typeof(DocumentRow)),
        FieldsOf(TextFields.Weight),
        $"{WordsOf(TextAnalyzer.Analyze, Stemmer.Stem)} {HashOf(Stemmer.Rules)}",
        ListsOf(SearchProbe.Documents),
        DaysOf(SearchProbe.Dates));

    /// <summary>The properties of a type with their types; of an enumeration, its names with their numbers.</summary>
    internal static string ValuesOf(Type type) => string.Join(
        ", ",
        type.GetProperties().Select(property => $"{property.Name} {NameOf(property.PropertyType)}").Order(StringComparer.Ordinal));

    /// <summary>The fields of a structure, each with its type and its distance from the beginning in bytes.</summary>
    internal static string RowOf(Type type) => string.Join(
        ", ",
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => (field.Name, Type: field.FieldType.Name, Offset: (int)Marshal.OffsetOf(type, field.Name)))
            .OrderBy(field => field.Offset)
            .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Name} {field.Type} {field.Offset}")));

    internal static string FieldsOf(Func<TextField, int> weight) => string.Join(
        ", ",
        Enum.GetValues<TextField>().Select(field =>
            string.Create(CultureInfo.InvariantCulture, $"{field} {(int)field} {weight(field)}")));

    /// <summary>What becomes of every character, and of texts in many languages with their stems.</summary>
    internal static string WordsOf(Action<string, IWordSink> analyze, Func<string, string?> stem)
    {
        var characters = new WordWriter();
        analyze(SearchProbe.Characters(), characters);
        var words = new WordWriter(stem);
        foreach (var text in SearchProbe.Texts)
        {
            analyze(text, words);
        }

        return $"{HashOf(characters.ToString())} {HashOf(words.ToString())}";
    }

    private static string ListsOf(IEnumerable<SearchDocument> documents)
    {
        var builder = new PostingsBuilder(new(["often", "said"]));
        foreach (var document in documents)
        {
            builder.Add((int)document.Number, document);
        }

        return HashOf(string.Join('\n', builder.Take().Select(word => string.Create(
            CultureInfo.InvariantCulture,
            $"{word.Word} {PostingsBuilder.StemOf(word.Word)} {word.Postings.Count} "
            + $"{Convert.ToHexString(word.Postings.Documents(builder.Arena))} "
            + $"{Convert.ToHexString(word.Postings.Places(builder.Arena))}"))));
    }

    /// <summary>Of each day, which periods of all pairs of dates it falls into, for an office and for a sanction.</summary>
    private static string DaysOf(IReadOnlyList<EdtfDate?> dates)
    {
        var periods = dates.SelectMany(from => dates.Select(to => new DatePeriod(from, to)))
            .Select((period, place) => (Official: 0L, Id: (long)place, Period: period)).ToList();
        var held = periods.ToLookup(period => period.Official, period => (period.Id, period.Period));
        // Which sanction was the first is told of each by itself.
        var alone = periods.ToLookup(period => period.Id, period => (period.Id, period.Period));
        var days = new OfficesAndSanctions(held, held);
        var listings = new OfficesAndSanctions(alone, alone);
        return HashOf(string.Join('\n', dates.OfType<EdtfDate>().Select(day => string.Create(
            CultureInfo.InvariantCulture,
            $"{DocumentRow.LatestDayOf(day)} {string.Join(',', days.AgenciesOn(0, day))} {string.Join(',', days.AuthoritiesOn(0, day))} "
            + $"{string.Join(',', periods.Select(period => (int)listings.ListingOn(period.Id, day)))}"))));
    }

    private static string NameOf(Type type) => type switch
    {
        { IsEnum: true } => $"{type.Name}({string.Join(' ', Enum.GetNames(type).Select(name => NumberOf(type, name)))})",
        { IsGenericType: true } => $"{type.Name}({string.Join(' ', type.GetGenericArguments().Select(NameOf))})",
        _ => type.Name,
    };

    private static string NumberOf(Type type, string name) => $"{name}={Enum.Format(type, Enum.Parse(type, name), "d")}";

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())).AsSpan(0, 16));

    /// <summary>Writes words down, with their stems where there are any to be asked for.</summary>
    private sealed class WordWriter(Func<string, string?>? stem = null) : IWordSink
    {
        private readonly StringBuilder words = new();

        public void Add(int start, int length, ReadOnlySpan<char> exact) =>
            words.Append(exact).Append(' ').Append(stem?.Invoke(exact.ToString())).Append('\n');

        public override string ToString() => words.ToString();
    }
}
