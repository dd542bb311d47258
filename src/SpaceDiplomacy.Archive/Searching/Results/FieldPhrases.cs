using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Results;

/// <summary>Fields and filters in words.</summary>
internal sealed class FieldPhrases(ArchiveNames names)
{
    private const int MostNames = 3;

    public string Of(FieldNode field) => field.Field switch
    {
        SearchField.Official => "by " + Meant(names.Officials, field.Value, "official"),
        SearchField.Agency => AtAgencies(Meant(names.Agencies, field.Value, "agency")),
        SearchField.Topic => "on the topic " + Meant(names.Topics, field.Value, "topic"),
        SearchField.Venue => Venue(field.Value),
        SearchField.Lang => $"with a wording in {Sentence.Language(field.Value)}",
        SearchField.Checked => $"with words whose check came to {field.Value.ToLowerInvariant().Replace('-', ' ')}",
        SearchField.Sanctioned => Vocabulary.TryParse<SanctionedWhen>(field.Value.ToLowerInvariant(), out var when)
            ? Sanctioned(when)
            : "by speakers under sanctions that day of " + Meant(names.Authorities, field.Value, "authority"),
        SearchField.Kind => Kind(field.Value.ToLowerInvariant()),
        SearchField.Before => "before " + Date(field.Value),
        SearchField.After => "after " + Date(field.Value),
        _ => "dated " + Date(field.Value),
    };

    public IEnumerable<string> Of(SearchCriteria criteria)
    {
        var phrases = new List<string?>
        {
            Some(criteria.Officials, slug => Name(names.Officials, slug), "by "),
            criteria.Agencies.Count > 0 ? AtAgencies(Any(criteria.Agencies, slug => Name(names.Agencies, slug))) : null,
            Some(criteria.Topics, slug => Name(names.Topics, slug), "on the topic "),
            Some(criteria.Venues, venue => venue.Words(), "with the venue "),
            Some(criteria.Authorities, slug => Name(names.Authorities, slug), "by speakers under sanctions that day of "),
            Some(criteria.Kinds, kind => Kind(kind.Term()), ""),
            Some(criteria.Languages, Sentence.Language, "with a wording in "),
            Some(criteria.Standings, standing => standing.Words(), "whose standing is "),
            Span(criteria.From, criteria.To),
            criteria.Sanctioned is { } when ? Sanctioned(when) : null,
            Some(criteria.Checked, result => result.Words(), "with words whose check came to "),
            Some(criteria.Sources, slug => slug, "from the source "),
        };
        return phrases.OfType<string>();
    }

    private static string Sanctioned(SanctionedWhen when) => when switch
    {
        SanctionedWhen.Yes => "by speakers under sanctions that day",
        SanctionedWhen.No => "by speakers not under sanctions that day",
        SanctionedWhen.Before => "from before the first sanction on the speaker",
        _ => "from after the first sanction on the speaker",
    };

    private static string? Some<T>(IReadOnlyCollection<T> values, Func<T, string> words, string before) =>
        values.Count == 0 ? null : before + Any(values, words);

    private static string Any<T>(IEnumerable<T> values, Func<T, string> words) => Sentence.List(values.Select(words), "or");

    private static string AtAgencies(string agencies) => $"by officials of {agencies} on that day";

    private static string? Span(EdtfDate? from, EdtfDate? to) => (from, to) switch
    {
        (null, null) => null,
        (not null, null) => $"from {from.ToReaders()} on",
        (null, not null) => $"up to {to.ToReaders()}",
        _ => $"from {from.ToReaders()} to {to.ToReaders()}",
    };

    private static string Venue(string value) => QueryTerms.IsVenueKind(value, out var kind)
        ? $"with the venue {kind.Words()}"
        : $"with {Sentence.Quoted(value)} in the name of the venue";

    private static string Kind(string term) => term switch
    {
        "original" => "with original words",
        "translation" => "with a translation",
        _ => "in reported speech",
    };

    private static string Date(string edtf) => Stored.Date(edtf).ToReaders();

    private static string Name(NameList list, string slug) =>
        list.PlaceOf(slug) is >= 0 and var place ? list.Records[place].Name : Sentence.Quoted(slug);

    private static string Meant(NameList list, string typed, string what)
    {
        var meant = list.Records.Where(record => record.IsMeantBy(typed)).Select(record => record.Name).ToList();
        return meant.Count switch
        {
            0 => $"{Sentence.Quoted(typed)} (no {what} of that name)",
            <= MostNames => Sentence.List(meant, "or"),
            _ => $"{Sentence.Quoted(typed)} ({meant.Count} of that name)",
        };
    }
}
