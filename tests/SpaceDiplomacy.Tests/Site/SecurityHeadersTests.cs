using System.Net;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Site;

public sealed class SecurityHeadersTests(ArchiveApp app)
{
    /// <summary>What a browser must hear with every answer, also with one that failed.</summary>
    private static readonly (string Name, string Value)[] Expected =
    [
        ("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public static TheoryData<string> Addresses =>
    [
        .. DocumentFiles.Addresses(),
        .. DocumentFiles.Addresses().Where(address => !Path.HasExtension(address)).Select(address => address + ".json"),
        "/site.css",
        "/nowhere",
        "/statements/nobody.json",
        "/sanctions?on=nonsense",
        "/search.csv?from=nonsense",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Get_OfAnyAddress_CarriesEveryHeaderOnce(string address)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Carries(response);
    }

    [Fact]
    public async Task Post_ThatIsRefused_CarriesEveryHeaderOnce()
    {
        using var client = app.CreateClient();
        using var response = await client.PostAsync("/", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Carries(response);
    }

    private static void Carries(HttpResponseMessage response) => Assert.All(Expected, header => Assert.Equal(
        [header.Value], response.Headers.TryGetValues(header.Name, out var values) ? values : []));
}
