using System.Text;
using SpaceDiplomacy.Archive.Records;
using YamlDotNet.RepresentationModel;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>One file of the seed while it is read: its text, its problems and what it refers to.</summary>
internal sealed class SeedFile
{
    /// <summary>The line above and below the front matter.</summary>
    public const string Fence = "---";

    /// <summary>Longer messages are cut in the middle: what was found may be a whole speech.</summary>
    private const int LongestMessage = 400;

    private readonly byte[]? bytes;

    public SeedFile(string name, byte[] bytes)
    {
        Name = name;
        this.bytes = bytes;
        Fingerprint = Sha256.Of(bytes);
    }

    /// <summary>Takes a file up that was not read, for a reason.</summary>
    public SeedFile(string name, string what, string expected)
        : this(name, [])
    {
        bytes = null;
        Report(1, what, expected);
    }

    /// <summary>Takes up a text in UTF-8 that is kept elsewhere than in a file, and is read as it was kept.</summary>
    public SeedFile(byte[] text)
    {
        bytes = text;
        (Name, Fingerprint) = ("", "");
        IsKept = true;
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

    /// <summary>Whether the file was read; what was not has its problem.</summary>
    public bool IsRead => bytes is not null;

    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Whether the rules for what people write were held to when the text came in, and not again.</summary>
    public bool IsKept { get; }

    public void Report(int line, string what, string expected)
    {
        if (Problems.Count < SeedLimits.Problems)
        {
            Problems.Add(new(Name, line, Shorten(what), Shorten(expected)));
        }
        else if (Problems.Count == SeedLimits.Problems)
        {
            Problems.Add(new(Name, line, "more problems than are listed", "those above mended first"));
        }
    }

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
        if (!IsKept)
        {
            CheckBody(body, end + 2 + lines.Skip(end + 1).TakeWhile(string.IsNullOrWhiteSpace).Count());
        }

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

        if (list.Children.Count > SeedLimits.Records)
        {
            Report((int)root.Start.Line, $"{list.Children.Count} records", $"{SeedLimits.Records} at most");
            return [];
        }

        foreach (var other in list.Children.Where(child => child is not YamlMappingNode))
        {
            Report((int)other.Start.Line, "an entry without keys", "a record with keys");
        }

        return [.. list.Children.OfType<YamlMappingNode>().Select(map => new FieldReader(this, map))];
    }

    private void CheckBody(string body, int firstLine)
    {
        if (body.Length > SeedLimits.Body)
        {
            Report(firstLine, $"a text of {body.Length} characters", $"{SeedLimits.Body} at most");
            return;
        }

        foreach (var (line, what, expected) in MarkdownText.Problems(body))
        {
            Report(firstLine + line, what, expected);
        }
    }

    private FieldReader? NotAMap(YamlNode node)
    {
        Report((int)node.Start.Line, "front matter without keys", "keys and values");
        return null;
    }

    /// <summary>
    /// The whole text, as somebody wrote it for readers; null where it was reported. Hidden characters are reported, and
    /// left out, so that each is one problem.
    /// </summary>
    public string? Text()
    {
        var text = Decode();
        if (text is null || IsKept)
        {
            return text;
        }

        var hidden = HiddenCharacters.In(text).ToList();
        ReportHidden(text, hidden);
        return hidden.Count == 0 ? text : HiddenCharacters.Remove(text, hidden);
    }

    /// <summary>The whole text as a page had it, hidden characters too; those that no page has are reported.</summary>
    public string? TextOfAPage()
    {
        var text = Decode();
        ReportHidden(text ?? "", HiddenCharacters.BrokenIn(text ?? ""));
        return text;
    }

    private void ReportHidden(string text, IEnumerable<(int Index, int CodePoint)> hidden)
    {
        var (line, at) = (1, 0);
        var reported = new HashSet<(int, int)>();
        foreach (var (index, codePoint) in hidden)
        {
            line += text.AsSpan(at, index - at).Count('\n');
            at = index;
            if (reported.Add((line, codePoint)))
            {
                Report(line, HiddenCharacters.Name(codePoint), HiddenCharacters.Seen);
            }
        }
    }

    private string? Decode()
    {
        if (bytes is null)
        {
            return null;
        }

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException exception)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(exception.Index, 0, bytes.Length)).Count((byte)'\n');
            Report(line, "bytes that are not UTF-8", "text in UTF-8");
            return null;
        }
    }

    private static string Shorten(string message) => message.Length <= LongestMessage
        ? message
        : $"{message[..(LongestMessage / 2)]} … {message[^(LongestMessage / 2)..]}";
}

/// <summary>A place that names a record by its slug.</summary>
internal sealed record SeedReference(RecordKind Kind, string Slug, int Line);
