using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Results;

/// <summary>Says in one sentence what is searched for, which words match in other forms, and how to switch that off.</summary>
internal sealed class Explanation(ArchiveNames names)
{
    private const int MostNames = 3;

    private readonly FieldPhrases fields = new(names);
    private bool hasForms;

    public string Of(QueryNode query, SearchCriteria criteria)
    {
        hasForms = false;
        var clauses = Clauses(query).Concat(fields.Of(criteria)).ToList();
        if (clauses.Count == 0)
        {
            return "All statements.";
        }

        var hint = hasForms ? "; quotation marks make words exact" : "";
        var rest = QueryParser.IsTooLong(criteria.Query)
            ? $" Of the query only the first {QueryParser.MostTerms} words, phrases and fields were read."
            : "";
        return $"Statements {string.Join(", ", clauses)}{hint}.{rest}";
    }

    private IEnumerable<string> Clauses(QueryNode node) => node switch
    {
        EverythingNode => [],
        AndNode and => AndClauses(and.Operands),
        _ => [Clause(node)],
    };

    private IEnumerable<string> AndClauses(NodeList operands)
    {
        var words = operands.Where(IsWords).ToList();
        if (words.Count > 0)
        {
            yield return "with " + Sentence.List(words.Select(InList));
        }

        foreach (var other in operands.Where(operand => !IsWords(operand)).OrderBy(operand => operand is NotNode))
        {
            yield return other is OrNode ? $"({Clause(other)})" : Clause(other);
        }
    }

    private string Clause(QueryNode node) => node switch
    {
        NotNode { Operand: var operand } when IsWords(operand) => "without " + InList(operand),
        NotNode not => "not " + (not.Operand is FieldNode ? Clause(not.Operand) : $"({Clause(not.Operand)})"),
        FieldNode field => fields.Of(field),
        _ when IsWords(node) => "with " + Words(node),
        AndNode and => string.Join(", ", AndClauses(and.Operands)),
        OrNode or => string.Join(" or ", or.Operands.Select(o => o is AndNode ? $"({Clause(o)})" : Clause(o))),
        _ => "",
    };

    private string InList(QueryNode node) => node is AndNode or OrNode ? $"({Words(node)})" : Words(node);

    private string Words(QueryNode node) => node switch
    {
        WordNode word => Word(word.Text),
        PhraseNode phrase => $"exactly {Sentence.Quoted(phrase.Text)}",
        PrefixNode prefix => $"a word that begins with {Sentence.Quoted(prefix.Text)}",
        NearNode near => Near(near),
        TermNode { Match.Signs.Count: > 0 } term => OrNamed(term.Typed),
        TermNode term => Words(term.Typed),
        AcronymNode acronym => Sentence.Quoted(acronym.Text),
        SynonymNode synonym => Synonym(synonym),
        AndNode and => Sentence.List(and.Operands.Select(InList)),
        OrNode or => Sentence.List(or.Operands.Select(InList), "or"),
        _ => "",
    };

    private string Word(string text) => Sentence.Quoted(text) + (HasForms(text) ? " in any form" : "");

    /// <summary>Names are those of the speaker, of whom and what a statement mentions, and of its topics.</summary>
    private string OrNamed(QueryNode typed)
    {
        hasForms = true;
        return Words(typed) + " (also in names)";
    }

    private string Synonym(SynonymNode synonym)
    {
        var inAnyForm = synonym.Own is not TermNode { Typed: AcronymNode } && HasForms(synonym.Typed) ? " in any form" : "";
        hasForms = true;
        var left = synonym.Others.Count - MostNames;
        var shown = synonym.Others.Take(MostNames).Select(other => Sentence.Quoted(other.Text));
        var names = Sentence.List(left > 0 ? shown.Append(Counted.InDigits(left, "more name")) : shown, "or");
        return $"{Sentence.Quoted(synonym.Typed)}{inAnyForm} (also {names})";
    }

    private string Near(NearNode near)
    {
        var distance = Counted.InDigits(near.Distance, "word");
        return $"{Word(near.First)} and {Word(near.Second)} at most {distance} apart";
    }

    private bool HasForms(string text)
    {
        var has = TextAnalyzer.Analyze(text).Any(token =>
            token.Stem is not null && token.Exact.Any(c => char.IsLetter(c) && !TextAnalyzer.IsUnspaced(c)));
        hasForms |= has;
        return has;
    }

    private static bool IsWords(QueryNode node) => node switch
    {
        AndNode and => and.Operands.All(IsWords),
        OrNode or => or.Operands.All(IsWords),
        FieldNode or NotNode or EverythingNode => false,
        _ => true,
    };
}
