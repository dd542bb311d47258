namespace SpaceDiplomacy.Tests.Searching;

/// <summary>A query of the tests' own; <c>ToString</c> writes it as a reader would.</summary>
internal abstract record PlainQuery
{
    /// <summary>A word in any of its forms.</summary>
    public sealed record Word(string Text) : PlainQuery
    {
        public override string ToString() => Text;
    }

    /// <summary>Words exactly as they are, in a row.</summary>
    public sealed record Phrase(string Text) : PlainQuery
    {
        public override string ToString() => $"\"{Text}\"";
    }

    /// <summary>A word that begins like this.</summary>
    public sealed record Beginning(string Text) : PlainQuery
    {
        public override string ToString() => $"{Text}*";
    }

    /// <summary>Two words with at most so many between them.</summary>
    public sealed record Near(string First, string Second, int Distance) : PlainQuery
    {
        public override string ToString() => $"{First} NEAR/{Distance} {Second}";
    }

    public sealed record Not(PlainQuery Operand) : PlainQuery
    {
        public override string ToString() => $"-{Operand}";
    }

    public sealed record All(IReadOnlyList<PlainQuery> Operands) : PlainQuery
    {
        public override string ToString() =>
            string.Join(' ', Operands.Select(operand => operand is Any ? $"({operand})" : operand.ToString()));
    }

    public sealed record Any(IReadOnlyList<PlainQuery> Operands) : PlainQuery
    {
        public override string ToString() => string.Join(" OR ", Operands);
    }
}
