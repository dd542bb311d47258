using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>No answer grows with the archive, whatever is asked for.</summary>
public sealed partial class SizeTests(LargeArchive archive) : IClassFixture<LargeArchive>
{
    private const int Kilobyte = 1024;

    /// <summary>Tables for machines are as long as what they list, and are written as they are read.</summary>
    private static readonly string[] Unbounded = ["/search.csv"];

    /// <summary>What the documented parameters are asked with; those of a search are documented elsewhere.</summary>
    private static readonly Dictionary<string, string[]> Samples = new()
    {
        ["p"] = ["p=2", "p=1000000"],
        ["on"] = ["on=2014-04-29", "on=2014", "on=2040", "official={official}&on=2014"],
        ["from"] = ["from=2014&to=2015", "from=2014-03&to=2014-04", "official={official}&from=2010&to=2014"],
        ["official"] = ["official={official}", "official={official}&agency={agency}"],
        ["agency"] = ["agency={agency}"],
        ["topic"] = ["topic={topic}", "topic={topic}&from=2014&to=2014"],
        ["authority"] = ["authority={authority}&p=20"],
        ["measure"] = ["measure=travel-ban&measure=asset-freeze"],
        ["?by=name"] = ["by=name", "by=name&p=100"],
        ["group"] = ["group=authority"],
        ["sort"] = ["sort=-target&p=300", "sort=lifted"],
        ["year"] = ["year=2014&p=9", "year=2014&month=4"],
        ["kind"] = ["kind=statements&p=100"],
        ["change"] = ["change=added"],
        ["compare"] = ["compare=1,2"],
        ["q"] = ["q=made"],
    };

    private static readonly string[] Searches = ["q=space", "q=s*&sort=official&p=500", "official={official}&topic={topic}", "from=2014&to=2015"];

    [Fact]
    public async Task EveryAddress_OfALargeArchive_StaysWithinItsSize()
    {
        using var client = archive.CreateClient();
        var faults = new ConcurrentBag<string>();
        var addresses = Addresses().ToList();
        Assert.True(addresses.Count > 200, $"{addresses.Count} addresses");
        await Parallel.ForEachAsync(addresses, TestContext.Current.CancellationToken, async (address, cancellation) =>
        {
            using var response = await client.GetAsync(address, cancellation);
            var (size, most) = ((await response.Content.ReadAsByteArrayAsync(cancellation)).Length, MostOf(address, response));
            if (size > most || (int)response.StatusCode is >= 500 or 404)
            {
                faults.Add($"{(int)response.StatusCode} {size / Kilobyte} of {most / Kilobyte} KB {address}");
            }
        });
        Assert.Empty(faults.Order(StringComparer.Ordinal));
    }

    private static int MostOf(string address, HttpResponseMessage response) =>
        Kilobyte * (response.Content.Headers.ContentType?.MediaType, Path: address.Split('?')[0]) switch
        {
            ("text/html", "/timeline" or "/sanctions") => 250,
            ("text/html", _) => 120,
            ("image/svg+xml", _) => 250,
            _ => 500,
        };

    /// <summary>Every address of docs/urls.md as a page and for machines, of the largest record of each kind, with any parameters.</summary>
    private IEnumerable<string> Addresses() =>
        from row in Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/urls.md")))
        let documented = row.Groups[1].Value
        where !Unbounded.Contains(documented) && !documented.Contains("{file}", StringComparison.Ordinal)
            && !documented.EndsWith(".txt", StringComparison.Ordinal)
        from address in Filled(documented)
        from form in Path.GetExtension(address).Length > 0 || row.Groups[2].Value.Contains("(HTML only", StringComparison.Ordinal)
            ? [address]
            : row.Groups[2].Value.Contains("(JSON only", StringComparison.Ordinal) || address is "/" or "/health"
                ? [address is "/" or "/health" ? address : $"{address}.json"]
                : new[] { address, $"{address}.json" }
        from parameters in Parameters(documented, row.Groups[2].Value).Prepend("")
        select form + Filled(parameters, archive.Largest);

    private static IEnumerable<string> Parameters(string address, string documented)
    {
        var named = InBackticks().Matches(documented).Select(match => match.Groups[1].Value).ToList();
        return (address.StartsWith("/search", StringComparison.Ordinal) && !address.EndsWith("suggest", StringComparison.Ordinal)
            ? Searches
            : named.SelectMany(name => Samples.GetValueOrDefault(name, []))).Select(parameters => $"?{parameters}");
    }

    private IEnumerable<string> Filled(string address) => address.Split('/') switch
    {
        ["", "{kind}", ..] => archive.Largest.Select(largest => address
            .Replace("{kind}", largest.Key.Term(), StringComparison.Ordinal)
            .Replace("{slug}", largest.Value, StringComparison.Ordinal)
            .Replace("{number}", "1", StringComparison.Ordinal)),
        ["", var kind, "{slug}", ..] when Vocabulary.TryParse<RecordKind>(kind, out var known) =>
            [address.Replace("{slug}", archive.Largest[known], StringComparison.Ordinal)],
        _ => [address],
    };

    private static string Filled(string parameters, IReadOnlyDictionary<RecordKind, string> largest) => parameters
        .Replace("{official}", largest[RecordKind.Officials], StringComparison.Ordinal)
        .Replace("{agency}", largest[RecordKind.Agencies], StringComparison.Ordinal)
        .Replace("{topic}", largest[RecordKind.Topics], StringComparison.Ordinal)
        .Replace("{authority}", largest[RecordKind.Authorities], StringComparison.Ordinal);

    [GeneratedRegex(@"^\| `(/[^`]*)` \| ([^\n]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InBackticks();
}
