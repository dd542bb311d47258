using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>Whatever date an address is asked with, it answers, and for readers as for machines.</summary>
public sealed partial class EdgeDatesTests
{
    private static readonly string[] Dates =
    [
        "", " ", "soon", "2014", "2014-04", "2014-04-29", "0000", "0001", "0001-01-01", "0001~", "0001-01-01%", "9999", "9999-12-31",
        "9999-12-31~", "9999%", "2014~", "2014-04?", "2014-04-29%", "201X", "20XX", "99XX", "001X", "000X", "2014-XX", "2014-04-XX",
        "2014-XX-XX", "2014-XX-01", "2014/..", "../2014", "2014/", "/2014", "2030/..", "2030-05-06/", "../1950", "/1950", "9999/..",
        "../0001", "../..", "/", "..", "0001/9999", "2014~/2015?", "201X/..", "2014/2013", "2014-04-29/2014-04-28", "2014/2015/2016",
        "2014-02-30", "2014-13", "2014-21", "Y170000002", "-0044", "{2014,2015}", "[2014..2016]", "2004-06-uu", "2014?-04",
        "2014-04-29T10:00:00Z", "٢٠١٤", "2014\0", "29 April 2014", "<script>", "%", "1", "12", "13", "-1", "10000",
    ];

    private static readonly string[] Ends =
    [
        "2014", "0001", "9999", "2030", "1950", "2014-04-29~", "2030/..", "../1950", "/2014-09", "2014/", "../2014", "2014/..", "201X",
        "0001/9999", "2013/2015", "soon",
    ];

    private static readonly string[] Everything = [""];

    private static readonly string[] Whose = ["", "&topic=nobody", "&official=ada-orbit"];

    private static readonly string[] DateParameters = ["from", "to", "on", "year", "month"];

    [Fact]
    public void Urls_NameTheAddressesThatTakeDates() => Assert.Superset(
        new HashSet<string>(
        [
            "/search from", "/search.csv to", "/search.atom from", "/timeline on", "/timeline.svg from", "/sanctions on", "/statements month",
            "/officials/{slug} on", "/agencies/{slug} on", "/topics/{slug} on", "/events/{slug} on",
        ]),
        Documented().SelectMany(one => one.Parameters.Select(parameter => $"{one.Address} {parameter}")).ToHashSet());

    [Fact]
    public async Task EveryDocumentedDate_WithAnyValue_IsAnsweredAlikeForReadersAndMachines() => await CheckAsync(
        from one in Documented()
        from parameter in one.Parameters
        from value in Dates
        select (one.Address, $"?{parameter}={Uri.EscapeDataString(value)}"));

    [Fact]
    public async Task EveryRange_WithAnyEnds_IsAnsweredAlikeForReadersAndMachines() => await CheckAsync(
        from one in Documented()
        where one.Parameters.Contains("from")
        from first in Ends
        from last in Ends
        from whose in one.Address == "/timeline" ? Whose : Everything
        select (one.Address, $"?from={first}&to={last}{whose}"));

    private static async Task CheckAsync(IEnumerable<(string Address, string Query)> questions)
    {
        using var seed = new SeedFolder();
        await using var site = new SmallSite(seed);
        using var client = site.CreateClient();
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(questions, TestContext.Current.CancellationToken, async (question, _) =>
        {
            var address = question.Address.Replace("{slug}", Slug(question.Address), StringComparison.Ordinal);
            var (status, said) = await AskAsync(client, address + question.Query);
            var (other, alsoSaid) = await AskAsync(client, Twin(address) + question.Query);
            if (status >= 500 || (status, said) != (other, alsoSaid))
            {
                faults.Add($"{address}{question.Query}: {status} {said} but {other} {alsoSaid}");
            }
        });
        Assert.Empty(faults);
    }

    /// <summary>The status, and of a refusal the parameters that it names.</summary>
    private static async Task<(int Status, string Said)> AskAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var status = (int)response.StatusCode;
        if (status != 400)
        {
            return (status, "");
        }

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var words = response.Content.Headers.ContentType?.MediaType == "text/html"
            ? string.Join(' ', new HtmlParser().ParseDocument(text).QuerySelectorAll(".problem").Select(problem => problem.Words()))
            : JsonElement.Parse(text).Text("detail");
        return (status, string.Join(' ', Refusal().Matches(words).Select(match => match.Value)));
    }

    /// <summary>The same for machines; of what is for machines only, the page.</summary>
    private static string Twin(string address) =>
        Path.GetExtension(address).Length == 0 ? $"{address}.json" : Path.ChangeExtension(address, null);

    private static string Slug(string address) => address.Split('/')[1] switch
    {
        "officials" => "ada-orbit",
        "agencies" => "asa",
        "events" => "first-balloon",
        "topics" => "sanctions",
        _ => "",
    };

    /// <summary>The addresses of docs/urls.md with the parameters that take a date; a search has its own document.</summary>
    private static List<(string Address, List<string> Parameters)> Documented()
    {
        var ofSearch = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/search.md")))
            .Where(row => row.Groups[2].Value.Contains("EDTF", StringComparison.Ordinal))
            .SelectMany(row => InBackticks().Matches(row.Groups[1].Value)).Select(match => match.Groups[1].Value)
            .Intersect(DateParameters).ToList();
        return
        [
            .. from row in Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/urls.md")))
                let address = InBackticks().Match(row.Groups[1].Value).Groups[1].Value
                let named = InBackticks().Matches(row.Groups[2].Value).Select(match => match.Groups[1].Value)
                let isSearch = address is "/search" or "/search.csv" or "/search.atom"
                select (address, isSearch ? ofSearch : named.Intersect(DateParameters).ToList()),
        ];
    }

    [GeneratedRegex(@"^\| (`/?[a-z][^|]*) \| ([^\n]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("“[a-z]+” takes|The range ends before it begins")]
    private static partial Regex Refusal();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InBackticks();
}
