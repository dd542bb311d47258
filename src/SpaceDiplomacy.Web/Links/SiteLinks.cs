using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Web.Links;

/// <summary>Every address of the site is made here; docs/urls.md lists them.</summary>
public static class SiteLinks
{
    public const string Home = "/";
    public const string Officials = "/officials";
    public const string Agencies = "/agencies";
    public const string Entities = "/entities";
    public const string Statements = "/statements";
    public const string Sanctions = "/sanctions";
    public const string Timeline = "/timeline";
    public const string TimelineImage = "/timeline.svg";
    public const string Events = "/events";
    public const string Topics = "/topics";
    public const string Sources = "/sources";
    public const string Search = "/search";
    public const string Suggest = "/search/suggest.json";
    public const string Status = "/status";
    public const string Portraits = "/portraits";
    public const string About = "/about";
    public const string AboutChecking = "/about#checking";

    public const string ChangesPath = "/changes";

    /// <summary>The page of a record by its kind: the kinds are named in addresses as in the seed.</summary>
    public static string Record(RecordKind kind, string slug) => $"/{kind.Term()}/{slug}";

    /// <summary>All versions of a record.</summary>
    public static string History(RecordKind kind, string slug) => $"{Record(kind, slug)}/history";

    /// <summary>One version of a record by its number, from 1.</summary>
    public static string Revision(RecordKind kind, string slug, int number) => $"{History(kind, slug)}/{number}";

    /// <summary>What changed in the archive; without a number, the first page.</summary>
    public static string Changes(ChangesCriteria criteria, string path = ChangesPath, int? page = null) => With(
        path,
        ("kind", criteria.Kind?.Term()),
        ("official", criteria.Official),
        ("agency", criteria.Agency),
        ("change", criteria.Change?.Term()),
        ("p", page));

    public static string Official(string slug) => $"{Officials}/{slug}";

    /// <summary>A picture of the seed's folder <c>portraits</c>.</summary>
    public static string Portrait(string file) => $"{Portraits}/{file}";

    public static string Agency(string slug) => $"{Agencies}/{slug}";

    public static string Entity(string slug) => $"{Entities}/{slug}";

    public static string Statement(string slug) => $"{Statements}/{slug}";

    /// <summary>The quote page with two of its wordings compared, by their numbers from 1, the lower one first.</summary>
    public static string Compare(string statement, int one, int other) =>
        With(Statement(statement), ("compare", $"{Math.Min(one, other)},{Math.Max(one, other)}")) + "#compare";

    /// <summary>How the wordings of a statement were checked.</summary>
    public static string Checks(string statement) => $"{Statement(statement)}/checks";

    /// <summary>One check there, by the place of the wording from 0 and the source.</summary>
    public static string Check(string statement, int position, string source) =>
        $"{Checks(statement)}#{CheckId(position, source)}";

    public static string CheckId(int position, string source) => $"{position + 1}-{source}";

    public static string Sanction(string slug) => $"{Sanctions}/{slug}";

    public static string Event(string slug) => $"{Events}/{slug}";

    public static string Topic(string slug) => $"{Topics}/{slug}";

    public static string Source(string slug) => $"{Sources}/{slug}";

    /// <summary>The captured text of a source.</summary>
    public static string Capture(string source) => $"{Source(source)}.capture.txt";

    public static string Authority(string slug) => $"/authorities/{slug}";

    /// <summary>The page of a record of any kind.</summary>
    public static string Of(RecordRef record) => $"/{record.Kind.Term()}/{record.Slug}";

    public static string SearchFor(string query) => With(Search, ("q", query));

    /// <summary>The page of a record that was suggested, or the search for a word.</summary>
    public static string Suggested(SearchSuggestion suggestion) =>
        suggestion.Record is { } record ? Of(record) : SearchFor(suggestion.Text);

    public static string OfficialsBy(bool name, int? page = null) => With(Officials, ("by", name ? "name" : null), ("p", page));

    public static string SanctionsOn(string official) => With(Sanctions, ("official", official));

    public static string SanctionsOnAgency(string agency) => With(Sanctions, ("agency", agency));

    public static string SanctionsBy(string authority) => With(Sanctions, ("authority", authority));

    /// <summary>The sanctions timeline; without a number, the first page of its table.</summary>
    public static string SanctionsTimeline(SanctionFilter filter, int? page = null) => SanctionsAt(Sanctions, filter, page);

