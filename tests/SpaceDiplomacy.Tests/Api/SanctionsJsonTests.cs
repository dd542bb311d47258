using System.Net;
using System.Text.Json;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Api;

public sealed class SanctionsJsonTests(ArchiveApp app)
{
    [Fact]
    public async Task GetList_OnADay_IsThisText() => Assert.Equal(
        """
        {"total":2,"page":1,"pageSize":2,"results":[{"slug":"ca-rogozin-2014","url":"http://localhost/sanctions/ca-rogozin-2014","target":{"kind":"official","slug":"dmitry-rogozin","name":"Dmitry Rogozin"},"authority":{"slug":"ca-gac","name":"Global Affairs Canada"},"programme":"Russia","legalBasis":"Special Economic Measures Act","imposed":"2014-03-17","lifted":null,"measures":["asset-freeze","transaction-ban","travel-ban"],"certain":true},{"slug":"us-rogozin-2014","url":"http://localhost/sanctions/us-rogozin-2014","target":{"kind":"official","slug":"dmitry-rogozin","name":"Dmitry Rogozin"},"authority":{"slug":"us-ofac","name":"US Treasury, Office of Foreign Assets Control"},"programme":"UKRAINE-EO13661","legalBasis":"Executive Order 13661","imposed":"2014-03-17","lifted":null,"measures":["asset-freeze","transaction-ban","travel-ban"],"certain":true}]}
        """,
        await GetAsync("/sanctions.json?official=dmitry-rogozin&on=2014-03-18"));

    [Fact]
    public async Task GetList_SeveralAuthorities_WidensTheAnswer()
    {
        var one = await TotalAsync("/sanctions.json?authority=us-bis");
        var two = await TotalAsync("/sanctions.json?authority=us-bis&authority=esa");

        Assert.Equal(one + 2, two);
    }

    [Fact]
    public async Task GetOne_HasSourcesAndAnswers()
    {
        using var json = JsonDocument.Parse(await GetAsync("/sanctions/us-rogozin-2014.json"));

        Assert.Equal(4, json.RootElement.GetProperty("sources").GetArrayLength());
        Assert.Equal("responds-to", json.RootElement.GetProperty("answeredBy")[0].GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("/sanctions.json?on=x", HttpStatusCode.BadRequest)]
    [InlineData("/sanctions.json?measure=x", HttpStatusCode.BadRequest)]
    [InlineData("/sanctions/nothing.json", HttpStatusCode.NotFound)]
    public async Task Get_Mistake_IsAProblem(string address, HttpStatusCode status)
    {
        using var client = app.CreateClient();
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<int> TotalAsync(string address)
    {
        using var json = JsonDocument.Parse(await GetAsync(address));
        return json.RootElement.GetProperty("total").GetInt32();
    }

    private async Task<string> GetAsync(string address)
    {
        using var client = app.CreateClient();
        return await client.GetStringAsync(address, TestContext.Current.CancellationToken);
    }
}
