using SpaceDiplomacy.Tests.Searching;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Search;

public sealed class RandomSearchTests(ArchiveApp app)
{
    /// <summary>Enough for every build; `SPACEDIPLOMACY_RANDOM_SEARCHES=100000` asks for more.</summary>
    private const int Usual = 2_000;

    private const string Variable = "SPACEDIPLOMACY_RANDOM_SEARCHES";

    [Fact]
    public async Task Search_ForWhateverSomebodyMightSend_IsNoErrorOfTheServer()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable(Variable), out var asked) ? asked : Usual;
        var random = new Random(20_140_429);
        var queries = Enumerable.Range(0, count).Select(_ => RandomQuery.Next(random)).ToList();
        var client = app.CreateClient();
        await Parallel.ForEachAsync(queries, TestContext.Current.CancellationToken, async (query, cancellation) =>
        {
            using var answer = await client.GetAsync(new Uri($"/search?q={Escaped(query)}&from={Escaped(query)}", UriKind.Relative), cancellation);
            Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode} for {Escaped(query)}");
        });
    }

    /// <summary>Lone surrogates cannot be written in an address.</summary>
    private static string Escaped(string text) => Uri.EscapeDataString(string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())));
}
