using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Searching;

public sealed class FacetTests(SeededArchive archive)
{
    public static TheoryData<SearchCriteria> Searches =>
    [
        new SearchCriteria(),
        new SearchCriteria { Query = "iss OR moon" },
        new SearchCriteria { Query = "station", Officials = ["dmitry-rogozin", "yuri-borisov"] },
        new SearchCriteria { Topics = ["sanctions"], Agencies = ["nasa", "roscosmos"], Languages = ["en"] },
        new SearchCriteria { Query = "-moon", Sanctioned = SanctionedWhen.Yes, Kinds = [WordingKind.Original] },
        new SearchCriteria { Query = "space", From = Year(2014), To = Year(2016), Venues = [VenueKind.Interview] },
        new SearchCriteria { Authorities = ["us-ofac"], Standings = [Standing.Attributed] },
        new SearchCriteria { Languages = ["ru", "de"] },
        new SearchCriteria { Sources = ["tellerreport-2020-05-31-trampoline-wording", "no-such-source"] },
        new SearchCriteria { Query = "space", Checked = [CheckResult.NoCapture] },
        new SearchCriteria { Query = "nothingatall" },
    ];

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task Search_CountsEachValue_AsChoosingItWould(SearchCriteria criteria)
    {
        var facets = (await archive.SearchAsync(criteria)).Facets;

        Assert.Equal(criteria.Query == "nothingatall", facets.Officials.Count == 0);
        await CheckAsync(facets.Officials, value => criteria with { Officials = [value] });
        await CheckAsync(facets.Agencies, value => criteria with { Agencies = [value] });
        await CheckAsync(facets.Topics, value => criteria with { Topics = [value] });
        await CheckAsync(facets.Languages, value => criteria with { Languages = [value] });
        await CheckAsync(facets.Authorities, value => criteria with { Authorities = [value] });
        await CheckAsync(facets.Kinds, value => criteria with { Kinds = [Term<WordingKind>(value)] });
        await CheckAsync(facets.Venues, value => criteria with { Venues = [Term<VenueKind>(value)] });
        await CheckAsync(facets.Standings, value => criteria with { Standings = [Term<Standing>(value)] });
        await CheckAsync(facets.Checked, value => criteria with { Checked = [Term<CheckResult>(value)] });
        await CheckAsync(facets.Sanctioned, value => criteria with { Sanctioned = Enum.GetValues<SanctionedWhen>().Single(when => when.Term() == value) });
        await CheckAsync(facets.Years, value => criteria.Within(EdtfDate.Parse(value)));
    }

    [Fact]
    public async Task Search_ForEverything_HasValuesOfEveryKind()
    {
        var facets = (await archive.SearchAsync(new SearchCriteria())).Facets;

        Assert.All(
            new[]
            {
                facets.Officials, facets.Agencies, facets.Topics, facets.Years, facets.Languages, facets.Kinds, facets.Venues,
                facets.Sanctioned, facets.Authorities, facets.Checked, facets.Standings,
            },
            Assert.NotEmpty);
    }

    [Fact]
    public async Task Search_WhereALanguageCoversAnother_CountsWhatChoosingItWouldFind()
    {
        using var seed = new SeedFolder();
        seed.Replace("statements/ada-2014-04-29-balloon.md", "language: en", "language: pt");
        seed.Replace("statements/ada-2014-04-29-balloon.md", "language: ca", "language: pt-BR");
        seed.Replace("statements/ada-2015-again.md", "language: en", "language: pt-br");

        Assert.Equal([("pt", 2), ("pt-BR", 2)], await LanguagesAsync(seed));
        Assert.Equal([("pt", 2), ("pt-BR", 2)], await LanguagesAsync(seed.Replace("statements/ada-2015-again.md", "pt-br", "pt-BR")));
        Assert.Equal([("pt", 2), ("pt-BR", 1), ("pt-PT", 1)], await LanguagesAsync(seed.Replace("statements/ada-2015-again.md", "pt-BR", "pt-PT")));
        Assert.Equal([("pt", 1), ("pt-BR", 1), ("ptx", 1)], await LanguagesAsync(seed.Replace("statements/ada-2015-again.md", "pt-PT", "ptx")));
    }

