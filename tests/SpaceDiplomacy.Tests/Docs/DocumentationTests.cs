using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Tests.Documents;
using SpaceDiplomacy.Tests.Support;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Tests.Docs;

/// <summary>What the documents say is so.</summary>
public sealed partial class DocumentationTests(ArchiveApp app)
{
    [Fact]
    public async Task EveryAddressInUrls_Answers()
    {
        using var client = app.CreateClient();
        var addresses = DocumentFiles.Addresses().ToList();

        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            using var page = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(page.IsSuccessStatusCode, address);
            if (address is not ("/" or "/about" or "/health") && !address.EndsWith("/checks", StringComparison.Ordinal)
                && !Path.HasExtension(address))
            {
                await app.JsonAsync(address + ".json");
            }
        }
    }

    [Fact]
    public void EveryRouteOfTheSite_StandsInUrls()
    {
        _ = app.CreateClient();
        var documented = DocumentFiles.Rows("docs/urls.md").ToHashSet();
        var routes = app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/').Replace(":int", "", StringComparison.Ordinal))
            .Where(route => !route.StartsWith("/errors/", StringComparison.Ordinal) && !IsFile(route))
            .Select(route => route.EndsWith(".json", StringComparison.Ordinal) ? route[..^".json".Length] : route)
            .Distinct();

        Assert.Empty(routes.Except(documented));
    }

    [Fact]
    public void EverySetting_StandsInOperations()
    {
        var documented = DocumentFiles.Rows("docs/operations.md").ToHashSet();
        var settings = typeof(ArchiveOptions).GetProperties().Select(property => $"{ArchiveOptions.Section}:{property.Name}")
            .Concat(typeof(SiteOptions).GetProperties().Select(property => $"{SiteOptions.Section}:{property.Name}"))
            .Concat(typeof(LimitsOptions).GetProperties().Select(property => $"{LimitsOptions.Section}:{property.Name}"));

        Assert.Empty(settings.Except(documented));
    }

    [Fact]
    public void EveryDefaultInOperations_IsTheDefault()
    {
        var operations = DocumentFiles.Read("docs/operations.md");
        var defaults = new ArchiveOptions();

        Assert.Contains($"| `Archive:Database` | `{defaults.Database}` |", operations, StringComparison.Ordinal);
        Assert.Contains($"| `Archive:Seed` | `{defaults.Seed}` |", operations, StringComparison.Ordinal);
        Assert.Contains($"| `Archive:MigrationSeconds` | `{defaults.MigrationSeconds}` |", operations, StringComparison.Ordinal);
        Assert.Contains($"| `Archive:BrokenSeed` | `{defaults.BrokenSeed}` |", operations, StringComparison.Ordinal);
        Assert.All(typeof(LimitsOptions).GetProperties(), limit => Assert.Contains(
            $"| `{LimitsOptions.Section}:{limit.Name}` | `{limit.GetValue(new LimitsOptions())}` |", operations, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryKeyOfADocument_StandsInData()
    {
        AssertKeys("## topics.yaml, authorities.yaml", DocumentCodecs.Today.Topics);
        AssertKeys("## topics.yaml, authorities.yaml", DocumentCodecs.Today.Authorities);
        AssertKeys("## sources", DocumentCodecs.Today.Sources);
        AssertKeys("## agencies", DocumentCodecs.Today.Agencies);
        AssertKeys("## entities", DocumentCodecs.Today.Entities);
        AssertKeys("## officials", DocumentCodecs.Today.Officials);
        AssertKeys("## events", DocumentCodecs.Today.Events);
        AssertKeys("## sanctions", DocumentCodecs.Today.Sanctions);
        AssertKeys("## statements", DocumentCodecs.Today.Statements);
    }

    [Fact]
    public void EveryTerm_StandsInData()
    {
        var data = DocumentFiles.Read("docs/data.md");
        var terms = Vocabulary.TermsOf<VenueKind>().Concat(Vocabulary.TermsOf<LinkType>())
            .Concat(Vocabulary.TermsOf<WordingKind>()).Concat(Vocabulary.TermsOf<Standing>())
            .Concat(Vocabulary.TermsOf<Measure>()).Concat(Vocabulary.TermsOf<SourceKind>())
            .Concat(Vocabulary.TermsOf<RevisionChange>());

        Assert.DoesNotContain(terms, term => !data.Contains($"`{term}`", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryLimitOfTheSeed_StandsInData()
    {
        var data = DocumentFiles.Read("docs/data.md");
        var limits = typeof(SeedLimits).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(limit => (int)limit.GetRawConstantValue()!).Append(MarkdownText.MostSigns);

        Assert.DoesNotContain(
            limits, limit => !data.Contains(limit.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Fact]
    public void EveryResultAndFolding_StandsInChecking() =>
        Assert.Empty(Vocabulary.TermsOf<CheckResult>().Concat(Vocabulary.TermsOf<QuoteFolding>())
            .Except(DocumentFiles.Rows("docs/checking.md")));

    [Fact]
    public async Task EveryColumnOfTheTable_StandsInSearch()
    {
        using var client = app.CreateClient();
        var table = await client.GetStringAsync("/search.csv?q=nothingatall", TestContext.Current.CancellationToken);

        Assert.Equal(table.Trim('\uFEFF', '\r', '\n').Split(','), Names(Section("docs/search.md", "## As a table")));
    }

    [Fact]
    public void EveryFieldOfTheSearchLanguage_StandsInSearch()
    {
        var examples = Names(Section("docs/search.md", "## For readers")).ToList();

        Assert.DoesNotContain(
            Vocabulary.TermsOf<SearchField>(),
            field => !examples.Exists(example => example.StartsWith($"{field}:", StringComparison.Ordinal)));
    }

    [Fact]
    public void EveryParameterOfASearch_StandsInSearchWithItsTerms()
    {
        var criteria = new SearchCriteria
        {
            Query = "moon",
            Officials = ["one"],
            Agencies = ["one"],
            Topics = ["one"],
            Venues = [VenueKind.Letter],
            Checked = [CheckResult.Near],
            Sources = ["one"],
            Authorities = ["one"],
            Kinds = [WordingKind.Original],
            Languages = ["en"],
            From = EdtfDate.Parse("2014"),
            To = EdtfDate.Parse("2015"),
            Sanctioned = SanctionedWhen.No,
            Standings = [Standing.Disputed],
            Sort = SearchSort.Oldest,
            Page = 2,
        };
        // Otherwise a new property would not be written here, and not be missed.
        Assert.DoesNotContain(
            typeof(SearchCriteria).GetProperties().Where(property => property.CanWrite && property.Name != nameof(SearchCriteria.PageSize)),
            property => Equals(property.GetValue(criteria), property.GetValue(new SearchCriteria())));

        var written = QueryHelpers.ParseQuery(new Uri(new Uri("http://localhost"), SearchAddress.Write(criteria)).Query).Keys;
        var section = Section("docs/search.md", "## In addresses");

        Assert.Equal(written.Order(StringComparer.Ordinal), Names(section).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            Vocabulary.TermsOf<SearchSort>().Concat(Vocabulary.TermsOf<SanctionedWhen>()).Concat(Vocabulary.TermsOf<CheckResult>())
                .Concat(Vocabulary.TermsOf<WordingKind>()).Concat(Vocabulary.TermsOf<Standing>()).Concat(Vocabulary.TermsOf<VenueKind>()),
            term => !section.Contains($"`{term}`", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryFileThatDocumentsLinkTo_Exists()
    {
        var documents = Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Repository.Root, "*.md"));

        var missing = from document in documents
                      from Match link in LocalLink().Matches(File.ReadAllText(document))
                      let target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, link.Groups[1].Value))
                      where !Path.Exists(target)
                      select $"{Path.GetFileName(document)}: {link.Groups[1].Value}";
        Assert.Empty(missing);
    }

    /// <summary>Every key of a kind stands in its section, or in the one about every record.</summary>
    private static void AssertKeys<T>(string heading, DocumentCodec<T> codec)
        where T : RecordDocument
    {
        var lister = new KeyLister();
        codec.Fields(lister, null);
        var text = Section("docs/data.md", heading) + Section("docs/data.md", "## Every record");
        var named = NamedKey().Matches(text).Select(match => match.Value).ToHashSet();

        Assert.NotEmpty(lister.Keys);
        Assert.Empty(lister.Keys.Except(named));
    }

    /// <summary>A document's section, its heading left out.</summary>
    private static string Section(string document, string heading) =>
        DocumentFiles.Read(document).Split($"{heading}\n")[1].Split("\n## ")[0];

    /// <summary>All that stands in backticks in the first cells of the rows of tables.</summary>
    private static IEnumerable<string> Names(string text) =>
        text.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => InBackticks().Matches(line.Split('|')[1])).Select(match => match.Groups[1].Value);

    private static bool IsFile(string route) =>
        Path.GetExtension(route) is ".css" or ".js" or ".svg" or ".gz" or ".br" || route.Contains("{**", StringComparison.Ordinal);

    /// <summary>Something in the first cell of a table, in bold or in backticks.</summary>
    [GeneratedRegex(@"(?<=^\| (?:[a-z-]+, )?)[a-z-]+|(?<=\*\*)[a-z-]+(?=\*\*)|(?<=`)[a-z-]+(?=`)", RegexOptions.Multiline)]
    private static partial Regex NamedKey();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InBackticks();

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#]+)")]
    private static partial Regex LocalLink();
}
