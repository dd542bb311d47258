using System.Text.RegularExpressions;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>The values that have a rule of their own: dates, terms, languages, addresses, references.</summary>
internal sealed partial class FieldReader
{
    private const string AcceptedLanguage = "a BCP 47 language tag such as en or pt-BR";
    private const string AcceptedCountry = "a two-letter country code such as FR";

    public override EdtfDate? OptionalDate(string key, DateLimits limits, EdtfDate? value = null)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (!EdtfDate.TryParse(text, out var date))
        {
            var form = EdtfForms.NameOf(text) is { } name ? $", {name}" : "";
            Report(key, $"'{key}' is '{text}'{form}", EdtfDate.Accepted);
        }
        else if (file.Today is { } today && limits.Expected(key, date, today) is { } expected)
        {
            Report(key, $"'{key}' is '{text}'", expected);
            return null;
        }

        return date;
    }

    public override EdtfDate Date(string key, DateLimits limits, EdtfDate? value = null)
    {
        Missing(key, EdtfDate.Accepted);
        var date = OptionalDate(key, limits);
        if (date is { IsBounded: false })
        {
            Report(key, $"'{key}' is '{date.Text}'", "a date with a first and a last day");
        }

        return date ?? EdtfDate.FromDay(default);
    }

    public override T Term<T>(string key, T? value = null)
        where T : struct => TermOf<T>(key, Required(key, OneOf<T>()), LineOf(key));

    public override IReadOnlyList<T> Terms<T>(string key, IReadOnlyList<T>? values = null)
        where T : struct
    {
        NotEmpty(key, $"no '{key}'", "at least one");
        return [.. Items(key).Select(item => TermOf<T>(key, item.Text, item.Line))];
    }

    public override string Language(string key, string? value = null) =>
        Matching(key, Required(key, AcceptedLanguage), LanguageTag(), AcceptedLanguage)!;

    public override string? OptionalLanguage(string key, string? value = null) =>
        Matching(key, OptionalText(key), LanguageTag(), AcceptedLanguage);

    public override string Country(string key, string? value = null) =>
        Matching(key, Required(key, AcceptedCountry), CountryCode(), AcceptedCountry)!;

    public override string? OptionalCountry(string key, string? value = null) =>
        Matching(key, OptionalText(key), CountryCode(), AcceptedCountry);

    public override string? OptionalWikidata(string key, string? value = null) =>
        Matching(key, OptionalText(key), WikidataItem(), "a Wikidata item such as Q42");

    public override string Url(string key, string? value = null) => OptionalUrl(key) ?? Missing(key, "an address");

    public override string? OptionalUrl(string key, string? value = null)
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

    public override string? OptionalReference(string key, RecordKind kind, string? value = null)
    {
        var slug = OptionalText(key);
        if (slug is not null)
        {
            file.References.Add(new(kind, slug, LineOf(key)));
        }

        return slug;
    }

    public override string Reference(string key, RecordKind kind, string? value = null) =>
        OptionalReference(key, kind) ?? Missing(key, $"the slug of a record in {kind.Term()}");

    public override IReadOnlyList<string> References(
        string key, RecordKind kind, IReadOnlyList<string>? values = null)
    {
        var items = Items(key);
        file.References.AddRange(items.Select(item => new SeedReference(kind, item.Text, item.Line)));
        return [.. items.Select(item => item.Text)];
    }

    public override IReadOnlyList<string> Sources(IReadOnlyList<string>? values = null)
    {
        NotEmpty("sources", "no source", "at least one slug under 'sources'");
        return References("sources", RecordKind.Sources);
    }

    public override IReadOnlyList<string> FormerSlugs(
        string key, RecordKind kind, IReadOnlyList<string>? values = null)
    {
        var items = Items(key);
        foreach (var (text, line) in items.Where(item => !Records.Slug.IsValid(item.Text)))
        {
            file.Report(line, $"'{text}' in '{key}'", Records.Slug.Accepted);
        }

        file.FormerSlugs.AddRange(items.Select(item => new SeedReference(kind, item.Text, item.Line)));
        return [.. items.Select(item => item.Text)];
    }

    private static string OneOf<T>()
        where T : struct, Enum => $"one of {string.Join(", ", Vocabulary.TermsOf<T>())}";

    private int LineOf(string key) => (int)(Find(key)?.Start.Line ?? node.Start.Line);

    private T TermOf<T>(string key, string text, int line)
        where T : struct, Enum
    {
        if (!Vocabulary.TryParse<T>(text, out var value) && text.Length > 0)
        {
            file.Report(line, $"'{key}' is '{text}'", OneOf<T>() + NearNames.Suggest(text, Vocabulary.TermsOf<T>()));
        }

        return value;
    }

    private string? Matching(string key, string? text, Regex pattern, string expected)
    {
        if (!string.IsNullOrEmpty(text) && !pattern.IsMatch(text))
        {
            Report(key, $"'{key}' is '{text}'", expected);
        }

        return text;
    }

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"\A[A-Z]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"\AQ[1-9][0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex WikidataItem();
}
