using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages;

public sealed class HomeTests(ArchiveApp app)
{
    [Fact]
    public async Task Get_ReturnsHtml()
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }
}
