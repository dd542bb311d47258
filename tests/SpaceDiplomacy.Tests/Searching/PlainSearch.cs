using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Text;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Tests.Searching;

/// <summary>
/// The search without an index: reads every statement for every query and compares word by word. Slow, and plain enough
/// to be believed; what the index answers must be the same.
/// </summary>
internal sealed class PlainSearch
{
    private readonly List<Document> documents;
    private readonly double averageLength;

    private PlainSearch(List<Document> documents)
    {
        this.documents = documents;
        averageLength = documents.Average(document => document.Length);
    }

    public static async Task<PlainSearch> ReadAsync(ArchiveDbContext db, CancellationToken cancellationToken)
    {
        var statements = await db.Statements.AsNoTracking().AsSplitQuery()
            .Include(s => s.Wordings).Include(s => s.Official).Include(s => s.Topics)
            .Include(s => s.MentionedAgencies).Include(s => s.MentionedOfficials)
            .ToListAsync(cancellationToken);
        return new([.. statements.Select(statement => new Document(statement))]);
    }

    /// <summary>The addresses of the statements that a query fits, each with how well it fits.</summary>
    public Dictionary<string, double> Find(QueryNode query)
    {
        var scores = QueryTerms.Scores(query).Select(Rarity).ToList();
        return documents.Where(document => Fits(query, document))
            .ToDictionary(document => document.Slug, document => scores.Sum(score => Score(score, document)));
    }

    private (IReadOnlyList<TermMatch> Terms, double Rarity) Rarity(IReadOnlyList<TermMatch> terms)
    {
        var having = terms.Max(term => documents.Count(document => document.Weight(term) > 0));
        return (terms, Math.Log(1 + ((documents.Count - having + 0.5) / (having + 0.5))));
    }

    private double Score((IReadOnlyList<TermMatch> Terms, double Rarity) score, Document document)
    {
        var frequency = score.Terms.Sum(document.Weight) / (double)TextFields.FullWeight;
        return score.Rarity * frequency * 2.2 / (frequency + (1.2 * (0.25 + (0.75 * document.Length / averageLength))));
    }

    private static bool Fits(QueryNode node, Document document) => node switch
    {
        EverythingNode => true,
        AndNode and => and.Operands.All(operand => Fits(operand, document)),
        OrNode or => or.Operands.Any(operand => Fits(operand, document)),
        NotNode not => !Fits(not.Operand, document),
        SynonymNode synonym => Fits(synonym.Own, document) || synonym.Others.Any(other => document.Weight(other.Match) > 0),
        _ => document.Weight(QueryTerms.Term(node)) > 0,
    };

    private sealed class Document
    {
        private readonly List<(TextField Field, List<TextToken> Words)> texts = [];
        private readonly List<(TextField Field, string Sign)> signs = [];

        public Document(Statement statement)
        {
            Slug = statement.Slug;
            foreach (var wording in statement.Wordings)
            {
                Add(wording.Kind == WordingKind.Reported ? TextField.Reports : TextField.Words, wording.Text);
            }

            Add(TextField.Context, PlainText.Of(statement.Context));
            Add(TextField.Venue, statement.Venue.Name);
            signs.AddRange(statement.MentionedOfficials.Prepend(statement.Official)
                .Select(official => (TextField.Names, SearchSign.Official(official.Id))));
            signs.AddRange(statement.MentionedAgencies
                .Select(agency => (TextField.Names, SearchSign.Agency(agency.Id))));
            signs.AddRange(statement.Topics
                .Select(topic => (TextField.Topics, SearchSign.Topic(topic.Id))));
        }

        public string Slug { get; }

        public int Length => texts.Sum(text => text.Words.Count);

        public int Weight(TermMatch term) =>
            texts.Where(text => term.Field is null || text.Field == term.Field)
                .Sum(text => Places(text.Words, term).Count() * text.Field.Weight())
            + signs.Where(sign => term.Signs.Contains(sign.Sign)).Sum(sign => sign.Field.Weight());

        private void Add(TextField field, string text) => texts.Add((field, TextAnalyzer.Analyze(text)));

        private static IEnumerable<int> Places(List<TextToken> words, TermMatch term)
        {
            var first = Places(words, term.Patterns[0]);
            if (term.Distance is not { } distance)
            {
                return first;
            }

            var second = Places(words, term.Patterns[1]).ToList();
            return first.Where(place => second.Exists(other => other != place
                && other >= place - term.Patterns[1].Words.Count - distance
                && other <= place + term.Patterns[0].Words.Count + distance));
        }

        private static IEnumerable<int> Places(List<TextToken> words, WordPattern pattern) =>
            Enumerable.Range(0, words.Count).Where(place => pattern.FitsAt(words, place));
    }
}
