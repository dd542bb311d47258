using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>YAML as the seed writes it: one document, every value written out, slips explained in words.</summary>
internal static class SeedYaml
{
    /// <summary>Records nest four levels deep; far more is a slip, and would exhaust the stack.</summary>
    public const int MaxDepth = 32;

    private const string DuplicateKey = "Duplicate key ";

    /// <summary>What YamlDotNet says of the slips that people make, and what to say instead.</summary>
    private static readonly (string Says, string What, string Expected)[] Slips =
    [
        ("found invalid mapping", "a ': ' where none can be", "quotes around a value with one, and keys indented alike"),
        ("invalid tab", "a tab as indentation", "spaces"),
        ("cannot start any token", "a value that begins with a sign of YAML's own", "quotes around it"),
        ("not allowed in this context", "a value that begins with a sign of YAML's own", "quotes around it"),
        ("scanning a block scalar", "a value that begins with a sign of YAML's own", "quotes around it"),
        ("quoted scalar, found wrong indentation", "a quotation mark that is not closed", "a closing one"),
        ("quoted scalar, found unexpected", "a quotation mark that is not closed", "a closing one"),
        ("unknown escape", "an unknown escape in double quotes", "single quotes, or \\\\ for a backslash"),
        ("flow sequence", "a '[' that is not closed", "']' at the end of the list"),
        ("flow mapping", "a '{' that is not closed", "'}' at the end of the keys"),
        ("expected key", "a line that does not belong to the keys above", "'key: value', keys indented alike, "
            + "and quotes around the whole of a value that begins with a bracket or a quotation mark"),
        ("expected '-'", "a line that does not belong to the list above", "an entry that begins with '-'"),
    ];

    /// <summary>The one document of a text; null where the text was reported.</summary>
    public static YamlNode? Read(SeedFile file, string yaml)
    {
        var problems = file.Problems.Count;
        if (!file.IsKept)
        {
            SeedWords.Check(file, yaml);
        }

        try
        {
            if (!IsPlain(file, yaml))
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [var document])
            {
                return document.RootNode;
            }

            var isEmpty = stream.Documents.Count == 0;
            file.Report(
                1,
                isEmpty ? "empty YAML" : "more than one YAML document",
                isEmpty ? "keys and values" : "one YAML document");
        }
        catch (YamlException exception)
        {
            // Words that were taken for a comment or a tag are the reason why the rest is no YAML.
            if (file.Problems.Count == problems)
            {
                Report(file, yaml, exception);
            }
        }

        return null;
    }

    /// <summary>
    /// Goes over the text once before nodes are made of it: an alias can make a value contain itself, and deep nesting
    /// or a bracket left open ends YamlDotNet's own loading with something else than its exception for bad YAML.
    /// </summary>
    private static bool IsPlain(SeedFile file, string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var opened = new Stack<ParsingEvent>();
        try
        {
            while (parser.MoveNext())
            {
                var line = (int)parser.Current!.Start.Line;
                if (parser.Current is AnchorAlias)
                {
                    file.Report(
                        line,
                        "a value that refers to another by '*'",
                        "every value written out, and quotes around a text that begins with '*'");
                    return false;
                }

                if (opened.Count > MaxDepth)
                {
                    file.Report(line, $"values nested more than {MaxDepth} deep", "the keys of a record");
                    return false;
                }

                KeepOpened(opened, parser.Current);
            }
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 18.1 does so for a bracket left open with a key in the lines below it.
            ReportOpen(file, opened.Peek());
            return false;
        }

        return true;
    }

    private static void KeepOpened(Stack<ParsingEvent> opened, ParsingEvent current)
    {
        if (current.NestingIncrease > 0)
        {
            opened.Push(current);
        }
        else if (current.NestingIncrease < 0)
        {
            opened.Pop();
        }
    }

    private static void ReportOpen(SeedFile file, ParsingEvent start)
    {
        var slip = Array.Find(Slips, slip => slip.Says == (start is MappingStart ? "flow mapping" : "flow sequence"));
        file.Report((int)start.Start.Line, $"invalid YAML: {slip.What}", slip.Expected);
    }

    private static void Report(SeedFile file, string yaml, YamlException exception)
    {
        var line = (int)Math.Max(1, exception.Start.Line);
        if (exception.Message.StartsWith(DuplicateKey, StringComparison.Ordinal))
        {
            file.Report(line, $"'{exception.Message[DuplicateKey.Length..]}' stands twice", "each key once");
            return;
        }

        if (exception.Message.Contains("tab as indentation", StringComparison.Ordinal))
        {
            // Where the tab stands, the exception does not say.
            line = 1 + Array.FindIndex(yaml.Split('\n'), text => text.TrimStart(' ').StartsWith('\t'));
        }

        var slip = Array.Find(Slips, slip => exception.Message.Contains(slip.Says, StringComparison.Ordinal));
        file.Report(
            line,
            $"invalid YAML: {slip.What ?? exception.Message.TrimEnd('.').ToLowerInvariant()}",
            slip.Expected ?? "valid YAML");
    }
}