    [Fact]
    public async Task Search_WithCaptures_CountsWhatChecksCameTo()
    {
        using var seed = new SeedFolder();
        seed.Capture("gazette", "She said: Let them come by balloon.");

        await using var small = await ArchiveOfAsync(seed);
        await using var db = small.Open();
        using var memory = new SearchMemory();
        var search = new StatementSearch(db, memory);
        var found = (await search.SearchAsync(new SearchCriteria(), TestContext.Current.CancellationToken)).Facets.Checked;

        Assert.Equal(["exact", "no-capture", "not-found"], found.Select(value => value.Value).Order(StringComparer.Ordinal));
        foreach (var value in found)
        {
            var chosen = new SearchCriteria { Checked = [Term<CheckResult>(value.Value)] };
            Assert.Equal(value.Count, (await search.SearchAsync(chosen, TestContext.Current.CancellationToken)).Total);
        }
    }

    [Fact]
    public async Task Search_WithAChosenValue_KeepsItThoughNothingIsLeft()
    {
        using var seed = new SeedFolder();
        await using var small = await ArchiveOfAsync(seed);
        await using var db = small.Open();
        using var memory = new SearchMemory();

        var results = await new StatementSearch(db, memory).SearchAsync(
            new() { Query = "balloon", Topics = ["crew-transport"] }, TestContext.Current.CancellationToken);

        Assert.Equal(0, results.Total);
        Assert.Contains(results.Facets.Topics, value => value is { Value: "crew-transport", Count: 0, IsChosen: true });
        Assert.Contains(results.Facets.Topics, value => value is { Value: "sanctions", Count: > 0, IsChosen: false });
    }

    [Fact]
    public async Task Search_HistogramOfYears_HasNoGaps()
    {
        var years = (await archive.SearchAsync("trampoline")).Facets.Years.Select(year => int.Parse(year.Value, CultureInfo.InvariantCulture)).ToList();

        Assert.Contains(2014, years);
        Assert.Equal(Enumerable.Range(years[0], years.Count), years);
    }

    [Fact]
    public async Task Search_ByOfficial_PutsTheirStatementsTogether()
    {
        await using var db = archive.Open();
        var most = await db.Statements.GroupBy(s => s.Official.Slug).Select(own => own.Count())
            .MaxAsync(TestContext.Current.CancellationToken);

        var results = await archive.SearchAsync(
            new SearchCriteria { Sort = SearchSort.Official, PageSize = SearchCriteria.LargestPageSize });

        var runs = results.Hits.Select(hit => hit.Statement.Official.Slug).ToList();
        Assert.Equal(runs.Distinct().Count(), runs.Where((slug, i) => i == 0 || runs[i - 1] != slug).Count());
        Assert.Equal(Math.Min(most, runs.Count), runs.Count(slug => slug == runs[0]));
    }

    /// <summary>The languages that a search of a small archive can be narrowed to, each checked by choosing it.</summary>
    private static async Task<IReadOnlyList<(string Tag, int Count)>> LanguagesAsync(SeedFolder seed)
    {
        await using var small = await ArchiveOfAsync(seed);
        await using var db = small.Open();
        using var memory = new SearchMemory();
        var search = new StatementSearch(db, memory);
        var found = (await search.SearchAsync(new SearchCriteria(), TestContext.Current.CancellationToken)).Facets.Languages;
        foreach (var value in found)
        {
            var chosen = await search.SearchAsync(new SearchCriteria { Languages = [value.Value] }, TestContext.Current.CancellationToken);
            Assert.Equal((value.Value, value.Count), (value.Value, chosen.Total));
            Assert.Equal([value.Value], chosen.Facets.Languages.Where(other => other.IsChosen).Select(other => other.Value));
        }

        return [.. found.Select(value => (value.Value, value.Count)).OrderBy(value => value.Value, StringComparer.Ordinal)];
    }

    private static async Task<ArchiveFile> ArchiveOfAsync(SeedFolder seed)
    {
        var small = new ArchiveFile();
        await small.InitializeAsync();
        await small.ImportAsync(seed);
        return small;
    }

    private async Task CheckAsync(IReadOnlyList<FacetValue> values, Func<string, SearchCriteria> narrowed)
    {
        foreach (var value in values)
        {
            Assert.Equal((value.Value, value.Count), (value.Value, (await archive.SearchAsync(narrowed(value.Value))).Total));
        }
    }

    private static T Term<T>(string value)
        where T : struct, Enum => Vocabulary.TryParse<T>(value, out var term) ? term : throw new ArgumentException(value);

    private static EdtfDate Year(int year) => EdtfDate.TryParse($"{year}", out var date) ? date : throw new ArgumentException(null);
}
