using System.Text.Json;
using System.Text.RegularExpressions;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Tests.Site;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Api;

/// <summary>What the endpoints say of themselves, which is what programs are written against.</summary>
public sealed partial class OpenApiTests(OpenApiTests.Description description) : IClassFixture<OpenApiTests.Description>
{
    private const string Problem = "application/problem+json";

    private JsonElement Document => description.Document;

    [Fact]
    public void Document_IsAsPromised() => Snapshot.Matches(description.Text, "openapi.json");

    [Fact]
    public void EveryAddressOfUrlsInJson_StandsInTheDocument() => Assert.Equal(
        Documented().Select(row => row.Address).Order(StringComparer.Ordinal),
        Document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryParameterOfUrls_StandsInTheDocument()
    {
        var missing = from row in Documented()
                      from parameter in row.Parameters.Except(Parameters(row.Address).Select(one => one.Text("name")))
                      select $"{row.Address} {parameter}";

        Assert.Empty(missing);
        Assert.Superset(new HashSet<string> { "from", "on", "p", "measure", "lang", "with", "month", "q" },
            Documented().SelectMany(row => row.Parameters).ToHashSet());
    }

    [Fact]
    public void EveryParameterOfTheDocument_StandsInUrls()
    {
        var unknown = from row in Documented()
                      from parameter in Parameters(row.Address).Select(one => one.Text("name")).Except(row.Parameters)
                      where !row.Address.Contains($"{{{parameter}}}", StringComparison.Ordinal)
                      select $"{row.Address} {parameter}";

        Assert.Empty(unknown);
    }

    [Fact]
    public void EveryOperation_HasAnIdOfItsOwn()
    {
        var ids = Operations().Select(operation => operation.Value.Text("operationId")).ToList();

        Assert.DoesNotContain("", ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void EveryOperation_SaysHowItRefuses()
    {
        Assert.All(Operations().Where(one => one.Path.Contains("{slug}", StringComparison.Ordinal)), one => Assert.Equal(
            (Problem, Problem), (MediaType(one.Value, "404"), MediaType(one.Value, "410"))));
        Assert.All(Operations().Where(one => Refusable(one.Path)), one => Assert.Equal(Problem, MediaType(one.Value, "400")));
        Assert.All(Operations(), one => Assert.Equal("application/json", MediaType(one.Value, "200")));
    }

    [Theory]
    [InlineData(typeof(Standing))]
    [InlineData(typeof(WordingKind))]
    [InlineData(typeof(VenueKind))]
    [InlineData(typeof(LinkType))]
    [InlineData(typeof(Measure))]
    [InlineData(typeof(SanctionStatus))]
    [InlineData(typeof(SourceKind))]
    [InlineData(typeof(CheckResult))]
    [InlineData(typeof(QuoteFolding))]
    [InlineData(typeof(DateOrder))]
    [InlineData(typeof(ChainKind))]
    [InlineData(typeof(TimelineEntryKind))]
    [InlineData(typeof(RevisionChange))]
    [InlineData(typeof(RecordKind))]
    public void Terms_OfAnAnswer_AreListed(Type vocabulary) => Assert.Equal(
        ApiDescription.Terms(vocabulary),
        Texts(Document.GetProperty("components").GetProperty("schemas").GetProperty(vocabulary.Name).GetProperty("enum")));

    [Theory]
    [InlineData("/sanctions.json", "measure", typeof(Measure))]
    [InlineData("/search.json", "venue", typeof(VenueKind))]
    [InlineData("/search.json", "checked", typeof(CheckResult))]
    [InlineData("/search.json", "kind", typeof(WordingKind))]
    [InlineData("/search.json", "standing", typeof(Standing))]
    [InlineData("/search.json", "sanctioned", typeof(SanctionedWhen))]
    [InlineData("/search.json", "sort", typeof(SearchSort))]
    [InlineData("/changes.json", "kind", typeof(RecordKind))]
    [InlineData("/changes.json", "change", typeof(RevisionChange))]
    public void Terms_OfAParameter_AreListed(string address, string name, Type vocabulary)
    {
        var schema = Parameters(address).Single(one => one.Text("name") == name).GetProperty("schema");
        var terms = schema.TryGetProperty("items", out var items) ? items : schema;

        Assert.Equal(ApiDescription.Terms(vocabulary), Texts(terms.GetProperty("enum")));
    }

    private IEnumerable<(string Path, JsonElement Value)> Operations() => Document.GetProperty("paths").EnumerateObject()
        .Select(path => (path.Name, path.Value.GetProperty("get")));

    private IReadOnlyList<JsonElement> Parameters(string address) =>
        Operations().Single(one => one.Path == address).Value.TryGetProperty("parameters", out var parameters)
            ? [.. parameters.EnumerateArray()]
            : [];

    /// <summary>Whether an address takes a date or a term, which can be none.</summary>
    private bool Refusable(string address) => Parameters(address).Any(one =>
        one.Text("in") == "query" && one.GetProperty("schema").GetRawText() is var schema
        && (schema.Contains("enum", StringComparison.Ordinal) || schema.Contains(JsonEncodedText.Encode("2014-04").Value, StringComparison.Ordinal)));

    private static string? MediaType(JsonElement operation, string status) =>
        operation.GetProperty("responses").TryGetProperty(status, out var response)
            ? response.GetProperty("content").EnumerateObject().Single().Name
            : null;

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString()!);

    /// <summary>The addresses of docs/urls.md that answer in JSON, with the parameters that they have there.</summary>
    private static List<(string Address, IReadOnlyList<string> Parameters)> Documented() =>
    [
        .. from row in Row().Matches(DocumentFiles.Read("docs/urls.md"))
            let address = row.Groups[1].Value
            let parts = Semicolon().Split(row.Groups[2].Value).Where(part => !part.Contains("(HTML only", StringComparison.Ordinal)).ToList()
            where address.Length > 1 && !Path.HasExtension(address) && !address.Contains("{file}", StringComparison.Ordinal)
                && address != "/health" && parts.Count > 0
            let named = parts.SelectMany(part => Parameter().Matches(part)).Select(match => match.Groups[1].Value)
            select ($"{address}.json", address == "/search" ? OfSearch() : [.. named.Distinct()]),
    ];

    private static IReadOnlyList<string> OfSearch() =>
    [
        .. Row().Matches(DocumentFiles.Read("docs/search.md").Split("## In addresses")[1].Split("\n## ")[0])
            .SelectMany(row => Parameter().Matches(row.Value.Split('|')[1])).Select(match => match.Groups[1].Value),
    ];

    [GeneratedRegex(@"^\| `([^`]+)`[^|]*\|(.*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    /// <summary>Not one between brackets.</summary>
    [GeneratedRegex(@";(?![^(]*\))")]
    private static partial Regex Semicolon();

    [GeneratedRegex("`([a-z]+)(?:=[^`]*)?`")]
    private static partial Regex Parameter();

    /// <summary>The document, made once.</summary>
    public sealed class Description : IAsyncLifetime
    {
        internal string Text { get; private set; } = "";

        internal JsonElement Document { get; private set; }

        public async ValueTask InitializeAsync()
        {
            using var seed = new SeedFolder();
            await using var site = new SmallSite(seed);
            Text = await ApiDescription.OfAsync(site);
            Document = JsonElement.Parse(Text);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