    /// <summary>The sanctions timeline of a target; of an entity, which it has no filter for, the whole.</summary>
    public static string SanctionsTimelineOf(RecordRef target) => target.Kind switch
    {
        RecordKind.Officials => SanctionsOn(target.Slug),
        RecordKind.Agencies => SanctionsOnAgency(target.Slug),
        _ => Sanctions,
    };

    /// <summary>A list of sanctions in JSON; grouping means nothing there.</summary>
    public static string SanctionsAsJson(SanctionFilter filter) =>
        SanctionsAt(Json(Sanctions), filter with { Group = null });

    /// <summary>The archive's one axis; without a number, the first page of its table.</summary>
    public static string TimelineOf(TimelineFilter filter, string path = Timeline, int? page = null) => With(
        path,
        ("official", filter.Official),
        ("agency", filter.Agency),
        ("topic", filter.Topic),
        ("from", filter.From),
        ("to", filter.To),
        ("on", filter.On),
        ("p", page));

    /// <summary>
    /// The timeline of what is counted: of a month, where each can be shown, or the table of a longer span, in which they may
    /// be too many for the picture.
    /// </summary>
    public static string Counted(TimelineFilter filter, TimelineCount count) =>
        TimelineOf(filter.During(count.Months)) + (count.IsMonth ? "" : "#table");

    /// <summary>The statements of a year or a month, page by page.</summary>
    public static string StatementsIn(BrowseCriteria criteria, int? page = null) =>
        With(Statements, ("year", criteria.Year), ("month", criteria.Month), ("p", page));

    /// <summary>The same, answering in JSON.</summary>
    public static string StatementsAsJson(BrowseCriteria criteria) =>
        With(Json(Statements), ("year", criteria.Year), ("month", criteria.Month));

    /// <summary>The statements of the month of a date, or of the year where no month is known.</summary>
    public static string StatementsAround(EdtfDate date) => StatementsIn(new()
    {
        Year = date.Earliest?.Year,
        Month = date.Precision <= DatePrecision.Year ? null : date.Earliest?.Month,
    });

    /// <summary>The same address answering in JSON.</summary>
    public static string Json(string path) => path + ".json";

    public static string Csv(string path) => path + ".csv";

    public static string Atom(string path) => path + ".atom";

    /// <summary>Whether an address answers for machines: its errors are problem+json.</summary>
    public static bool IsForMachines(PathString path) =>
        path.Value is { } address
        && (address.EndsWith(".json", StringComparison.Ordinal) || address.EndsWith(".csv", StringComparison.Ordinal)
            || address.EndsWith(".atom", StringComparison.Ordinal) || address == TimelineImage
            || address.StartsWith("/api/", StringComparison.Ordinal));

    /// <summary>An address with the parameters that have a value, in the order given.</summary>
    public static string With(string path, params ReadOnlySpan<(string Key, object? Value)> parameters)
    {
        var address = new StringBuilder(path);
        foreach (var (key, value) in Pairs(parameters))
        {
            address.Append(address.Length == path.Length ? '?' : '&').Append(key).Append('=')
                .Append(UrlEncoder.Default.Encode(value));
        }

        return address.ToString();
    }

    /// <summary>The parameters that have a value, each value of a list for itself.</summary>
    public static IReadOnlyList<(string Key, string Value)> Pairs(ReadOnlySpan<(string Key, object? Value)> parameters)
    {
        var pairs = new List<(string, string)>();
        foreach (var (key, value) in parameters)
        {
            if (value is IEnumerable<string> several)
            {
                foreach (var one in several)
                {
                    Add(key, one);
                }
            }
            else if (value is not null)
            {
                Add(key, Convert.ToString(value, CultureInfo.InvariantCulture));
            }
        }

        return pairs;

        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                pairs.Add((key, value));
            }
        }
    }

    /// <summary>A page of a list; null is the first.</summary>
    /// <param name="path">The page of the record that has the list.</param>
    /// <param name="page">The number; null is the first.</param>
    /// <param name="on">The day of which the page says the state.</param>
    public static string Page(string path, int? page, GivenDate? on = null) => With(path, ("on", on), ("p", page));

    /// <summary>The number of a page as a parameter; the first needs none.</summary>
    public static int? PageParameter(int page) => page == 1 ? null : page;

    private static string SanctionsAt(string path, SanctionFilter filter, int? page = null) => With(
        path,
        ("official", filter.Official),
        ("agency", filter.Agency),
        ("authority", filter.Authority),
        ("measure", filter.Measure.Select(measure => measure.Text)),
        ("from", filter.From),
        ("to", filter.To),
        ("on", filter.On),
        ("group", filter.Group),
        ("sort", filter.Sort),
        ("p", page));
}
