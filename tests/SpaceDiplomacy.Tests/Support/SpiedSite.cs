using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>
/// The site with its real content, nothing kept of its answers, and everything written down that it asks its database, which is
/// its own: connections of a pool are shared by all that open the same file.
/// </summary>
public sealed class SpiedSite : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly WebApplicationFactory<Program> app;

    public SpiedSite(ArchiveApp archive)
    {
        app = archive.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Archive:Database", folder.File("archive.db"));
            builder.UseSetting("Site:CacheMegabytes", "0");
            builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<ArchiveDbContext>(options => options.AddInterceptors(Spy)));
        });
    }

    public SqlSpy Spy { get; } = new();

    public HttpClient CreateClient() => app.CreateClient();

    public ArchiveDbContext Open() => ArchiveDatabase.Open(folder.File("archive.db"));

    public void Dispose()
    {
        app.Dispose();
        folder.Dispose();
    }
}
