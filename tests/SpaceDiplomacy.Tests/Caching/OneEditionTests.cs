using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Caching;

/// <summary>
/// While one import follows the other, every answer is of one edition: that which its validator names, and none that was
/// out of date when it was asked for.
/// </summary>
public sealed partial class OneEditionTests : IDisposable
{
    private const int Readers = 3;

    /// <summary>What every edition says in another way, each in its file.</summary>
    private static readonly string[] Numbered =
    [
        "name: Sanctions", "name: Crew transport", "name: HM Treasury", "title: Ada Orbit answers the listing",
        "title: Register of listings", "name: Andorran Space Agency", "Flies balloons", "name: Balloon Works",
        "name: Ada Orbit", "title: Director", "Headed the agency", "title: The first balloon", "It rose",
        "programme: Balloons", "Listed for her balloons", "name: La Massana", "Let them come by balloon",
        "Que vinguin en globus", "Said the day after the listing", "name: Radio", "Said that she had meant it",
    ];

    private static readonly string[] Addresses =
    [
        "/", "/officials/ada-orbit", "/officials/ada-orbit.json", "/statements/ada-2014-04-29-balloon",
        "/statements/ada-2014-04-29-balloon.json", "/sanctions/gb-ada-orbit-2014", "/events/first-balloon",
        "/agencies/asa.json", "/topics/sanctions", "/sources/gazette.json", "/timeline", "/timeline.json", "/timeline.svg",
        "/search?q=balloon", "/search.json?q=balloon", "/search.csv?q=balloon", "/search.atom?q=balloon", "/sanctions",
        "/officials", "/changes.json",
    ];

    /// <summary>How many answers are read; whoever wants to be surer sets more.</summary>
    private static readonly int Answers = int.Parse(
        Environment.GetEnvironmentVariable("SPACEDIPLOMACY_ANSWERS") ?? "120", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder folder = new();
    private readonly SeedFolder seed = new();
    private readonly ConcurrentDictionary<string, int> numbers = new();
    private readonly ConcurrentBag<string> faults = [];
    private volatile int imported;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_WhileImportsAreCommitted_IsOfOneEditionThatIsNotOlderThanTheQuestion()
    {
        Write(0);
        await using var site = new SmallSite(seed, ("Archive:Database", folder.File("archive.db")));
        using var client = site.CreateClient();
        var readers = Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadAsync(client, reader), Cancellation));
        var reading = Task.WhenAll(readers.ToList());

        for (var edition = 1; !reading.IsCompleted; edition++)
        {
            await using var db = ArchiveDatabase.Open(folder.File("archive.db"));
            await ArchiveUpdater.Of(db).ImportAsync(Write(edition), false, ArchiveUpdater.Patience, Cancellation);
            imported = edition;
        }

        await reading;
        Assert.Empty(faults.Order().Take(20));
        Assert.True(numbers.Values.Distinct().Count() > 1);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        seed.Dispose();
        folder.Dispose();
    }

    private SeedEdition Write(int edition)
    {
        foreach (var (name, text) in SeedFolder.Files)
        {
            seed.Write(name, Numbered.Aggregate(text, (said, what) => said.Replace(what, $"{what} edition{edition}")));
        }

        return seed.Read();
    }

    /// <summary>Every other question is one that nobody has asked before.</summary>
    private async Task ReadAsync(HttpClient client, int reader)
    {
        for (var i = reader; i < Answers; i += Readers)
        {
            var address = Addresses[i / 2 % Addresses.Length];
            var before = imported;
            using var answer = await client.GetAsync(
                i % 2 == 0 ? address : $"{address}{(address.Contains('?') ? '&' : '?')}another={i}", Cancellation);
            Judge(answer, before, await answer.Content.ReadAsStringAsync(Cancellation));
        }
    }

    private void Judge(HttpResponseMessage answer, int before, string text)
    {
        var said = Edition().Matches(text).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            .Distinct().ToList();
        var address = answer.RequestMessage!.RequestUri!.PathAndQuery;
        if (answer.StatusCode != HttpStatusCode.OK || said is not [var edition])
        {
            faults.Add($"{address} answers {answer.StatusCode} with the editions {string.Join(", ", said)}");
        }
        else if (edition < before)
        {
            faults.Add($"{address} is of edition {edition} after {before}");
        }
        else if (numbers.GetOrAdd($"{answer.Headers.ETag}", edition) != edition)
        {
            faults.Add($"{address} is of edition {edition} under the tag of {numbers[$"{answer.Headers.ETag}"]}");
        }
    }

    [GeneratedRegex(@"edition(\d+)")]
    private static partial Regex Edition();
}
