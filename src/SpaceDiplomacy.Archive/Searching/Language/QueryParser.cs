namespace SpaceDiplomacy.Archive.Searching.Language;

/// <summary>
/// Reads the search language. Reading is total: every string gives a tree. An operator with nothing to work on is left
/// out, a bracket without its partner too, and what does not fit a field is searched for as words.
/// </summary>
internal sealed class QueryParser
{
    /// <summary>Words, phrases and fields of a query that are read; the rest is left out.</summary>
    public const int MostTerms = 64;

    private const int DeepestNesting = 20;

    private readonly List<QueryToken> tokens;
    private int at;
    private int depth;

    private QueryParser(List<QueryToken> tokens) => this.tokens = tokens;

    private QueryTokenKind? Next => at < tokens.Count ? tokens[at].Kind : null;

    /// <summary>Reads a query; nothing or blanks give <see cref="EverythingNode"/>.</summary>
    public static QueryNode Parse(string? text)
    {
        var tokens = QueryLexer.Read(text ?? "");
        var parser = new QueryParser(EndOf(tokens) is { } end ? tokens[..end] : tokens);
        return parser.ReadAll() ?? new EverythingNode();
    }

    /// <summary>Whether a query has more than is read of it.</summary>
    public static bool IsTooLong(string? text) => EndOf(QueryLexer.Read(text ?? "")) is not null;

    /// <summary>Where the first piece is that is one too many; null where none is.</summary>
    private static int? EndOf(List<QueryToken> tokens) => tokens.Index().Where(token => IsTerm(token.Item.Kind))
        .Skip(MostTerms).Select(token => (int?)token.Index).FirstOrDefault();

    private static bool IsTerm(QueryTokenKind kind) =>
        kind is QueryTokenKind.Word or QueryTokenKind.Prefix or QueryTokenKind.Phrase or QueryTokenKind.Field;

    private QueryNode? ReadAll()
    {
        var parts = new List<QueryNode>();
        while (at < tokens.Count)
        {
            if (ReadOr() is { } part)
            {
                parts.Add(part);
            }

            // A closing bracket that nothing opened.
            at += Next == QueryTokenKind.Close ? 1 : 0;
        }

        return All(parts);
    }

    private QueryNode? ReadOr()
    {
        var alternatives = new List<QueryNode>();
        do
        {
            at += Next == QueryTokenKind.Or ? 1 : 0;
            if (ReadAnd() is { } alternative)
            {
                alternatives.Add(alternative);
            }
        }
        while (Next == QueryTokenKind.Or);
        return Any(alternatives);
    }

    private QueryNode? ReadAnd()
    {
        var parts = new List<QueryNode>();
        while (Next is { } kind and not (QueryTokenKind.Or or QueryTokenKind.Close))
        {
            if (ReadSigned() is { } part)
            {
                parts.Add(part);
            }
        }

        return All(parts);
    }

    private QueryNode? ReadSigned()
    {
        var isNegative = false;
        while (Next == QueryTokenKind.Minus)
        {
            isNegative = true;
            at++;
        }

        var node = isNegative ? ReadJoined() : ReadOne();
        return !isNegative || node is null ? node : node is NotNode not ? not.Operand : new NotNode(node);
    }

    /// <summary>What colons join and is no field: a minus reaches to its end.</summary>
    private QueryNode? ReadJoined()
    {
        var parts = new List<QueryNode>();
        do
        {
            if (ReadOne() is { } part)
            {
                parts.Add(part);
            }
        }
        while (at < tokens.Count && tokens[at].IsJoined);
        return All(parts);
    }

    private QueryNode? ReadOne()
    {
        switch (Next)
        {
            case null or QueryTokenKind.Or or QueryTokenKind.Close:
                return null;
            case QueryTokenKind.Open:
                return ReadGroup();
            default:
                return ReadLeaf(tokens[at++]);
        }
    }

    private QueryNode? ReadLeaf(QueryToken token)
    {
        switch (token.Kind)
        {
            case QueryTokenKind.Word when Next == QueryTokenKind.Near && at + 1 < tokens.Count
                && tokens[at + 1].Kind == QueryTokenKind.Word:
                var near = new NearNode(token.Text, tokens[at + 1].Text, tokens[at].Distance);
                at += 2;
                return near;
            case QueryTokenKind.Word:
                return new WordNode(token.Text);
            case QueryTokenKind.Prefix:
                return new PrefixNode(token.Text);
            case QueryTokenKind.Phrase:
                return new PhraseNode(token.Text);
            case QueryTokenKind.Field:
                return new FieldNode(token.Field, token.Text);
            default:
                return null;
        }
    }

    private QueryNode? ReadGroup()
    {
        at++;
        if (depth >= DeepestNesting)
        {
            return null;
        }

        depth++;
        var group = ReadOr();
        depth--;
        at += Next == QueryTokenKind.Close ? 1 : 0;
        return group;
    }

    private static QueryNode? All(List<QueryNode> parts) =>
        Join(parts, part => part is AndNode and ? and.Operands : [part], operands => new AndNode(operands));

    private static QueryNode? Any(List<QueryNode> parts) =>
        Join(parts, part => part is OrNode or ? or.Operands : [part], operands => new OrNode(operands));

    private static QueryNode? Join(
        List<QueryNode> parts, Func<QueryNode, IEnumerable<QueryNode>> flatten, Func<NodeList, QueryNode> join) =>
        parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => join(new([.. parts.SelectMany(flatten)])),
        };
}
