using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Text;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Tests.Searching;

/// <summary>What else a name that begins at a word of a row is called.</summary>
/// <param name="Length">How many words the name has.</param>
/// <param name="IsAcronym">Whether it has no other forms.</param>
/// <param name="Others">The other names.</param>
internal sealed record PlainNames(int Length, bool IsAcronym, IReadOnlyList<string> Others);

/// <summary>
/// The search without an index: reads every statement for every query and compares word by word, by the rules and
/// weights of docs/search.md. Slow, and plain enough to be believed; what the index answers must be the same. It shares
/// with the search what a word and its stem is, and is told the other names of things; both have tests of their own.
/// </summary>
internal sealed class PlainSearch
{
    private const int Words = 10, Reports = 6, Context = 3, Topics = 2, NamesAndVenue = 1;

    private readonly List<Document> documents;
    private readonly double averageLength;
    private readonly Func<IReadOnlyList<TextToken>, int, PlainNames?> namesAt;

    private PlainSearch(List<Document> documents, Func<IReadOnlyList<TextToken>, int, PlainNames?> namesAt)
    {
        (this.documents, this.namesAt) = (documents, namesAt);
        averageLength = documents.Average(document => document.Length);
    }

    /// <param name="db">The archive.</param>
    /// <param name="namesAt">The longest name that begins at a place of a row of words, where there is one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<PlainSearch> ReadAsync(
        ArchiveDbContext db,
        Func<IReadOnlyList<TextToken>, int, PlainNames?> namesAt,
        CancellationToken cancellationToken)
    {
        var statements = await db.Statements.AsNoTracking().AsSplitQuery()
            .Include(s => s.Wordings).Include(s => s.Official).Include(s => s.Topics)
            .Include(s => s.MentionedAgencies).Include(s => s.MentionedOfficials)
            .ToListAsync(cancellationToken);
        return new([.. statements.Select(statement => new Document(statement))], namesAt);
    }

    /// <summary>The addresses of the statements that a query fits, each with how well it fits.</summary>
    public Dictionary<string, double> Find(PlainQuery query)
    {
        var asked = Read(query);
        var clues = asked.Clues.Select(clue => (Terms: clue, Rarity: Rarity(clue))).ToList();
        return documents.Where(asked.Fits).ToDictionary(
            document => document.Slug, document => clues.Sum(clue => clue.Rarity * Score(clue.Terms, document)));
    }

    /// <summary>A part of a query: what fits it, and the terms that say how well; those of a list count as one.</summary>
    private sealed record Part(Func<Document, bool> Fits, IReadOnlyList<IReadOnlyList<Term>> Clues)
    {
        public static Part Of(Term term) => new(term.IsIn, [[term]]);

        public static Part Without(Part part) => new(document => !part.Fits(document), []);

        public static Part All(IReadOnlyList<Part> parts) =>
            new(document => parts.All(part => part.Fits(document)), [.. parts.SelectMany(part => part.Clues)]);

        public static Part Any(IReadOnlyList<Part> parts) =>
            new(document => parts.Any(part => part.Fits(document)), [.. parts.SelectMany(part => part.Clues)]);
    }

    private Part Read(PlainQuery query) => query switch
    {
        PlainQuery.Word word => ReadRow([word]).Single(),
        PlainQuery.Phrase phrase => Part.Of(Term.Exact(phrase.Text)),
        PlainQuery.Beginning beginning => Part.Of(Term.Beginning(beginning.Text).OrNamed()),
        PlainQuery.Near near =>
            Part.Of(Term.AnyForm(near.First) with { Near = (Term.AnyForm(near.Second), near.Distance) }),
        PlainQuery.Not not => Part.Without(Read(not.Operand)),
        PlainQuery.Any any => Part.Any([.. any.Operands.Select(Read)]),
        PlainQuery.All all => Part.All([.. ReadAll(all.Operands)]),
        _ => throw new ArgumentException($"{query.GetType().Name} is not known.", nameof(query)),
    };

    /// <summary>Words side by side may be one name together.</summary>
    private IEnumerable<Part> ReadAll(IReadOnlyList<PlainQuery> operands)
    {
        for (var at = 0; at < operands.Count; at++)
        {
            var row = operands.Skip(at).TakeWhile(operand => operand is PlainQuery.Word).Cast<PlainQuery.Word>()
                .ToList();
            foreach (var part in row.Count > 0 ? ReadRow(row) : [Read(operands[at])])
            {
                yield return part;
            }

            at += Math.Max(0, row.Count - 1);
        }
    }

    private IEnumerable<Part> ReadRow(List<PlainQuery.Word> row)
    {
        // Each of the words is one: they were taken out of texts.
        var tokens = row.Select(word => Term.Asked(word.Text).Single()).ToList();
        for (var at = 0; at < row.Count; at++)
        {
            if (namesAt(tokens, at) is not { Others.Count: > 0 } found)
            {
                yield return Part.Of(Term.AnyForm(row[at].Text).OrNamed());
                continue;
            }

            var typed = row.Skip(at).Take(found.Length).Select(word => word.Text).ToList();
            var own = found.IsAcronym
                ? Part.Of(Term.Exact(string.Join(' ', typed)).OrNamed())
                : Part.All([.. typed.Select(word => Part.Of(Term.AnyForm(word).OrNamed()))]);
            var others = found.Others
                .Select(other => (IsAcronym(other) ? Term.Exact(other) : Term.AnyForm(other)).OrNamed()).ToList();
            yield return new(
                document => own.Fits(document) || others.Exists(other => other.IsIn(document)), [.. own.Clues, others]);
            at += found.Length - 1;
        }
    }

    private double Rarity(IReadOnlyList<Term> terms)
    {
        var having = terms.Max(term => documents.Count(term.IsIn));
        return Math.Log(1 + ((documents.Count - having + 0.5) / (having + 0.5)));
    }

    /// <summary>BM25 with the usual constants (k1 = 1.2, b = 0.75); a word of the official's own counts as one.</summary>
    private double Score(IReadOnlyList<Term> terms, Document document)
    {
        var frequency = terms.Sum(term => term.WeightIn(document)) / (double)Words;
        return frequency * 2.2 / (frequency + (1.2 * (0.25 + (0.75 * document.Length / averageLength))));
    }

    private static bool IsAcronym(string text) => text.Length <= 8 && text.Any(char.IsUpper)
        && text.All(c => char.IsUpper(c) || char.IsAsciiDigit(c) || c is '-' or '.');

    /// <summary>Words in a row.</summary>
    private sealed record Term(IReadOnlyList<Predicate<TextToken>> Row)
    {
        private readonly Dictionary<Document, int> weights = [];

        /// <summary>Whether names of records that a statement has are as good.</summary>
        private bool IsNamed { get; init; }

        /// <summary>What must stand near, and at most so many words between.</summary>
        public (Term Other, int Distance)? Near { get; init; }

        public static Term Exact(string text) => new(RowOf(text, Is));

        public static Term AnyForm(string text) => new(RowOf(
            text, token => token.Stem is null ? Is(token) : word => word.Stem == token.Stem));

        public static Term Beginning(string text) => new([.. Exact(text).Row.SkipLast(1), Begins(Asked(text)[^1].Exact)]);

        public Term OrNamed() => new(Row) { IsNamed = true };

        public bool IsIn(Document document) => WeightIn(document) > 0;

        public int WeightIn(Document document)
        {
            if (!weights.TryGetValue(document, out var weight))
            {
                weight = document.Texts.Sum(text => Places(text.Words).Count() * text.Weight)
                    + document.Records.Where(record => IsNamed && record.Names.Any(name => Places(name).Any()))
                        .Sum(record => record.Weight);
                weights.Add(document, weight);
            }

            return weight;
        }

        /// <summary>
        /// The words that a text asks for. Of Chinese, Japanese and Korean every two neighbours are a word, and the last
        /// character of a text is one too, which need not be the last one where it is found.
        /// </summary>
        public static List<TextToken> Asked(string text)
        {
            var tokens = TextAnalyzer.Analyze(text);
            return tokens.Count > 1 && tokens[^1].Length == 1 && tokens[^1].End == tokens[^2].End ? tokens[..^1] : tokens;
        }

        /// <summary>A single character of such a script is found wherever it stands, as the first of two.</summary>
        private static List<Predicate<TextToken>> RowOf(string text, Func<TextToken, Predicate<TextToken>> fits)
        {
            var tokens = Asked(text);
            var isBeginning = tokens[^1].Exact.Length == 1 && TextAnalyzer.IsUnspaced(tokens[^1].Exact[0]);
            return isBeginning
                ? [.. tokens.SkipLast(1).Select(Is), Begins(tokens[^1].Exact)]
                : [.. tokens.Select(fits)];
        }

        private static Predicate<TextToken> Is(TextToken token) => word => word.Exact == token.Exact;

        private static Predicate<TextToken> Begins(string text) =>
            word => word.Exact.StartsWith(text, StringComparison.Ordinal);

        private IEnumerable<int> Places(List<TextToken> words)
        {
            var places = Enumerable.Range(0, Math.Max(0, words.Count - Row.Count + 1))
                .Where(place => Row.Index().All(word => word.Item(words[place + word.Index])));
            if (Near is not { } near)
            {
                return places;
            }

            var others = near.Other.Places(words).ToList();
            return places.Where(place => others.Exists(other => place != other && near.Distance >= (other > place
                ? other - (place + Row.Count)
                : place - (other + near.Other.Row.Count))));
        }
    }

    /// <summary>A statement: its texts, and the records that it refers to with all their names.</summary>
    private sealed class Document
    {
        public Document(Statement statement)
        {
            Slug = statement.Slug;
            Texts =
            [
                .. statement.Wordings.Select(wording =>
                    (wording.Kind == WordingKind.Reported ? Reports : Words, TextAnalyzer.Analyze(wording.Text))),
                (Context, TextAnalyzer.Analyze(MarkdownText.ToPlainText(statement.Context))),
                (NamesAndVenue, TextAnalyzer.Analyze(statement.Venue.Name)),
            ];
            Records =
            [
                .. statement.MentionedOfficials.Prepend(statement.Official)
                    .Select(o => Named(NamesAndVenue, [o.Name, o.NativeName, .. o.Aliases])),
                .. statement.MentionedAgencies.Select(a => Named(NamesAndVenue, [a.Name, a.NativeName, a.Abbreviation])),
                .. statement.Topics.Select(topic => Named(Topics, [topic.Name])),
            ];
        }

        public string Slug { get; }

        public IReadOnlyList<(int Weight, List<TextToken> Words)> Texts { get; }

        public IReadOnlyList<(int Weight, IReadOnlyList<List<TextToken>> Names)> Records { get; }

        public int Length => Texts.Sum(text => text.Words.Count);

        private static (int Weight, IReadOnlyList<List<TextToken>> Names) Named(int weight, IEnumerable<string?> names) =>
            (weight, [.. names.OfType<string>().Select(TextAnalyzer.Analyze)]);
    }
}
