using SpaceDiplomacy.Archive.Records;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>
/// A YAML mapping that is read key by key. Each reading method takes its key off the list of those not yet read, checks
/// the value, and reports what is wrong to the file; <see cref="Finish"/> reports the keys that nobody asked for.
/// After a report a harmless value is returned, so that one pass finds every problem; one slip is one report.
/// </summary>
/// <param name="file">Where the mapping stands, and where problems go.</param>
/// <param name="node">The mapping.</param>
/// <param name="slug">The slug of the record; null where the key <c>slug</c> says it.</param>
/// <param name="body">The text below the front matter.</param>
internal sealed partial class FieldReader(
    SeedFile file, YamlMappingNode node, string? slug = null, string body = "") : DocumentFields
{
    private const string Empty = "empty";

    /// <summary>The keys of texts that may have several lines.</summary>
    private static readonly string[] Prose = ["text", "note"];

    private readonly SortedSet<string> known = new(StringComparer.Ordinal);

    public override string Slug => slug ?? OptionalText("slug") ?? "";

    public int Line => (int)node.Start.Line;

    /// <summary>Reports every key that was not read.</summary>
    public void Finish()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = key is YamlScalarNode scalar ? scalar.Value ?? "" : key.ToString();
            if (!known.Contains(name))
            {
                file.Report((int)key.Start.Line, $"unknown key '{name}'", $"one of {string.Join(", ", known)}{NearNames.Suggest(name, known)}");
            }
        }
    }

    public override void Report(string what, string expected) => file.Report(Line, what, expected);

    /// <summary>Reports at the line of a key's value, or of the map where the key is missing.</summary>
    public override void Report(string key, string what, string expected) =>
        file.Report(LineOf(key), what, expected);

    public override string Text(string key, string? value = null) => Required(key, "a text");

    public override string? OptionalText(string key, string? value = null) =>
        Find(key) is { } found ? Scalar(key, found) : null;

    public override IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? values = null) =>
        [.. Items(key).Select(item => item.Text)];

    public override bool Flag(string key, bool? value = null)
    {
        var text = OptionalText(key);
        if (text is not (null or "true" or "false"))
        {
            Report(key, $"'{key}' is '{text}'", "true or false");
        }

        return text == "true";
    }

    /// <remarks>Null where the map was reported: nobody sees a document with problems.</remarks>
    public override T Map<T>(string key, string expected, T? value, Func<DocumentFields, T?, T> fields)
        where T : class
    {
        Missing(key, expected);
        return OptionalMap(key, value, fields)!;
    }

    public override T? OptionalMap<T>(string key, T? value, Func<DocumentFields, T?, T?> fields)
        where T : class
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return Inner(map, fields);
            case var other:
                NoMap(key, other);
                return null;
        }
    }

    public override IReadOnlyList<T> Maps<T>(
        string key, IReadOnlyList<T>? values, Func<DocumentFields, T?, T> fields)
        where T : class
    {
        var items = Sequence(key).ToList();
        foreach (var other in items.Where(item => item is not YamlMappingNode))
        {
            NoMap($"an entry of '{key}'", other);
        }

        return [.. items.OfType<YamlMappingNode>().Select(map => Inner(map, fields)!)];
    }

    public override void NotEmpty(string key, string what, string expected)
    {
        // Another shape than that of a list was reported already.
        if (Find(key) is null or YamlSequenceNode { Children.Count: 0 })
        {
            Report(key, what, expected);
        }
    }

    public override string Body(string? value, string expected)
    {
        if (body.Length == 0)
        {
            Report("no text below the front matter", expected);
        }

        return body;
    }

    public override string OptionalBody(string? value) => body;

    public override void NoBody(string expected)
    {
        if (body.Length > 0)
        {
            Report("text below the front matter", expected);
        }
    }

    private T? Inner<T>(YamlMappingNode map, Func<DocumentFields, T?, T?> fields)
        where T : class
    {
        var inner = new FieldReader(file, map, Slug);
        var read = fields(inner, null);
        inner.Finish();
        return read;
    }

    private string Required(string key, string expected) => OptionalText(key) ?? Missing(key, expected);

    private List<(string Text, int Line)> Items(string key)
    {
        var items = new List<(string Text, int Line)>();
        foreach (var item in Sequence(key))
        {
            if (Scalar($"an entry of '{key}'", item) is not { } text)
            {
                continue;
            }

            if (items.Exists(other => other.Text == text))
            {
                file.Report((int)item.Start.Line, $"'{text}' stands twice in '{key}'", "each value once");
                continue;
            }

            items.Add((text, (int)item.Start.Line));
        }

        return items;
    }

    private string Missing(string key, string expected)
    {
        // A value that is there but wrong was reported where it was read.
        if (Find(key) is null)
        {
            Report($"no '{key}'", expected);
        }

        return "";
    }

    private void NoMap(string name, YamlNode other) =>
        file.Report((int)other.Start.Line, $"{Quoted(name)} is {Shape(other)}", "keys and values");

    private string? Scalar(string name, YamlNode value)
    {
        var line = (int)value.Start.Line;
        if (Shape(value) is not "a text" and var shape)
        {
            // A line that was reported may be empty only because YAML took its words for a comment.
            if (shape != Empty || file.Problems.TrueForAll(problem => problem.Line != line))
            {
                file.Report(line, $"{Quoted(name)} is {shape}", "a text");
            }

            return null;
        }

        var text = ((YamlScalarNode)value).Value!.Trim();
        return file.IsKept || Fits(name, text, line) ? text : null;
    }

    private bool Fits(string name, string text, int line)
    {
        var isProse = Prose.Contains(name);
        var most = isProse ? SeedLimits.Text : SeedLimits.Line;
        if (text.Length > most)
        {
            file.Report(line, $"{Quoted(name)} has {text.Length} characters", $"{most} at most");
            return false;
        }

        if (!isProse && text.Contains('\n'))
        {
            file.Report(line, $"{Quoted(name)} has several lines", "one line");
            return false;
        }

        return true;
    }

    private IEnumerable<YamlNode> Sequence(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode { Children.Count: > SeedLimits.Entries and var count } list:
                file.Report((int)list.Start.Line, $"'{key}' has {count} entries", $"{SeedLimits.Entries} at most");
                return [];
            case YamlSequenceNode list:
                return list.Children;
            case var other:
                file.Report((int)other.Start.Line, $"'{key}' is {Shape(other)}", "a list");
                return [];
        }
    }

    private YamlNode? Find(string key)
    {
        known.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private static string Quoted(string name) => name.Contains('\'') ? name : $"'{name}'";

    private static string Shape(YamlNode node) => node switch
    {
        YamlSequenceNode => "a list",
        YamlMappingNode => "a map of keys",
        YamlScalarNode scalar when string.IsNullOrWhiteSpace(scalar.Value) => Empty,
        // "~" and "null" are YAML's nothing when they stand bare.
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "~" or "null" or "Null" or "NULL" } => Empty,
        _ => "a text",
    };
}
