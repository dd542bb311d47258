using System.Text.Json;
using AngleSharp.Dom;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>A disputed statement is nowhere shown without saying so, whatever page is added.</summary>
public sealed class StandingTests : IAsyncLifetime
{
    private const string Words = "come by balloon";
    private const string Note = "The broadcaster has no tape of it.";

    private readonly SeedFolder seed = new();
    private IReadOnlyCollection<Visit> visits = [];

    public async ValueTask InitializeAsync()
    {
        seed.Replace(
                "statements/ada-2014-04-29-balloon.md",
                "topics: [sanctions]",
                $"topics: [sanctions]\nstanding: {{value: disputed, note: {Note}, sources: [register]}}")
            .Capture("gazette", "Let them come by balloon.");
        await using var site = new SmallSite(seed, ("Site:PublicCaptures", "false"));
        visits = await Crawl.VisitAllAsync(
            site,
            "/search?q=balloon",
            "/search.json?q=balloon",
            "/search?official=ada-orbit",
            "/statements/ada-2014-04-29-balloon?compare=1,2");
    }

    [Fact]
    public void EveryPageWithTheWords_HasTheNoteAndItsSourceBesideThem()
    {
        var places = visits.Where(visit => visit.IsHtml)
            .SelectMany(visit => Places(visit).Select(place => (visit.Address, Place: place))).ToList();

        Assert.Superset(
            new HashSet<string>
            {
                "/", "/statements", "/statements/ada-2014-04-29-balloon", "/statements/ada-2014-04-29-balloon/checks",
                "/officials/ada-orbit", "/agencies/asa", "/topics/sanctions", "/sources/gazette", "/events/first-balloon",
                "/sanctions/gb-ada-orbit-2014", "/search?q=balloon", "/search?official=ada-orbit",
            },
            places.Select(place => place.Address).ToHashSet());
        Assert.Empty(places.Where(place => !IsMarked(place.Place)).Select(place => $"{place.Address}: {place.Place.OuterHtml}"));
    }

    [Fact]
    public void EveryDescriptionWithTheWords_HasTheNoteToo() =>
        Assert.All(
            visits.Where(visit => visit.IsHtml)
                .Select(visit => visit.Document().QuerySelector("meta[name=description]")?.GetAttribute("content") ?? "")
                .Where(description => description.Contains(Words, StringComparison.Ordinal)),
            description => Assert.StartsWith($"Disputed: {Note}", description, StringComparison.Ordinal));

    [Fact]
    public void EveryOtherAnswerWithTheWords_HasTheNoteAndItsSourceBesideThem()
    {
        var answers = visits.Where(visit => !visit.IsHtml && visit.Text.Contains(Words, StringComparison.Ordinal)).ToList();

        Assert.Contains("/statements.json", answers.Select(answer => answer.Address));
        Assert.Contains("/search.json?q=balloon", answers.Select(answer => answer.Address));
        Assert.Empty(answers.Where(answer => !IsMarked(answer)).Select(answer => answer.Address));
    }

    public ValueTask DisposeAsync()
    {
        seed.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What stands around the words: the statement in a list, or the whole of a page about it.</summary>
    private static IEnumerable<IElement> Places(Visit visit)
    {
        using var page = visit.Document();
        return [.. page.QuerySelector("main")!.QuerySelectorAll("*")
            .Where(element => element.Children.All(child => !Has(child)) && Has(element))
            .Select(element => element.Closest("article.statement") ?? element.Closest("ol.sources > li") ?? element.Closest("main")!)];
    }

    private static bool Has(IElement element) => element.Words().Contains(Words, StringComparison.Ordinal);

    private static bool IsMarked(IElement place) => place.Marked("standing")
        .Any(note => note.Words().StartsWith($"Disputed. {Note}", StringComparison.Ordinal)
            && note.Links().Contains("/sources/register"));

    /// <summary>Of JSON, an object around the words has the note; of everything else, the text has.</summary>
    private static bool IsMarked(Visit answer) => answer.ContentType == "application/json"
        ? IsMarked(JsonElement.Parse(answer.Text), isMarked: false)
        : answer.Text.Contains(Note, StringComparison.Ordinal);

    private static bool IsMarked(JsonElement element, bool isMarked) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(property => IsMarked(property.Value, isMarked || IsNoted(element))),
        JsonValueKind.Array => element.EnumerateArray().All(item => IsMarked(item, isMarked)),
        JsonValueKind.String => isMarked || !element.GetString()!.Contains(Words, StringComparison.Ordinal),
        _ => true,
    };

    private static bool IsNoted(JsonElement statement) =>
        statement.TryGetProperty("standing", out var standing) && standing.ValueKind == JsonValueKind.String && standing.ValueEquals("disputed")
        && statement.GetProperty("standingNote").ValueEquals(Note)
        && statement.GetProperty("standingSources")[0].ValueEquals("register");
}
