using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Synonyms;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>
/// Writes the parts of a query that ask for words as FTS5 expressions. FTS5's own syntax never sees what a reader typed:
/// every word comes out of the analyzer, without signs, and between quotation marks.
/// </summary>
internal static class MatchWriter
{
    /// <summary>The expression for a part of a query; null where the index alone cannot answer it.</summary>
    public static string? Write(QueryNode node) => node switch
    {
        AndNode and => WriteAnd(and.Operands),
        OrNode or => WriteAll(or.Operands) is { } all ? Join(all, " OR ") : null,
        FieldNode { Field: SearchField.Venue } field when !IsVenueKind(field.Value, out _) =>
            "Venue : " + TermMatch.Word(field.Value).Match,
        FieldNode or NotNode or EverythingNode => null,
        SynonymNode synonym => Join([Write(synonym.Own)!, .. synonym.Others.Select(other => other.Match.Match)], " OR "),
        _ => Term(node).Match,
    };

    /// <summary>
    /// The expression that says how well a statement fits: the words that are asked for, however they are joined with
    /// what the index does not know. Null where no words are asked for.
    /// </summary>
    public static string? WriteScore(QueryNode node) => Write(node) ?? node switch
    {
        AndNode and => Score(and.Operands, Write, " AND ") ?? Score(and.Operands, WriteScore, " OR "),
        OrNode or => Score(or.Operands, WriteScore, " OR "),
        _ => null,
    };

    /// <summary>What was typed, to be marked in a text; not what is to be left out.</summary>
    public static IEnumerable<WordPattern> Patterns(QueryNode node) => node switch
    {
        AndNode and => and.Operands.SelectMany(Patterns),
        OrNode or => or.Operands.SelectMany(Patterns),
        FieldNode or NotNode or EverythingNode => [],
        SynonymNode synonym => Patterns(synonym.Own),
        _ => Term(node).Patterns,
    };

    /// <summary>The names that a query was widened by, except where they are to be left out.</summary>
    public static IEnumerable<SynonymNode> Synonyms(QueryNode node) => node switch
    {
        AndNode and => and.Operands.SelectMany(Synonyms),
        OrNode or => or.Operands.SelectMany(Synonyms),
        SynonymNode synonym => [synonym],
        _ => [],
    };

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

    private static string? WriteAnd(NodeList operands)
    {
        var wanted = WriteAll(operands.Where(operand => operand is not NotNode));
        var unwanted = WriteAll(operands.OfType<NotNode>().Select(not => not.Operand));
        if (wanted is not { Count: > 0 } || unwanted is null)
        {
            return null;
        }

        var match = Join(wanted, " AND ");
        return unwanted.Count == 0 ? match : $"({match} NOT {Join(unwanted, " OR ")})";
    }

    private static List<string>? WriteAll(IEnumerable<QueryNode> nodes)
    {
        var written = nodes.Select(Write).ToList();
        return written.Contains(null) ? null : [.. written.OfType<string>()];
    }

    private static string? Score(NodeList operands, Func<QueryNode, string?> write, string by) =>
        operands.Select(write).OfType<string>().ToList() is { Count: > 0 } parts ? Join(parts, by) : null;

    private static string Join(List<string> parts, string by) => parts.Count == 1 ? parts[0] : $"({string.Join(by, parts)})";
}
