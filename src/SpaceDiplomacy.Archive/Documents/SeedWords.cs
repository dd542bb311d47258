using SpaceDiplomacy.Archive.Records;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>
/// Words of an unquoted text that YAML takes for a comment, a tag or an anchor. No value has them any more, so they are
/// looked for among the tokens of the file.
/// </summary>
internal sealed class SeedWords
{
    private readonly SeedFile file;
    private readonly string yaml;

    /// <summary>The columns in which the keys or entries begin of what is open; null within brackets.</summary>
    private readonly Stack<long?> opened = new();

    /// <summary>The value that was read last, while nothing came after it.</summary>
    private Scalar? value;
    private bool isKey;

    private SeedWords(SeedFile file, string yaml) => (this.file, this.yaml) = (file, yaml);

    /// <summary>Reports every such word, and hidden characters that are written as escapes.</summary>
    public static void Check(SeedFile file, string yaml)
    {
        var words = new SeedWords(file, yaml);
        // A parser that is given comments cannot place all of them; the scanner can.
        var scanner = new Scanner(new StringReader(yaml), skipComments: false);
        try
        {
            // What is no YAML at all, or nests too deeply, is reported by whoever reads it.
            while (scanner.MoveNext() && scanner.Current is not Error && words.opened.Count <= SeedYaml.MaxDepth)
            {
                words.Take(scanner.Current!);
            }
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException)
        {
        }
    }

    private void Take(Token token)
    {
        switch (token)
        {
            case Comment when !IsApart(token):
                Report(
                    token,
                    $"'{RestOf(token, '\n')}' is a comment to YAML and no text",
                    "quotes around the whole value; a comment stands on a line of its own, as deep as the keys");
                break;
            case Tag:
                Report(token, $"'{RestOf(token, ' ', '\n')}' is a tag to YAML and no text", "quotes around the whole value");
                break;
            case Anchor:
                Report(token, $"'{RestOf(token, ' ', '\n')}' is an anchor to YAML and no text", "quotes around the whole value");
                break;
            case Scalar scalar:
                CheckHidden(scalar);
                break;
            case BlockMappingStart or BlockSequenceStart:
                opened.Push(token.Start.Column);
                break;
            case FlowMappingStart or FlowSequenceStart:
                opened.Push(null);
                break;
            case BlockEnd or FlowMappingEnd or FlowSequenceEnd when opened.Count > 0:
                opened.Pop();
                break;
        }

        if (token is not Comment)
        {
            value = isKey ? null : token as Scalar;
            isKey = token is Key;
        }
    }

    /// <summary>
    /// Whether a comment has a line to itself and does not stand where the value above it could go on: there it ends an
    /// unquoted text, and what was meant as its next line is lost.
    /// </summary>
    private bool IsApart(Token comment)
    {
        var before = yaml.AsSpan(0, (int)comment.Start.Index);
        var isAlone = before[(before.LastIndexOf('\n') + 1)..].IsWhiteSpace();
        var goesOn = value is { Style: ScalarStyle.Plain or ScalarStyle.Literal or ScalarStyle.Folded }
            && (!opened.TryPeek(out var column) || column is null || comment.Start.Column > column);
        return isAlone && !goesOn;
    }

    private void CheckHidden(Scalar scalar)
    {
        // Hidden characters that stand in the file as they are were reported with the file; these are escapes.
        var hidden = scalar.Style == ScalarStyle.DoubleQuoted ? HiddenCharacters.In(scalar.Value) : [];
        foreach (var codePoint in hidden.Select(found => found.CodePoint).Distinct())
        {
            Report(scalar, HiddenCharacters.Name(codePoint), HiddenCharacters.Seen);
        }

        if (scalar.Value.Contains('\t', StringComparison.Ordinal))
        {
            Report(scalar, HiddenCharacters.Name('\t'), "a space");
        }
    }

    /// <summary>What stands in the file from the beginning of a token up to one of some characters.</summary>
    private string RestOf(Token token, params ReadOnlySpan<char> ends)
    {
        var rest = yaml.AsSpan((int)token.Start.Index);
        return (rest.IndexOfAny(ends) is >= 0 and var end ? rest[..end] : rest).TrimEnd().ToString();
    }

    private void Report(Token token, string what, string expected) => file.Report((int)token.Start.Line, what, expected);
}
