using System.Net;
using SpaceDiplomacy.Tests.Searching;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Search;

public sealed class RandomSearchTests(ArchiveApp app)
{
    /// <summary>About two minutes of work for one core, where somebody waits for everything.</summary>
    private const int InBuilds = 100_000;

    private const int Usual = 2_000;

    private const string Variable = "SPACEDIPLOMACY_RANDOM_SEARCHES";

    /// <summary>The addresses that take what readers type.</summary>
    private static readonly string[] Paths = ["/search", "/search.json", "/search.csv", "/search.atom", "/search/suggest.json"];

    /// <summary>Every parameter but <c>q</c>, with values that it understands.</summary>
    private static readonly (string Name, string[] Values)[] Parameters =
    [
        ("official", ["dmitry-rogozin", "nobody"]),
        ("agency", ["nasa", "roscosmos"]),
        ("topic", ["iss", "sanctions"]),
        ("venue", ["interview", "social-media"]),
        ("checked", ["exact", "no-capture"]),
        ("source", ["nothing"]),
        ("authority", ["us-ofac"]),
        ("kind", ["original", "reported"]),
        ("lang", ["ru", "en", "zh-Hans"]),
        ("from", ["2014", "2014-04/..", "2022~"]),
        ("to", ["2022-03", "../2015", "0001"]),
        ("sanctioned", ["yes", "no", "before", "after"]),
        ("standing", ["attributed", "disputed"]),
        ("sort", ["relevance", "newest", "oldest", "official"]),
        ("p", ["0", "2", "2147483647", "-1"]),
    ];

    [Fact]
    public async Task Search_ForWhateverSomebodyMightSend_IsNoErrorOfTheServer()
    {
        var usual = Environment.GetEnvironmentVariable("CI") == "true" ? InBuilds : Usual;
        var count = int.TryParse(Environment.GetEnvironmentVariable(Variable), out var asked) ? asked : usual;
        var random = new Random(20_140_429);
        var answers = new int[Paths.Length];
        using var client = app.CreateClient();
        await Parallel.ForEachAsync(Enumerable.Range(0, count), TestContext.Current.CancellationToken, async (number, cancellation) =>
        {
            var path = number % Paths.Length;
            string address;
            lock (random)
            {
                address = Paths[path] + Query(random);
            }

            var status = await StatusAsync(client, address, cancellation);
            Assert.True((int)status < 500, $"{status} for {address}");
            if (status == HttpStatusCode.OK)
            {
                Interlocked.Increment(ref answers[path]);
            }
        });

        // A search that is refused for a date or a term of another kind tests nothing behind it.
        Assert.All(answers, answered => Assert.InRange(answered, count / Paths.Length / 3, count));
    }

    /// <summary>The status of an answer that is read to its end: what goes wrong in the middle of it is thrown.</summary>
    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellation);
            await answer.Content.CopyToAsync(Stream.Null, cancellation);
            return answer.StatusCode;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            throw new InvalidOperationException($"No answer, or half of one, for {address}", exception);
        }
    }

    private static string Query(Random random)
    {
        var query = $"?q={Escaped(random)}";
        foreach (var (name, values) in Parameters.Where(_ => random.Next(8) == 0))
        {
            query += $"&{name}={(random.Next(8) == 0 ? Escaped(random) : values[random.Next(values.Length)])}";
        }

        return query;
    }

    /// <summary>A random string; lone surrogates cannot be written, so bytes that are no UTF-8 stand for them now and then.</summary>
    private static string Escaped(Random random)
    {
        var text = string.Concat(RandomQuery.Next(random).EnumerateRunes().Select(rune => rune.ToString()));
        return Uri.EscapeDataString(text) + (random.Next(8) == 0 ? "%ED%A0%80%FF%" : "");
    }
}
