using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>
/// The keys of a document, asked for one by one in the order in which they are written. A kind of record names its keys
/// in one list: <see cref="FieldReader"/> answers with what a file says and ignores the value that it is handed,
/// <see cref="FieldWriter"/> writes that value down and hands it back.
/// </summary>
internal abstract class DocumentFields
{
    /// <summary>The slug of the record whose document it is.</summary>
    public abstract string Slug { get; }

    /// <summary>Says what is wrong with the document as a whole.</summary>
    public abstract void Report(string what, string expected);

    /// <summary>Says what is wrong with the value of a key.</summary>
    public abstract void Report(string key, string what, string expected);

    public abstract string Text(string key, string? value);

    public abstract string? OptionalText(string key, string? value);

    /// <summary>A list of texts, no two alike.</summary>
    public abstract IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? values);

    /// <summary>True or false; false where it is not there.</summary>
    public abstract bool Flag(string key, bool? value);

    /// <summary>A date with a first and a last day: when something happened.</summary>
    public abstract EdtfDate Date(string key, DateLimits limits, EdtfDate? value);

    public abstract EdtfDate? OptionalDate(string key, DateLimits limits, EdtfDate? value);

    public abstract T Term<T>(string key, T? value)
        where T : struct, Enum;

    /// <summary>At least one term.</summary>
    public abstract IReadOnlyList<T> Terms<T>(string key, IReadOnlyList<T>? values)
        where T : struct, Enum;

    public abstract string Language(string key, string? value);

    public abstract string? OptionalLanguage(string key, string? value);

    public abstract string Country(string key, string? value);

    public abstract string? OptionalCountry(string key, string? value);

    public abstract string? OptionalWikidata(string key, string? value);

    public abstract string Url(string key, string? value);

    public abstract string? OptionalUrl(string key, string? value);

    /// <summary>The slug of another record, or the name of a file beside the records.</summary>
    public abstract string Reference(string key, RecordKind kind, string? value);

    public abstract string? OptionalReference(string key, RecordKind kind, string? value);

    public abstract IReadOnlyList<string> References(string key, RecordKind kind, IReadOnlyList<string>? values);

    /// <summary>The sources that carry something; at least one.</summary>
    public abstract IReadOnlyList<string> Sources(IReadOnlyList<string>? values);

    /// <summary>Slugs that the record had before, none of which another record may have.</summary>
    public abstract IReadOnlyList<string> FormerSlugs(string key, RecordKind kind, IReadOnlyList<string>? values);

    /// <summary>A value with keys of its own.</summary>
    public abstract T Map<T>(string key, string expected, T? value, Func<DocumentFields, T?, T> fields)
        where T : class;

    public abstract T? OptionalMap<T>(string key, T? value, Func<DocumentFields, T?, T?> fields)
        where T : class;

    /// <summary>A list of values with keys of their own.</summary>
    public abstract IReadOnlyList<T> Maps<T>(string key, IReadOnlyList<T>? values, Func<DocumentFields, T?, T> fields)
        where T : class;

    /// <summary>Has a list of values hold at least one.</summary>
    public abstract void NotEmpty(string key, string what, string expected);

    /// <summary>The Markdown below the keys.</summary>
    public abstract string Body(string? value, string expected);

    /// <summary>The Markdown below the keys, or nothing.</summary>
    public abstract string OptionalBody(string? value);

    /// <summary>Has nothing stand below the keys.</summary>
    public abstract void NoBody(string expected);

    /// <summary>Has the second of two dates not lie wholly before the first.</summary>
    public void InOrder(string fromKey, EdtfDate? from, string toKey, EdtfDate? to)
    {
        if (new DatePeriod(from, to).Reversed is { } reversed)
        {
            Report(toKey, $"the range {reversed}", $"a '{toKey}' that is not before '{fromKey}'");
        }
    }

    /// <summary>Has a map name exactly one of several things.</summary>
    public void OneOf(string name, string keys, params ReadOnlySpan<string?> named)
    {
        var count = 0;
        foreach (var one in named)
        {
            count += one is null ? 0 : 1;
        }

        if (count != 1)
        {
            Report($"a {name} that names {count} records", $"exactly one of {keys}");
        }
    }
}
