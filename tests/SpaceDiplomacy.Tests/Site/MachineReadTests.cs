using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>What programs read, whole and letter by letter, of a small seed with a record of each kind.</summary>
public sealed partial class MachineReadTests(MachineReadTests.Small small) : IClassFixture<MachineReadTests.Small>
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    [Theory]
    [InlineData("/officials")]
    [InlineData("/officials/ada-orbit")]
    [InlineData("/agencies")]
    [InlineData("/agencies/asa")]
    [InlineData("/entities")]
    [InlineData("/entities/balloon-works")]
    [InlineData("/statements")]
    [InlineData("/statements/ada-2014-04-29-balloon")]
    [InlineData("/sanctions?on=2014-04-29")]
    [InlineData("/sanctions/gb-ada-orbit-2014")]
    [InlineData("/events")]
    [InlineData("/events/first-balloon")]
    [InlineData("/topics")]
    [InlineData("/topics/sanctions")]
    [InlineData("/sources")]
    [InlineData("/sources/gazette")]
    [InlineData("/authorities/gb-treasury")]
    [InlineData("/timeline?official=ada-orbit&from=2012&to=2016&on=2014-04-29")]
    [InlineData("/search?q=balloon")]
    [InlineData("/search?from=nonsense")]
    [InlineData("/statements/nobody")]
    public async Task Json_OfAnAddress_IsAsPromised(string address)
    {
        var parts = address.Split('?');
        using var client = small.Site.CreateClient();
        using var response = await client.GetAsync(
            $"{parts[0]}.json{(parts.Length > 1 ? "?" + parts[1] : "")}", TestContext.Current.CancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var json = await JsonDocument.ParseAsync(stream, default, TestContext.Current.CancellationToken);

        Snapshot.Matches(Steady(JsonSerializer.Serialize(json, Indented)), NameOf(address) + ".json");
    }

    [Theory]
    [InlineData("/search.csv")]
    [InlineData("/search.atom?q=balloon")]
    public async Task Export_OfASearch_IsAsPromised(string address)
    {
        using var client = small.Site.CreateClient();
        var text = await client.GetStringAsync(address, TestContext.Current.CancellationToken);

        Snapshot.Matches(Steady(text), NameOf(address.Split('?')[0]));
    }

    private static string NameOf(string address) =>
        NotOfNames().Replace(address.Split("&from")[0], "-").Trim('-');

    /// <summary>Without what is another at every run: times of import and what they are hashed into.</summary>
    private static string Steady(string text) => TraceId().Replace(Moment().Replace(text, "(moment)"), "(trace)");

    [GeneratedRegex("[^a-z0-9.]+")]
    private static partial Regex NotOfNames();

    [GeneratedRegex(@"20\d\d-\d\d-\d\dT[0-9:.]+(?:Z|\+00:00)")]
    private static partial Regex Moment();

    [GeneratedRegex("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]")]
    private static partial Regex TraceId();

    /// <summary>The small seed's site, made once for all answers.</summary>
    public sealed class Small : IDisposable
    {
        private readonly SeedFolder seed = new();

        public Small() => Site = new(seed, ("Site:PublicUrl", "https://archive.example"));

        internal SmallSite Site { get; }

        public void Dispose()
        {
            Site.Dispose();
            seed.Dispose();
        }
    }
}
