using System.Collections.Immutable;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>
/// Finds every statement that a query fits: words through the index, fields through the columns, and what joins them as
/// sets. Parts of a query that only ask for words go to the index in one piece.
/// </summary>
internal sealed class QueryEvaluator(ArchiveColumns columns, SearchConnection connection)
{
    private readonly FieldFilter fields = new(columns);

    public RowSet Evaluate(QueryNode node) => MatchWriter.Write(node) is { } match
        ? Matching(match)
        : node switch
        {
            AndNode and => EvaluateAnd(and.Operands),
            OrNode or => EvaluateOr(or.Operands),
            NotNode not => Evaluate(not.Operand).Not(),
            FieldNode field => fields.Of(field),
            _ => RowSet.All(columns.Size),
        };

    private RowSet EvaluateAnd(NodeList operands)
    {
        var (words, others) = Split(operands);
        RowSet? rows = words is null ? null : Evaluate(words);
        foreach (var other in others)
        {
            rows = rows is null ? Evaluate(other) : rows.And(Evaluate(other));
        }

        return rows!;
    }

    private RowSet EvaluateOr(NodeList operands)
    {
        var rows = new RowSet(columns.Size);
        foreach (var operand in operands)
        {
            rows.Or(Evaluate(operand));
        }

        return rows;
    }

    /// <summary>What the index can answer together, words to be left out included, and what it cannot.</summary>
    private static (QueryNode? Words, List<QueryNode> Others) Split(NodeList operands)
    {
        var wanted = operands.Where(operand => MatchWriter.Write(operand) is not null).ToList();
        if (wanted.Count == 0)
        {
            return (null, [.. operands]);
        }

        var unwanted = operands.Where(o => o is NotNode not && MatchWriter.Write(not.Operand) is not null).ToList();
        var together = wanted.Concat(unwanted).ToImmutableArray();
        return (
            together.Length == 1 ? together[0] : new AndNode(new(together)),
            [.. operands.Except(together, ReferenceEqualityComparer.Instance).Cast<QueryNode>()]);
    }

    /// <summary>The statements that an FTS5 expression fits.</summary>
    public RowSet Matching(string match)
    {
        var rows = new RowSet(columns.Size);
        var numbers = columns.Numbers;
        var place = 0;
        foreach (var number in connection.Numbers("SELECT rowid FROM SearchText WHERE SearchText MATCH $match", match))
        {
            place = PlaceFrom(columns.Numbers, place, number);
            if (place < numbers.Length && numbers[place] == number)
            {
                rows.Add(place);
            }
        }

        return rows;
    }

    /// <summary>The place of a number at or after a place: a few steps of doubling length, then halving.</summary>
    private static int PlaceFrom(ReadOnlySpan<long> numbers, int from, long number)
    {
        var step = 1;
        while (from + step < numbers.Length && numbers[from + step] <= number)
        {
            from += step;
            step <<= 1;
        }

        var place = numbers[from..Math.Min(numbers.Length, from + step)].BinarySearch(number);
        return place < 0 ? from + ~place : from + place;
    }
}
