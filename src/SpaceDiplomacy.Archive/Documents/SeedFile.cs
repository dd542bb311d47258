using System.Security.Cryptography;
using System.Text;
using SpaceDiplomacy.Archive.Records;
using YamlDotNet.RepresentationModel;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>One file of the seed while it is read: its text, its problems and what it refers to.</summary>
internal sealed class SeedFile
{
    /// <summary>The line above and below the front matter.</summary>
    public const string Fence = "---";

    private readonly byte[]? bytes;

    /// <summary>Takes a file up; one that cannot be read is a problem like any other.</summary>
    public SeedFile(string name, string path)
    {
        Name = name;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(1, $"a file that cannot be read ({exception.Message.TrimEnd('.')})", "a readable file");
        }

        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(bytes ?? []));
    }

    /// <summary>Takes up a text in UTF-8 that is kept elsewhere than in a file.</summary>
    public SeedFile(byte[] text)
    {
        bytes = text;
        (Name, Fingerprint) = ("", "");
    }

    /// <summary>The path below the seed's folder, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of the file's bytes, in hex.</summary>
    public string Fingerprint { get; }

    /// <summary>The day on which the seed is read; null of a text that was kept, which was checked when it came.</summary>
    public DateOnly? Today { get; init; }

    public List<SeedProblem> Problems { get; } = [];

    public List<SeedReference> References { get; } = [];

    /// <summary>Slugs that the file's record had before.</summary>
    public List<SeedReference> FormerSlugs { get; } = [];

    public void Report(int line, string what, string expected) => Problems.Add(new(Name, line, what, expected));

    /// <summary>Front matter and body of a record's file; null where there is no telling them apart.</summary>
    public FieldReader? ReadRecord(string slug)
    {
        if (Text() is not { } text)
        {
            return null;
        }

        var lines = LinesOf(text);
        var end = Array.IndexOf(lines, Fence, 1);
        if (lines[0] != Fence || end < 0)
        {
            Report(1, "no front matter", "YAML between two lines of ---");
            return null;
        }

        // The lines before the YAML are kept as blank ones, so that its line numbers are the file's.
        var yaml = "\n" + string.Join('\n', lines[1..end]);
        var body = string.Join('\n', lines[(end + 1)..]).Trim();
        return SeedYaml.Read(this, yaml) switch
        {
            YamlMappingNode map => new(this, map, slug, body),
            { } other => NotAMap(other),
            null => null,
        };
    }

    /// <summary>The lines of a text, whichever system it was written on.</summary>
    public static string[] LinesOf(string text) => [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];

    /// <summary>The entries of a list file.</summary>
    public IReadOnlyList<FieldReader> ReadList()
    {
        if (Text() is not { } text || SeedYaml.Read(this, text) is not { } root)
        {
            return [];
        }

        if (root is not YamlSequenceNode list)
        {
            Report((int)root.Start.Line, "no list", "a YAML list of records");
            return [];
        }

        foreach (var other in list.Children.Where(child => child is not YamlMappingNode))
        {
            Report((int)other.Start.Line, "an entry without keys", "a record with keys");
        }

        return [.. list.Children.OfType<YamlMappingNode>().Select(map => new FieldReader(this, map))];
    }

    private FieldReader? NotAMap(YamlNode node)
    {
        Report((int)node.Start.Line, "front matter without keys", "keys and values");
        return null;
    }

    /// <summary>The whole text; null where it was reported.</summary>
    public string? Text()
    {
        if (bytes is null)
        {
            return null;
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(exception.Index, 0, bytes.Length)).Count((byte)'\n');
            Report(line, "bytes that are not UTF-8", "text in UTF-8");
            return null;
        }
    }
}

/// <summary>A place that names a record by its slug.</summary>
internal sealed record SeedReference(RecordKind Kind, string Slug, int Line);
