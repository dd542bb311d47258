using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>
/// Finds every statement that a query fits: each term through the index, fields through the columns, and what joins them
/// as sets.
/// </summary>
internal sealed class QueryEvaluator(ArchiveColumns columns, SearchConnection connection)
{
    private readonly FieldFilter fields = new(columns);

    public RowSet Evaluate(QueryNode node) => node switch
    {
        EverythingNode => RowSet.All(columns.Size),
        AndNode and => EvaluateAnd(and.Operands),
        OrNode or => EvaluateOr(or.Operands),
        NotNode not => Evaluate(not.Operand).Not(),
        _ when MatchWriter.Write(node) is { } match => Matching(match),
        FieldNode field => fields.Of(field),
        _ => new(columns.Size),
    };

    private RowSet EvaluateAnd(NodeList operands)
    {
        var rows = Evaluate(operands[0]);
        foreach (var operand in operands.Skip(1))
        {
            rows.And(Evaluate(operand));
        }

        return rows;
    }

    private RowSet EvaluateOr(NodeList operands)
    {
        var rows = Evaluate(operands[0]);
        foreach (var operand in operands.Skip(1))
        {
            rows.Or(Evaluate(operand));
        }

        return rows;
    }

    /// <summary>The statements that an FTS5 expression fits.</summary>
    public RowSet Matching(string match)
    {
        if (columns.Matches.Find(match) is { } known)
        {
            return known;
        }

        var rows = new RowSet(columns.Size);
        var numbers = columns.Numbers;
        var (place, count) = (0, 0);
        foreach (var number in connection.Numbers("SELECT rowid FROM SearchText WHERE SearchText MATCH $match", match))
        {
            place = PlaceFrom(columns.Numbers, place, number);
            if (place < numbers.Length && numbers[place] == number)
            {
                rows.Add(place);
                count++;
            }
        }

        columns.Matches.Keep(match, rows, count);
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
