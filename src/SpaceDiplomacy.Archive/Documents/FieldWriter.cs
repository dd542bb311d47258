using System.Text;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>
/// Writes a document in its one canonical form: the keys in the order of the kind's list, one value a line, nothing for
/// what is not there. The same document is the same text, whoever wrote it and however.
/// </summary>
internal sealed class FieldWriter(string slug, string indent = "") : DocumentFields
{
    private readonly StringBuilder yaml = new();
    private string markdown = "";

    public override string Slug => slug;

    /// <summary>The records that the document names, in the order of its keys.</summary>
    public List<(RecordKind Kind, string Slug)> Named { get; private init; } = [];

    /// <summary>The whole text: front matter and body.</summary>
    public override string ToString() =>
        $"{SeedFile.Fence}\n{yaml}{SeedFile.Fence}\n{(markdown.Length == 0 ? "" : $"\n{markdown}\n")}";

    public override string Text(string key, string? value) => OptionalText(key, value ?? "")!;

    public override string? OptionalText(string key, string? value)
    {
        if (value is not null)
        {
            Line(key, YamlText.Scalar(value));
        }

        return value;
    }

    public override IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? values)
    {
        if (values is { Count: > 0 })
        {
            Open(key);
            foreach (var value in values)
            {
                yaml.Append(indent).Append("  - ").Append(YamlText.Scalar(value)).Append('\n');
            }
        }

        return values ?? [];
    }

    public override bool Flag(string key, bool? value)
    {
        if (value is true)
        {
            Line(key, "true");
        }

        return value ?? false;
    }

    public override EdtfDate Date(string key, DateLimits limits, EdtfDate? value) => OptionalDate(key, limits, value)!;

    public override EdtfDate? OptionalDate(string key, DateLimits limits, EdtfDate? value)
    {
        OptionalText(key, value?.Text);
        return value;
    }

    public override T Term<T>(string key, T? value)
        where T : struct
    {
        OptionalText(key, value?.Term());
        return value.GetValueOrDefault();
    }

    public override IReadOnlyList<T> Terms<T>(string key, IReadOnlyList<T>? values)
        where T : struct
    {
        Texts(key, [.. (values ?? []).Select(value => value.Term())]);
        return values ?? [];
    }

    public override string Language(string key, string? value) => Text(key, value);

    public override string? OptionalLanguage(string key, string? value) => OptionalText(key, value);

    public override string Country(string key, string? value) => Text(key, value);

    public override string? OptionalCountry(string key, string? value) => OptionalText(key, value);

    public override string? OptionalWikidata(string key, string? value) => OptionalText(key, value);

    public override string Url(string key, string? value) => Text(key, value);

    public override string? OptionalUrl(string key, string? value) => OptionalText(key, value);

    public override string Reference(string key, RecordKind kind, string? value) =>
        OptionalReference(key, kind, value ?? "")!;

    public override string? OptionalReference(string key, RecordKind kind, string? value)
    {
        if (value is not null)
        {
            Named.Add((kind, value));
        }

        return OptionalText(key, value);
    }

    public override IReadOnlyList<string> References(string key, RecordKind kind, IReadOnlyList<string>? values)
    {
        Named.AddRange((values ?? []).Select(value => (kind, value)));
        return Texts(key, values);
    }

    public override IReadOnlyList<string> Sources(IReadOnlyList<string>? values) =>
        References("sources", RecordKind.Sources, values);

    public override IReadOnlyList<string> FormerSlugs(string key, RecordKind kind, IReadOnlyList<string>? values) =>
        Texts(key, values);

    public override T Map<T>(string key, string expected, T? value, Func<DocumentFields, T?, T> fields)
        where T : class => OptionalMap(key, value, fields)!;

    public override T? OptionalMap<T>(string key, T? value, Func<DocumentFields, T?, T?> fields)
        where T : class
    {
        if (value is not null)
        {
            Open(key);
            yaml.Append(Inner(value, fields, indent + "  "));
        }

        return value;
    }

    public override IReadOnlyList<T> Maps<T>(
        string key, IReadOnlyList<T>? values, Func<DocumentFields, T?, T> fields)
        where T : class
    {
        if (values is { Count: > 0 })
        {
            Open(key);
            var inner = indent + "    ";
            foreach (var value in values)
            {
                // The first line of an entry begins with a hyphen instead of two of its spaces.
                yaml.Append(indent).Append("  - ").Append(Inner(value, fields, inner).Remove(0, inner.Length));
            }
        }

        return values ?? [];
    }

    public override string Body(string? value, string expected) => OptionalBody(value);

    public override string OptionalBody(string? value) =>
        markdown = string.Join('\n', SeedFile.LinesOf(value ?? "")).Trim();

    public override void NoBody(string expected)
    {
    }

    // What is written is checked where it is read.
    public override void NotEmpty(string key, string what, string expected)
    {
    }

    public override void Report(string what, string expected)
    {
    }

    public override void Report(string key, string what, string expected)
    {
    }

    private StringBuilder Inner<T>(T value, Func<DocumentFields, T?, T?> fields, string deeper)
        where T : class
    {
        var inner = new FieldWriter(slug, deeper) { Named = Named };
        fields(inner, value);
        return inner.yaml;
    }

    private void Open(string key) => yaml.Append(indent).Append(key).Append(":\n");

    private void Line(string key, string scalar) =>
        yaml.Append(indent).Append(key).Append(": ").Append(scalar).Append('\n');
}
