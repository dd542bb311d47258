using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>
/// A YAML mapping that is read key by key. Each reading method takes its key off the list of those not yet read, checks
/// the value, and reports what is wrong to the file; <see cref="Finish"/> reports the keys that nobody asked for.
/// After a report a harmless value is returned, so that one pass finds every problem.
/// </summary>
internal sealed partial class SeedMap
{
    private readonly SeedFile file;
    private readonly YamlMappingNode node;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public SeedMap(SeedFile file, YamlMappingNode node)
    {
        this.file = file;
        this.node = node;
    }

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

    /// <summary>Reports at the line of a key, or of the map where the key is missing.</summary>
    public void Report(string key, string what, string expected) =>
        file.Report((int)(Find(key)?.Start.Line ?? node.Start.Line), what, expected);

    public string Text(string key) => OptionalText(key) ?? Missing(key, "a text");

    public string? OptionalText(string key) => Find(key) is { } value ? Scalar(key, value) : null;

    public IReadOnlyList<string> Texts(string key)
    {
        var texts = Sequence(key).Select(item => Scalar(key, item)).OfType<string>().ToList();
        foreach (var twice in texts.GroupBy(text => text).Where(group => group.Count() > 1))
        {
            Report(key, $"'{twice.Key}' stands twice in '{key}'", "each value once");
        }

        return texts;
    }

    public bool Flag(string key)
    {
        var text = OptionalText(key);
        if (text is not (null or "true" or "false"))
        {
            Report(key, $"'{key}' is '{text}'", "true or false");
        }

        return text == "true";
    }

    public EdtfDate? OptionalDate(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (EdtfDate.TryParse(text, out var date))
        {
            return date;
        }

        Report(key, $"'{key}' is '{text}'", EdtfDate.Accepted);
        return null;
    }

    /// <summary>A date with a first and a last day: when something happened.</summary>
    public EdtfDate Date(string key)
    {
        if (Find(key) is null)
        {
            Missing(key, EdtfDate.Accepted);
        }

        var date = OptionalDate(key);
        if (date is { IsBounded: false })
        {
            Report(key, $"'{key}' is '{date.Text}'", "a date with a first and a last day");
        }

        return date ?? EdtfDate.FromDay(default);
    }

    /// <summary>Two dates of one span; the second must not lie wholly before the first.</summary>
    public DatePeriod Period(string fromKey, string toKey)
    {
        var period = new DatePeriod(OptionalDate(fromKey), OptionalDate(toKey));
        if (period.To?.Latest < period.From?.Earliest)
        {
            Report(toKey, $"'{toKey}' is '{period.To}', before '{fromKey}' ('{period.From}')", "a later date");
        }

        return period;
    }

    public T Term<T>(string key)
        where T : struct, Enum => TermOf<T>(key, Text(key));

    public T OptionalTerm<T>(string key, T otherwise)
        where T : struct, Enum => OptionalText(key) is { } text ? TermOf<T>(key, text) : otherwise;

    public IReadOnlyList<T> Terms<T>(string key)
        where T : struct, Enum
    {
        var terms = Texts(key).Select(text => TermOf<T>(key, text)).ToList();
        if (terms.Count == 0)
        {
            Report(key, $"no '{key}'", "at least one");
        }

        return terms;
    }

    public string Language(string key) => Matching(key, Text(key), LanguageTag(), "a BCP 47 language tag such as en or pt-BR");

    public string? OptionalLanguage(string key) => OptionalText(key) is null ? null : Language(key);

    public string Country(string key) => Matching(key, Text(key), CountryCode(), "a two-letter country code such as FR");

    public string? OptionalCountry(string key) => OptionalText(key) is null ? null : Country(key);

    public string? OptionalWikidata(string key) =>
        OptionalText(key) is { } text ? Matching(key, text, WikidataItem(), "a Wikidata item such as Q42") : null;

    public string Url(string key) => OptionalUrl(key) ?? Missing(key, "an address");

    public string? OptionalUrl(string key)
    {
        var text = OptionalText(key);
        var fits = text is null
            || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
        if (!fits)
        {
            Report(key, $"'{key}' is '{text}'", "a whole address that begins with https:// or http://");
        }

        return text;
    }

    public string? OptionalReference(string key, RecordKind kind)
    {
        var slug = OptionalText(key);
        if (slug is not null)
        {
            file.References.Add(new(kind, slug, (int)Find(key)!.Start.Line));
        }

        return slug;
    }

    public string Reference(string key, RecordKind kind) =>
        OptionalReference(key, kind) ?? Missing(key, $"the slug of a record in {kind.Term()}");

    public IReadOnlyList<string> References(string key, RecordKind kind)
    {
        file.References.AddRange(Sequence(key).OfType<YamlScalarNode>()
            .Select(item => new SeedReference(kind, item.Value ?? "", (int)item.Start.Line)));
        return Texts(key);
    }

    /// <summary>The sources that carry something; at least one.</summary>
    public IReadOnlyList<string> Sources(string key = "sources")
    {
        var slugs = References(key, RecordKind.Sources);
        if (slugs.Count == 0)
        {
            Report(key, "no source", $"at least one slug under '{key}'");
        }

        return slugs;
    }

    public SeedMap? OptionalMap(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode map => new SeedMap(file, map),
        { } other => NoMap(key, other),
    };

    public IReadOnlyList<SeedMap> Maps(string key)
    {
        var items = Sequence(key).ToList();
        foreach (var other in items.Where(item => item is not YamlMappingNode))
        {
            NoMap(key, other);
        }

        return [.. items.OfType<YamlMappingNode>().Select(map => new SeedMap(file, map))];
    }

    private T TermOf<T>(string key, string text)
        where T : struct, Enum
    {
        if (!Vocabulary.TryParse<T>(text, out var value) && text.Length > 0)
        {
            Report(key, $"'{key}' is '{text}'", $"one of {string.Join(", ", Vocabulary.TermsOf<T>())}");
        }

        return value;
    }

    private string Matching(string key, string text, Regex pattern, string expected)
    {
        if (text.Length > 0 && !pattern.IsMatch(text))
        {
            Report(key, $"'{key}' is '{text}'", expected);
        }

        return text;
    }

    private string Missing(string key, string expected)
    {
        // An empty value was reported where it was read.
        if (Find(key) is null)
        {
            Report($"no '{key}'", expected);
        }

        return "";
    }

    private SeedMap? NoMap(string key, YamlNode other)
    {
        file.Report((int)other.Start.Line, $"'{key}' has a value without keys", "keys and values");
        return null;
    }

    private string? Scalar(string key, YamlNode value)
    {
        var text = (value as YamlScalarNode)?.Value?.Trim();
        // "~" and "null" are YAML's nothing when they stand bare.
        var isNothing = value is YamlScalarNode { Style: ScalarStyle.Plain } && text is "~" or "null" or "Null" or "NULL";
        if (string.IsNullOrEmpty(text) || isNothing)
        {
            file.Report((int)value.Start.Line, $"'{key}' is empty or not a text", "a text");
            return null;
        }

        return text;
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
                file.Report((int)other.Start.Line, $"'{key}' is not a list", "a list");
                return [];
        }
    }

    private YamlNode? Find(string key)
    {
        known.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"\A[A-Z]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"\AQ[1-9][0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex WikidataItem();
}
