using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.Links;

/// <summary>Searches as they stand in addresses: read from a query string, and written into one.</summary>
public static class SearchAddress
{
    /// <summary>
    /// Reads a search. What an address does not know is ignored; a date or a term that is none is left out of the search
    /// and named in <paramref name="problems"/>, one sentence each.
    /// </summary>
    public static SearchCriteria Read(IQueryCollection query, out IReadOnlyList<string> problems)
    {
        var found = new List<string>();
        problems = found;
        PageNumber.TryParse(query["p"], null, out var page);
        return new()
        {
            Query = query["q"],
            Officials = Texts(query["official"]),
            Agencies = Texts(query["agency"]),
            Topics = Texts(query["topic"]),
            Venues = Terms<VenueKind>("venue", query["venue"], found),
            Checked = Terms<CheckResult>("checked", query["checked"], found),
            Sources = Texts(query["source"]),
            Authorities = Texts(query["authority"]),
            Kinds = Terms<WordingKind>("kind", query["kind"], found),
            Languages = [.. Texts(query["lang"]).Select(Languages.Canonical).Distinct()],
            From = Date("from", query["from"], found),
            To = Date("to", query["to"], found),
            Sanctioned = Terms<SanctionedWhen>("sanctioned", query["sanctioned"], found) is [var when, ..] ? when : null,
            Standings = Terms<Standing>("standing", query["standing"], found),
            Sort = Terms<SearchSort>("sort", query["sort"], found) is [var sort, ..] ? sort : null,
            Page = page.Value,
        };
    }

    /// <summary>The address of a search; without a number it is the first page.</summary>
    public static string Write(SearchCriteria criteria, string path = SiteLinks.Search) => SiteLinks.With(
        path,
        ("q", criteria.Query),
        ("official", criteria.Officials),
        ("agency", criteria.Agencies),
        ("topic", criteria.Topics),
        ("venue", criteria.Venues.Select(venue => venue.Term())),
        ("checked", criteria.Checked.Select(result => result.Term())),
        ("source", criteria.Sources),
        ("authority", criteria.Authorities),
        ("kind", criteria.Kinds.Select(kind => kind.Term())),
        ("lang", criteria.Languages),
        ("from", criteria.From),
        ("to", criteria.To),
        ("sanctioned", criteria.Sanctioned?.Term()),
        ("standing", criteria.Standings.Select(standing => standing.Term())),
        ("sort", criteria.Sort?.Term()),
        ("p", SiteLinks.PageParameter(criteria.Page)));

    /// <summary>The address of the page after that of some results; null after the last one.</summary>
    public static string? Next(SearchCriteria criteria, SearchResults results, string path) =>
        results.Page < results.PageCount ? Write(criteria with { Page = results.Page + 1 }, path) : null;

    /// <summary>What a form has to carry along that it has no field for: all filters but the words and the span of time.</summary>
    public static IEnumerable<(string Key, string Value)> Kept(SearchCriteria criteria)
    {
        var rest = new Uri(new Uri("http://localhost"), Write(criteria with { Query = null, From = null, To = null, Page = 1 }));
        return QueryHelpers.ParseQuery(rest.Query)
            .SelectMany(pair => pair.Value.OfType<string>().Select(value => (pair.Key, value)));
    }

    private static List<string> Texts(StringValues values) =>
        [.. values.OfType<string>().Select(value => value.Trim()).Where(value => value.Length > 0).Distinct()];

    private static List<T> Terms<T>(string key, StringValues values, List<string> problems)
        where T : struct, Enum
    {
        var terms = new List<T>();
        foreach (var text in Texts(values))
        {
            if (Vocabulary.TryParse<T>(text, out var term))
            {
                terms.Add(term);
            }
            else
            {
                problems.Add($"“{key}” is one of {string.Join(", ", Vocabulary.TermsOf<T>())}; “{text}” is not.");
            }
        }

        return terms;
    }

    private static EdtfDate? Date(string key, StringValues values, List<string> problems)
    {
        if (Texts(values) is not [var text, ..])
        {
            return null;
        }

        if (!EdtfDate.TryParse(text, out var date))
        {
            problems.Add($"“{key}” is {EdtfDate.Accepted}; “{text}” is not.");
        }

        return date;
    }
}
