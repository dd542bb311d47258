using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Searching.Language;

/// <summary>Writes a tree as the shortest query that reads as the same tree.</summary>
internal static class QueryPrinter
{
    public static string Print(QueryNode node) => node switch
    {
        WordNode word => word.Text,
        PhraseNode phrase => $"\"{phrase.Text}\"",
        PrefixNode prefix => prefix.Text + "*",
        NearNode near => $"{near.First} NEAR/{near.Distance} {near.Second}",
        FieldNode field => $"{field.Field.Term()}:{Value(field.Value)}",
        NotNode not => "-" + Bracketed(not.Operand, not.Operand is AndNode or OrNode),
        AndNode and => string.Join(' ', and.Operands.Select(part => Bracketed(part, part is OrNode))),
        OrNode or => string.Join(" OR ", or.Operands.Select(Print)),
        _ => "",
    };

    private static string Bracketed(QueryNode node, bool needed) => needed ? $"({Print(node)})" : Print(node);

    private static string Value(string value) => value.All(IsPlain) ? value : $"\"{value}\"";

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '~' or '?' or '%' or '.';
}
