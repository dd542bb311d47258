using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Api;

public sealed class SanctionsJsonTests(ArchiveApp app)
{
    [Fact]
    public async Task GetList_SeveralAuthorities_WidensTheAnswer()
    {
        var one = await TotalAsync("/sanctions.json?authority=us-bis");
        var other = await TotalAsync("/sanctions.json?authority=esa");
        var both = await TotalAsync("/sanctions.json?authority=us-bis&authority=esa");

        Assert.True(one > 0 && other > 0);
        Assert.Equal(one + other, both);
    }

    [Fact]
    public async Task GetOne_HasSourcesAndAnswers()
    {
        using var json = JsonDocument.Parse(await GetAsync("/sanctions/us-rogozin-2014.json"));

        await using var db = app.Open();
        Assert.Equal(
            await db.Sanctions.Where(s => s.Slug == "us-rogozin-2014").SelectMany(s => s.Sources)
                .CountAsync(TestContext.Current.CancellationToken),
            json.RootElement.GetProperty("sources").GetArrayLength());
        Assert.Equal("responds-to", json.RootElement.GetProperty("answeredBy").GetProperty("results")[0].GetProperty("type").GetString());
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
