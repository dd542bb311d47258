using System.Text.Json;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Search;

/// <summary>The forms that search within one record.</summary>
public sealed class SearchHereTests(ArchiveApp app)
{
    [Theory]
    [InlineData("/officials/dmitry-rogozin", "official", "sanctions")]
    [InlineData("/agencies/roscosmos", "agency", "station")]
    [InlineData("/topics/iss", "topic", "sanctions")]
    [InlineData("/sources/tellerreport-2020-05-31-trampoline-wording", "source", "trampoline")]
    public async Task TheFormOfARecord_FindsOnlyStatementsOfIt(string address, string key, string query)
    {
        var slug = address.Split('/')[^1];
        var page = await app.PageAsync(address);
        var form = Assert.Single(page.QuerySelectorAll("main form[role=search]"));
        var field = Assert.Single(form.QuerySelectorAll("input[type=hidden]"));
        Assert.Equal(("/search", "q"), (form.GetAttribute("action"), form.QuerySelector("input[type=search]")!.GetAttribute("name")));
        Assert.Equal((key, slug), (field.GetAttribute("name"), field.GetAttribute("value")));

        var found = await app.JsonAsync($"/search.json?q={query}&{key}={slug}");
        var slugs = found.GetProperty("results").EnumerateArray().Select(hit => hit.GetProperty("slug").GetString()).ToList();

        Assert.NotEmpty(slugs);
        Assert.True(found.GetProperty("total").GetInt32() < (await app.JsonAsync($"/search.json?q={query}")).GetProperty("total").GetInt32());
        foreach (var statement in slugs)
        {
            Assert.Contains(slug, OfStatement(key, await app.JsonAsync($"/statements/{statement}.json")));
        }
    }

    /// <summary>What a statement has of a kind: its speaker, agencies, topics or sources.</summary>
    private static IEnumerable<string?> OfStatement(string key, JsonElement statement) => key switch
    {
        "official" => [Slug(statement.GetProperty("official"))],
        "agency" => statement.GetProperty("offices").EnumerateArray().Select(office => office.GetProperty("agency"))
            .Where(agency => agency.ValueKind == JsonValueKind.Object).Select(Slug),
        "topic" => statement.GetProperty("topics").EnumerateArray().Select(Slug),
        _ => statement.GetProperty("wordings").EnumerateArray()
            .SelectMany(wording => wording.GetProperty("sources").EnumerateArray()).Select(source => source.GetString()),
    };

    private static string? Slug(JsonElement record) => record.GetProperty("slug").GetString();
}
