using System.Net;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Errors;

public sealed class ErrorTests(ArchiveApp app)
{
    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/officials/x/y")]
    [InlineData("/errors/500")]
    [InlineData("/topics/x")]
    [InlineData("/authorities/x")]
    [InlineData("/entities/x")]
    [InlineData("/events/x")]
    [InlineData("/sources/x")]
    [InlineData("/agencies/x")]
    [InlineData("/sanctions/x")]
    public async Task Get_OfNoPage_Returns404WithWaysOn(string address)
    {
        var page = await app.PageAsync(address, HttpStatusCode.NotFound);

        Assert.Equal("There is no such page", page.QuerySelector("h1")!.Words());
        Assert.NotNull(page.QuerySelector("main form[action='/search'] input[name=q]"));
        Assert.Contains("/sanctions", page.QuerySelector("main")!.Links());
    }

    [Theory]
    [InlineData("/nowhere.json")]
    [InlineData("/officials/x.json")]
    [InlineData("/statements/x.json")]
    [InlineData("/sanctions/x.json")]
    [InlineData("/sources/x.json")]
    public async Task GetJson_OfNoRecord_ReturnsProblemJson(string address)
    {
        var problem = await app.JsonAsync(address, HttpStatusCode.NotFound);

        Assert.Equal(404, problem.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Post_ToAPage_IsRefusedWithAPage()
    {
        using var client = app.CreateClient();

        using var response = await client.PostAsync("/officials", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }
}
