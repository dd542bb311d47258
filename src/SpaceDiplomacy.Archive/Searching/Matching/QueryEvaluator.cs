using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>
/// Finds every statement that a query fits: each term through the index, fields through the columns, and what joins them
/// as sets. Every set that it gives is the caller's own.
/// </summary>
internal sealed class QueryEvaluator(ArchiveColumns columns, IndexReader index, RowSets sets)
{
    private readonly FieldFilter fields = new(columns, sets);

    public RowSet Evaluate(QueryNode node) => node switch
    {
        EverythingNode => sets.All(),
        AndNode and => EvaluateAnd(and.Operands),
        OrNode or => EvaluateOr(or.Operands.Select(Evaluate)),
        NotNode not => Evaluate(not.Operand).Not(),
        SynonymNode synonym =>
            EvaluateOr(synonym.Others.Select(other => index.Find(other.Match).Rows).Prepend(Evaluate(synonym.Own))),
        FieldNode { Field: SearchField.Venue } field when !QueryTerms.IsVenueKind(field.Value, out _) =>
            index.Find(TermMatch.Word(field.Value) with { Field = TextField.Venue }).Rows.Copy(),
        FieldNode { Field: SearchField.Checked } field => Checked(field.Value),
        FieldNode field => fields.Of(field),
        _ => index.Find(QueryTerms.Term(node)).Rows.Copy(),
    };

    private RowSet Checked(string term) => Vocabulary.TryParse<CheckResult>(term.ToLowerInvariant(), out var result)
        ? index.Find(TermMatch.Sign(SearchSign.Check(result))).Rows.Copy()
        : sets.None();

    private RowSet EvaluateAnd(NodeList operands)
    {
        var rows = Evaluate(operands[0]);
        foreach (var operand in operands.Skip(1).TakeWhile(_ => !rows.IsEmpty))
        {
            rows.And(Evaluate(operand));
        }

        return rows;
    }

    private static RowSet EvaluateOr(IEnumerable<RowSet> operands) => operands.Aggregate((rows, other) => rows.Or(other));
}
