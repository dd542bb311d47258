using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Quoting;
using YamlDotNet.RepresentationModel;

namespace SpaceDiplomacy.Archive.Revisions;

/// <summary>A key that two documents say different things under.</summary>
/// <param name="Key">The key as seed files write it, with the place in a list from 1: <c>wordings 2 › text</c>.</param>
/// <param name="Before">What the first says; null where it has no such key.</param>
/// <param name="After">What the second says; null where it has no such key.</param>
public sealed record KeyDifference(string Key, string? Before, string? After)
{
    /// <summary>The same word by word; nothing is set aside, not even the shape of a quotation mark.</summary>
    public IReadOnlyList<DiffPart> Words => WordDiff.Between(Before ?? "", After ?? "", FoldingSet.None);
}

/// <summary>Two documents in canonical form compared key by key.</summary>
public static class DocumentDifference
{
    /// <summary>The name of what stands below the front matter.</summary>
    private const string Body = "text";

    /// <summary>The keys that differ, in the order of the second document; null stands for no document at all.</summary>
    public static IReadOnlyList<KeyDifference> Between(string? before, string? after)
    {
        var found = new List<KeyDifference>();
        var (first, second) = (Parse(before), Parse(after));
        Compare("", first.FrontMatter, second.FrontMatter, found);
        if (first.Body != second.Body)
        {
            found.Add(new(Body, Known(first.Body), Known(second.Body)));
        }

        return found;
    }

    private static (YamlMappingNode FrontMatter, string Body) Parse(string? document)
    {
        if (document is null)
        {
            return (new YamlMappingNode(), "");
        }

        var lines = SeedFile.LinesOf(document);
        var end = Array.IndexOf(lines, SeedFile.Fence, 1);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(string.Join('\n', lines[1..end])));
        return ((YamlMappingNode)yaml.Documents[0].RootNode, string.Join('\n', lines[(end + 1)..]).Trim());
    }

    private static void Compare(string key, YamlNode? before, YamlNode? after, List<KeyDifference> found)
    {
        if (Equals(before, after))
        {
            return;
        }

        switch (before, after)
        {
            case (YamlMappingNode or null, YamlMappingNode or null):
                CompareKeys(key, before as YamlMappingNode, after as YamlMappingNode, found);
                break;
            case (YamlSequenceNode or null, YamlSequenceNode or null)
                when Items(before).Concat(Items(after)).Any(item => item is YamlMappingNode):
                CompareItems(key, [.. Items(before)], [.. Items(after)], found);
                break;
            default:
                found.Add(new(key, Text(before), Text(after)));
                break;
        }
    }

    private static void CompareKeys(string key, YamlMappingNode? before, YamlMappingNode? after, List<KeyDifference> found)
    {
        var (old, now) = (Values(before), Values(after));
        foreach (var name in now.Keys.Concat(old.Keys.Where(name => !now.ContainsKey(name))))
        {
            var inner = key.Length == 0 ? name : $"{key} › {name}";
            Compare(inner, old.GetValueOrDefault(name), now.GetValueOrDefault(name), found);
        }
    }

    private static Dictionary<string, YamlNode> Values(YamlMappingNode? map) =>
        map?.Children.ToDictionary(pair => $"{pair.Key}", pair => pair.Value) ?? [];

    /// <summary>Items that stand unchanged at the beginning and at the end stay out; what is between is paired in order.</summary>
    private static void CompareItems(string key, YamlNode[] before, YamlNode[] after, List<KeyDifference> found)
    {
        var least = Math.Min(before.Length, after.Length);
        var head = 0;
        while (head < least && before[head].Equals(after[head]))
        {
            head++;
        }

        var tail = 0;
        while (tail < least - head && before[^(tail + 1)].Equals(after[^(tail + 1)]))
        {
            tail++;
        }

        var (old, now) = (before[head..^tail], after[head..^tail]);
        for (var i = 0; i < Math.Max(old.Length, now.Length); i++)
        {
            Compare($"{key} {head + i + 1}", old.ElementAtOrDefault(i), now.ElementAtOrDefault(i), found);
        }
    }

    private static IEnumerable<YamlNode> Items(YamlNode? node) => (node as YamlSequenceNode)?.Children ?? [];

    private static string? Text(YamlNode? node) => node switch
    {
        null => null,
        YamlSequenceNode list => string.Join(", ", list.Children.Select(Text)),
        YamlScalarNode scalar => scalar.Value,
        _ => node.ToString(),
    };

    private static string? Known(string text) => text.Length == 0 ? null : text;
}
