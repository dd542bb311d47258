using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Searching;

public sealed class SuggestionTests(SeededArchive archive)
{
    [Theory]
    [InlineData("trampolne", "trampoline")]
    [InlineData("trampollines", "trampoline")]
    [InlineData("Rogozn", "Rogozin")]
    [InlineData("Bridnstine", "Bridenstine")]
    [InlineData("trampolne sanctons", "trampoline sanctions")]
    [InlineData("official:rogozin trampolne", "official:rogozin trampoline")]
    [InlineData("sanctons OR moon", "sanctions OR moon")]
    public async Task Search_WithASlip_OffersWhatFindsMore(string query, string offered)
    {
        var results = await archive.SearchAsync(query);
        var suggestion = results.Suggestions[0];

        Assert.Equal(offered, suggestion.Query);
        Assert.True(suggestion.Total > results.Total);
        Assert.Equal(suggestion.Total, (await archive.SearchAsync(offered)).Total);
    }

    [Fact]
    public async Task Search_WithASlipAndAFilter_CountsUnderTheFilter()
    {
        var filtered = new SearchCriteria { Query = "sanctons", Officials = ["dmitry-rogozin"] };

        var suggestion = (await archive.SearchAsync(filtered)).Suggestions[0];

        Assert.Equal("sanctions", suggestion.Query);
        Assert.Equal(suggestion.Total, (await archive.SearchAsync(filtered with { Query = "sanctions" })).Total);
        Assert.InRange(suggestion.Total, 1, (await archive.SearchAsync("sanctions")).Total - 1);
    }

    [Fact]
    public async Task Search_WithASlipAndAFilterThatLeavesNothing_OffersNothing()
    {
        Assert.NotEmpty((await archive.SearchAsync("trampolne")).Suggestions);
        Assert.Empty((await archive.SearchAsync(new SearchCriteria { Query = "trampolne", Topics = ["no-such-topic"] })).Suggestions);
    }

    /// <summary>A name that the archive knows is no slip, though nothing under the filter has it.</summary>
    [Theory]
    [InlineData("Clarence", "charles-bolden")]
    [InlineData("Pascale", "dmitry-rogozin")]
    public async Task Search_ForAKnownNameAndAFilterThatLeavesNothing_OffersNothing(string name, string official)
    {
        Assert.Empty((await archive.SearchAsync(new SearchCriteria { Query = name, Officials = [official] })).Suggestions);
    }

    [Theory]
    [InlineData("trampoline")]
    [InlineData("trampolines")]
    [InlineData("\"trampolne\"")]
    [InlineData("xqzvwkj")]
    [InlineData("-trampolne")]
    [InlineData("")]
    public async Task Search_WithoutASlip_OffersNothing(string query) =>
        Assert.Empty((await archive.SearchAsync(query)).Suggestions);

    [Theory]
    [InlineData("rog", RecordKind.Officials, "Dmitry Rogozin")]
    [InlineData("dm rog", RecordKind.Officials, "Dmitry Rogozin")]
    [InlineData("рогоз", RecordKind.Officials, "Dmitry Rogozin")]
    [InlineData("rosc", RecordKind.Agencies, "Roscosmos")]
    [InlineData("ESA", RecordKind.Agencies, "European Space Agency")]
    [InlineData("sanc", RecordKind.Topics, "Sanctions")]
    [InlineData("tramp", null, "trampoline")]
    [InlineData("Rogozin tramp", null, "Rogozin trampoline")]
    public async Task Suggest_WhileTyping_CompletesIt(string typed, RecordKind? kind, string text)
    {
        var suggestions = await SuggestAsync(typed);

        var suggestion = Assert.Single(suggestions, suggestion => suggestion.Record?.Kind == kind && suggestion.Text == text);
        Assert.True(suggestion.Count > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("xqzvwkj")]
    public async Task Suggest_ForNothing_AnswersNothing(string typed) => Assert.Empty(await SuggestAsync(typed));

    [Fact]
    public async Task Similar_ToTheTrampoline_AreOtherStatementsAboutIt()
    {
        await using var db = archive.Open();
        var search = new StatementSearch(db, archive.Memory);

        var profile = await StatementProfile.ReadAsync(
            search, "rogozin-2014-04-29-trampoline", page: 1, TestContext.Current.CancellationToken);

        var similar = profile!.Similar;
        Assert.Equal(5, similar.Count);
        Assert.DoesNotContain(similar, statement => statement.Slug == "rogozin-2014-04-29-trampoline");
        Assert.Contains(similar, statement => statement.Slug == "rogozin-2020-05-31-trampoline-was-a-warning");
    }

    private async Task<IReadOnlyList<SearchSuggestion>> SuggestAsync(string typed)
    {
        await using var db = archive.Open();
        return await new StatementSearch(db, archive.Memory).SuggestAsync(typed, TestContext.Current.CancellationToken);
    }
}
