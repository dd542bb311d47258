using System.Text.RegularExpressions;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>The values that have a rule of their own: dates, terms, languages, addresses, references.</summary>
internal sealed partial class SeedMap
{
    private const string AcceptedLanguage = "a BCP 47 language tag such as en or pt-BR";
    private const string AcceptedCountry = "a two-letter country code such as FR";

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
        Missing(key, EdtfDate.Accepted);
        var date = OptionalDate(key);
        if (date is { IsBounded: false })
        {
            Report(key, $"'{key}' is '{date.Text}'", "a date with a first and a last day");
        }

        return date ?? EdtfDate.FromDay(default);
    }

    /// <summary>Two dates of one span; the second must not lie wholly before the first.</summary>
    public DatePeriod Period(string fromKey, string toKey) => Until(fromKey, OptionalDate(fromKey), toKey);

    /// <summary>The span from a date that was read to one that is read here.</summary>
    public DatePeriod Until(string fromKey, EdtfDate? from, string toKey)
    {
        var period = new DatePeriod(from, OptionalDate(toKey));
        if (period.To?.Latest < period.From?.Earliest)
        {
            Report(toKey, $"'{toKey}' is '{period.To}', before '{fromKey}' ('{period.From}')", "a later date");
        }

        return period;
    }

    public T Term<T>(string key)
        where T : struct, Enum => TermOf<T>(key, Text(key, OneOf<T>()), LineOf(key));

    public IReadOnlyList<T> Terms<T>(string key)
        where T : struct, Enum
    {
        if (IsEmpty(key))
        {
            Report(key, $"no '{key}'", "at least one");
        }

        return [.. Items(key).Select(item => TermOf<T>(key, item.Text, item.Line))];
    }

    public string Language(string key) =>
        Matching(key, Text(key, AcceptedLanguage), LanguageTag(), AcceptedLanguage)!;

    public string? OptionalLanguage(string key) =>
        Matching(key, OptionalText(key), LanguageTag(), AcceptedLanguage);

    public string Country(string key) => Matching(key, Text(key, AcceptedCountry), CountryCode(), AcceptedCountry)!;

    public string? OptionalCountry(string key) =>
        Matching(key, OptionalText(key), CountryCode(), AcceptedCountry);

    public string? OptionalWikidata(string key) =>
        Matching(key, OptionalText(key), WikidataItem(), "a Wikidata item such as Q42");

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
            file.References.Add(new(kind, slug, LineOf(key)));
        }

        return slug;
    }

    public string Reference(string key, RecordKind kind) =>
        OptionalReference(key, kind) ?? Missing(key, $"the slug of a record in {kind.Term()}");

    public IReadOnlyList<string> References(string key, RecordKind kind)
    {
        var items = Items(key);
        file.References.AddRange(items.Select(item => new SeedReference(kind, item.Text, item.Line)));
        return [.. items.Select(item => item.Text)];
    }

    /// <summary>The sources that carry something; at least one.</summary>
    public IReadOnlyList<string> Sources(string key = "sources")
    {
        if (IsEmpty(key))
        {
            Report(key, "no source", $"at least one slug under '{key}'");
        }

        return References(key, RecordKind.Sources);
    }

    private static string OneOf<T>()
        where T : struct, Enum => $"one of {string.Join(", ", Vocabulary.TermsOf<T>())}";

    private int LineOf(string key) => (int)(Find(key)?.Start.Line ?? node.Start.Line);

    private T TermOf<T>(string key, string text, int line)
        where T : struct, Enum
    {
        if (!Vocabulary.TryParse<T>(text, out var value) && text.Length > 0)
        {
            file.Report(line, $"'{key}' is '{text}'", OneOf<T>());
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
