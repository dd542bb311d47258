using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>
/// A YAML mapping that is read key by key. Each reading method takes its key off the list of those not yet read, checks
/// the value, and reports what is wrong to the file; <see cref="Finish"/> reports the keys that nobody asked for.
/// After a report a harmless value is returned, so that one pass finds every problem; one slip is one report.
/// </summary>
internal sealed partial class SeedMap(SeedFile file, YamlMappingNode node)
{
    private readonly SortedSet<string> known = new(StringComparer.Ordinal);

    public int Line => (int)node.Start.Line;

    /// <summary>SHA-256 over the keys and values, in hex.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(node.ToString())));

    /// <summary>Reports every key that was not read.</summary>
    public void Finish()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = key is YamlScalarNode scalar ? scalar.Value ?? "" : key.ToString();
            if (!known.Contains(name))
            {
                file.Report((int)key.Start.Line, $"unknown key '{name}'", $"one of {string.Join(", ", known)}");
            }
        }
    }

    public void Report(string what, string expected) => file.Report(Line, what, expected);

    /// <summary>Reports at the line of a key's value, or of the map where the key is missing.</summary>
    public void Report(string key, string what, string expected) =>
        file.Report(LineOf(key), what, expected);

    public string Text(string key, string expected = "a text") => OptionalText(key) ?? Missing(key, expected);

    public string? OptionalText(string key) => Find(key) is { } value ? Scalar(key, value) : null;

    /// <summary>A list of texts, no two alike.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(item => item.Text)];

    public bool Flag(string key)
    {
        var text = OptionalText(key);
        if (text is not (null or "true" or "false"))
        {
            Report(key, $"'{key}' is '{text}'", "true or false");
        }

        return text == "true";
    }

    public SeedMap? OptionalMap(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode map => new SeedMap(file, map),
        { } other => NoMap(key, other),
    };

    /// <summary>A value with keys of its own that a record must have; null where it was reported.</summary>
    public SeedMap? Map(string key, string expected)
    {
        Missing(key, expected);
        return OptionalMap(key);
    }

    public IReadOnlyList<SeedMap> Maps(string key)
    {
        var items = Sequence(key).ToList();
        foreach (var other in items.Where(item => item is not YamlMappingNode))
        {
            NoMap($"an entry of '{key}'", other);
        }

        return [.. items.OfType<YamlMappingNode>().Select(map => new SeedMap(file, map))];
    }

    /// <summary>Whether a list has no entry: not there, or there and empty. Another shape was reported already.</summary>
    public bool IsEmpty(string key) => Find(key) is null or YamlSequenceNode { Children.Count: 0 };

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

    private SeedMap? NoMap(string name, YamlNode other)
    {
        file.Report((int)other.Start.Line, $"{Quoted(name)} is {Shape(other)}", "keys and values");
        return null;
    }

    private string? Scalar(string name, YamlNode value)
    {
        if (Shape(value) is not "a text" and var shape)
        {
            file.Report((int)value.Start.Line, $"{Quoted(name)} is {shape}", "a text");
            return null;
        }

        return ((YamlScalarNode)value).Value!.Trim();
    }

    private IEnumerable<YamlNode> Sequence(string key)
    {
        switch (Find(key))
        {
            case null:
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
        YamlScalarNode scalar when string.IsNullOrWhiteSpace(scalar.Value) => "empty",
        // "~" and "null" are YAML's nothing when they stand bare.
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "~" or "null" or "Null" or "NULL" } => "empty",
        _ => "a text",
    };
}
