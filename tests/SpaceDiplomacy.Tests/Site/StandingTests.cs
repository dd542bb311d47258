using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>A disputed statement is nowhere shown without saying so.</summary>
public sealed class DisputedStandingTests() : StandingTests(Standing.Disputed, "Disputed: Ada Orbit");

/// <summary>Nor a misattributed one.</summary>
public sealed class MisattributedStandingTests() : StandingTests(Standing.Misattributed, "Misattributed to Ada Orbit");

/// <summary>Of every place where a statement's words or its title stand, whatever page is added.</summary>
public abstract class StandingTests(Standing standing, string speaker) : IAsyncLifetime
{
    private const string Own = "/statements/ada-2014-04-29-balloon";
    private const string Words = "come by balloon";
    private const string Note = "The broadcaster has no tape of it.";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly SeedFolder seed = new();
    private IReadOnlyCollection<Visit> visits = [];

    public async ValueTask InitializeAsync()
    {
        seed.Replace(
                "statements/ada-2014-04-29-balloon.md",
                "topics: [sanctions]",
                $"topics: [sanctions]\nstanding: {{value: {standing.Term()}, note: {Note}, sources: [register]}}")
            .Capture("gazette", "Let them come by balloon.");
        await using var site = new SmallSite(seed, ("Site:PublicCaptures", "false"));
        visits = await Crawl.VisitAllAsync(
            site,
            "/search?q=balloon",
            "/search.json?q=balloon",
            "/search.csv?q=balloon",
            "/search.atom?q=balloon",
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
            description => Assert.StartsWith($"{standing}: {Note}", description, StringComparison.Ordinal));

    [Fact]
    public void ItsOwnPages_DoNotNameItAsIfItHadBeenSaid()
    {
        var own = visits.Where(visit => visit.IsHtml && visit.Address.StartsWith(Own, StringComparison.Ordinal)).ToList();

        Assert.Contains(own, visit => visit.Address == $"{Own}/checks");
        Assert.All(own, visit => Assert.Contains($"{speaker}, 29 April 2014", visit.Document().Title, StringComparison.Ordinal));
        Assert.Equal($"{speaker}, 29 April 2014", own[0].Document().QuerySelector("h1")!.Words());
    }

    [Fact]
    public void EveryLinkToIt_HasTheNoteBesideIt()
    {
        var links = visits.Where(visit => visit.IsHtml && !visit.Address.StartsWith(Own, StringComparison.Ordinal))
            .SelectMany(visit => visit.Document().QuerySelectorAll($"main a[href^='{Own}']").Select(link => (visit.Address, Link: link)))
            .ToList();

        Assert.Superset(
            new HashSet<string> { "/statements/ada-2015-again", "/events/first-balloon", "/sanctions/gb-ada-orbit-2014" },
            links.Select(link => link.Address).ToHashSet());
        Assert.Empty(links.Where(link => !IsNoted(link.Link)).Select(link => $"{link.Address}: {link.Link.OuterHtml}"));
    }

    [Fact]
    public void EveryRowOfTheTableAndEntryOfTheFeed_HasTheNoteAndItsSource()
    {
        var table = visits.Single(visit => visit.Address.StartsWith("/search.csv", StringComparison.Ordinal));
        var row = Assert.Single(table.Text.Split("\r\n"), line => line.Contains(Words, StringComparison.Ordinal));
        var feed = visits.Single(visit => visit.Address.StartsWith("/search.atom", StringComparison.Ordinal));
        var entry = Assert.Single(
            XDocument.Parse(feed.Text).Descendants(Atom + "entry"),
            entry => entry.Value.Contains(Words, StringComparison.Ordinal));

        Assert.Contains($",{standing.Term()},{Note},https://register.example/2014", row, StringComparison.Ordinal);
        Assert.StartsWith(
            $"{standing}: {Note} https://register.example/2014\n", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.StartsWith($"{speaker}, 29 April 2014", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal(speaker, entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
    }

    [Fact]
    public void EveryOtherAnswerWithTheWords_HasTheNoteAndItsSourceBesideThem()
    {
        var answers = visits.Where(visit => !visit.IsHtml && visit.Text.Contains(Words, StringComparison.Ordinal)).ToList();

        Assert.Contains("/statements.json", answers.Select(answer => answer.Address));
        Assert.Contains("/search.json?q=balloon", answers.Select(answer => answer.Address));
        Assert.Contains("/events/first-balloon.json", answers.Select(answer => answer.Address));
        Assert.Contains("/sanctions/gb-ada-orbit-2014.json", answers.Select(answer => answer.Address));
        Assert.Empty(answers.Where(answer => !IsMarked(answer)).Select(answer => answer.Address));
    }

    public ValueTask DisposeAsync()
    {
        seed.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>What stands around the words: the statement in a list, or the whole of a page about it.</summary>
    private static IEnumerable<IElement> Places(Visit visit)
    {
        using var page = visit.Document();
        return [.. page.QuerySelector("main")!.QuerySelectorAll("*")
            .Where(element => element.Children.All(child => !Has(child)) && Has(element))
            .Select(element => element.Closest("article.statement, ol.chain > li, ol.sources > li") ?? element.Closest("main")!)];
    }

    private static bool Has(IElement element) => element.Words().Contains(Words, StringComparison.Ordinal);

    /// <summary>In lists and beside links the note; in pictures, where a title is all that there is, the word.</summary>
    private bool IsNoted(IElement link) => link.Closest("svg") is null
        ? IsMarked(link.Closest("article.statement, li, tr, nav.siblings > div")!)
        : link.TextContent.Contains(StatementTitle.Speaker("Ada Orbit", standing), StringComparison.Ordinal);

    private bool IsMarked(IElement place) => place.Marked("standing")
        .Any(note => note.Words().StartsWith($"{standing}. {Note}", StringComparison.Ordinal)
            && note.Links().Contains("/sources/register"));

    /// <summary>Of JSON, an object around the words has the note; of everything else, the text has.</summary>
    private bool IsMarked(Visit answer) => answer.ContentType == "application/json"
        ? IsMarked(JsonElement.Parse(answer.Text), isMarked: false)
        : answer.Text.Contains(Note, StringComparison.Ordinal);

    private bool IsMarked(JsonElement element, bool isMarked) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(property => IsMarked(property.Value, isMarked || IsNoted(element))),
        JsonValueKind.Array => element.EnumerateArray().All(item => IsMarked(item, isMarked)),
        JsonValueKind.String => isMarked || !element.GetString()!.Contains(Words, StringComparison.Ordinal),
        _ => true,
    };

    private bool IsNoted(JsonElement statement) =>
        statement.TryGetProperty("standing", out var value) && value.ValueKind == JsonValueKind.String && value.ValueEquals(standing.Term())
        && statement.GetProperty("standingNote").ValueEquals(Note)
        && statement.GetProperty("standingSources")[0].ValueEquals("register");
}
