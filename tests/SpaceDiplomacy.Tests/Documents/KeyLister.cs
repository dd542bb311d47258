using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Tests.Documents;

/// <summary>Answers a kind's list of keys with nothing, and remembers which keys it asked for, those of parts too.</summary>
internal sealed class KeyLister : DocumentFields
{
    public List<string> Keys { get; } = [];

    public override string Slug => "a-record";

    public override string Text(string key, string? value) => Add(key) ?? "";

    public override string? OptionalText(string key, string? value) => Add(key);

    public override IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? values) => AddList<string>(key);

    public override bool Flag(string key, bool? value) => Add(key) is not null;

    public override EdtfDate Date(string key, DateLimits limits, EdtfDate? value) =>
        EdtfDate.Parse(Add(key) ?? "2014");

    public override EdtfDate? OptionalDate(string key, DateLimits limits, EdtfDate? value) =>
        Add(key) is { } day ? EdtfDate.Parse(day) : null;

    public override T Term<T>(string key, T? value)
        where T : struct
    {
        Add(key);
        return default;
    }

    public override IReadOnlyList<T> Terms<T>(string key, IReadOnlyList<T>? values)
        where T : struct => AddList<T>(key);

    public override string Language(string key, string? value) => Text(key, value);

    public override string? OptionalLanguage(string key, string? value) => Add(key);

    public override string Country(string key, string? value) => Text(key, value);

    public override string? OptionalCountry(string key, string? value) => Add(key);

    public override string? OptionalWikidata(string key, string? value) => Add(key);

    public override string Url(string key, string? value) => Text(key, value);

    public override string? OptionalUrl(string key, string? value) => Add(key);

    public override string Reference(string key, RecordKind kind, string? value) => Text(key, value);

    public override string? OptionalReference(string key, RecordKind kind, string? value) => Add(key);

    public override IReadOnlyList<string> References(string key, RecordKind kind, IReadOnlyList<string>? values) =>
        AddList<string>(key);

    public override IReadOnlyList<string> Sources(IReadOnlyList<string>? values) => AddList<string>("sources");

    public override IReadOnlyList<string> FormerSlugs(string key, RecordKind kind, IReadOnlyList<string>? values) =>
        AddList<string>(key);

    public override T Map<T>(string key, string expected, T? value, Func<DocumentFields, T?, T> fields)
        where T : class
    {
        Add(key);
        return fields(this, null);
    }

    public override T? OptionalMap<T>(string key, T? value, Func<DocumentFields, T?, T?> fields)
        where T : class
    {
        Add(key);
        return fields(this, null);
    }

    public override IReadOnlyList<T> Maps<T>(
        string key, IReadOnlyList<T>? values, Func<DocumentFields, T?, T> fields)
        where T : class
    {
        Add(key);
        return [fields(this, null)];
    }

    public override string Body(string? value, string expected) => Text("body", value);

    public override string OptionalBody(string? value) => Text("body", value);

    public override void NoBody(string expected)
    {
    }

    public override void NotEmpty(string key, string what, string expected)
    {
    }

    public override void Report(string what, string expected)
    {
    }

    public override void Report(string key, string what, string expected)
    {
    }

    private string? Add(string key)
    {
        Keys.Add(key);
        return null;
    }

    private IReadOnlyList<T> AddList<T>(string key)
    {
        Keys.Add(key);
        return [];
    }
}
