using System.Text.Json;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Api;

public sealed class ArchiveApiTests(ArchiveApp app)
{
    [Fact]
    public async Task GetStatement_HasTheShapeOfTheContract()
    {
        var statement = await app.JsonAsync("/statements/rogozin-2014-04-29-trampoline.json");

        Assert.Equal(
            ["slug", "url", "official", "office", "offices", "date", "earliest", "latest", "saidIn", "venue", "topics",
             "standing", "standingNote", "standingSources", "wordings", "links", "answeredBy", "mentions", "context", "sanctionsOnDay", "similar", "previous", "next", "sources", "added", "changed",
             "revision", "corrections"],
            Names(statement));
        Assert.Equal(["title", "agency", "organization", "from", "to", "certain"], Names(statement.GetProperty("office")));
        Assert.Equal(
            ["text", "language", "kind", "preferred", "translator", "note", "sources", "checks"], Names(statement.GetProperty("wordings")[0]));
        Assert.Equal(["type", "target", "sources"], Names(statement.GetProperty("links")[0]));
        Assert.Equal(
            ["slug", "on", "authority", "imposed", "lifted", "certain"], Names(statement.GetProperty("sanctionsOnDay")[0]));
    }

    [Fact]
    public async Task GetStatement_KeepsDatesAsTheyAre()
    {
        var statement = await app.JsonAsync("/statements/aschbacher-2021-12-musk-rules.json");

        Assert.Equal("2021-12-06~", statement.GetProperty("date").GetString());
        Assert.Equal("2021-12-06", statement.GetProperty("earliest").GetString());
    }

    [Theory]
    [InlineData("officials")]
    [InlineData("agencies")]
    [InlineData("entities")]
    [InlineData("statements")]
    [InlineData("sanctions")]
    [InlineData("events")]
    [InlineData("sources")]
    public async Task GetList_HasTheTrueTotalAndAddressesThatAnswer(string kind)
    {
        var list = await app.JsonAsync($"/{kind}.json");

        Assert.Equal(["total", "page", "pageSize", "results"], Names(list));
        Assert.Equal(
            Repository.Count(kind), list.GetProperty("total").GetInt32());
        var first = list.GetProperty("results")[0];
        var record = await app.JsonAsync($"/{kind}/{first.GetProperty("slug").GetString()}.json");
        Assert.Equal($"http://localhost/{kind}/{first.GetProperty("slug").GetString()}", first.GetProperty("url").GetString());
        Assert.Equal(JsonValueKind.Object, record.ValueKind);
    }

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(property => property.Name);
}
