using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Text;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Matching;

internal static class QueryTerms
{
    /// <summary>What was typed, to be marked in a text; not what is to be left out.</summary>
    public static IEnumerable<WordPattern> Patterns(QueryNode node) => Typed(node).SelectMany(term => term.Patterns);

    /// <summary>The names that a query was widened by, except where they are to be left out.</summary>
    public static IEnumerable<SynonymNode> Synonyms(QueryNode node) => node switch
    {
        AndNode and => and.Operands.SelectMany(Synonyms),
        OrNode or => or.Operands.SelectMany(Synonyms),
        SynonymNode synonym => [synonym],
        _ => [],
    };

    /// <summary>The parts of a query that find more than was typed, except where they are to be left out.</summary>
    public static IEnumerable<QueryNode> Widened(QueryNode node) => node switch
    {
        AndNode and => and.Operands.SelectMany(Widened),
        OrNode or => or.Operands.SelectMany(Widened),
        SynonymNode => [node],
        TermNode { Match.Signs.Count: > 0 } => [node],
        _ => [],
    };

    /// <summary>
    /// What makes a statement fit better: each term that was typed, and all other names of it together. Empty where no
    /// words are asked for.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<TermMatch>> Scores(QueryNode node) =>
    [
        .. Typed(node).Select(term => new[] { term }),
        .. Synonyms(node).Select(synonym => synonym.Others.Select(other => other.Match).ToArray()),
    ];

    /// <summary>Whether a value means a kind of venue: <c>press-conference</c> or <c>press conference</c>.</summary>
    public static bool IsVenueKind(string value, out VenueKind kind) =>
        Vocabulary.TryParse(value.Trim().ToLowerInvariant().Replace(' ', '-'), out kind);

    /// <summary>One term of a query, without regard to names.</summary>
    public static TermMatch Term(QueryNode node) => node switch
    {
        TermNode known => known.Match,
        WordNode word => TermMatch.Word(word.Text),
        AcronymNode acronym => TermMatch.Phrase(acronym.Text),
        PhraseNode phrase => TermMatch.Phrase(phrase.Text),
        PrefixNode prefix => TermMatch.Prefix(prefix.Text),
        NearNode near => TermMatch.Near(near),
        _ => throw new ArgumentException($"{node.GetType().Name} is no term.", nameof(node)),
    };

    /// <summary>The terms that were typed, except where they are to be left out.</summary>
    public static IEnumerable<TermMatch> Typed(QueryNode node) => node switch
    {
        AndNode and => and.Operands.SelectMany(Typed),
        OrNode or => or.Operands.SelectMany(Typed),
        FieldNode or NotNode or EverythingNode => [],
        SynonymNode synonym => Typed(synonym.Own),
        _ => [Term(node)],
    };
}
