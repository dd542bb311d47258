using Microsoft.AspNetCore.Mvc.Testing;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Tests.Support;

[assembly: AssemblyFixture(typeof(ArchiveApp))]

namespace SpaceDiplomacy.Tests.Support;

/// <summary>The whole site with its real content, in process, on a database file of its own; made once for all tests.</summary>
public sealed class ArchiveApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Starts the site before any test asks for it: two that asked at once would start two.</summary>
    public ValueTask InitializeAsync()
    {
        _ = Server;
        return ValueTask.CompletedTask;
    }

    /// <summary>The database of the site, to say what is to be expected of it.</summary>
    public ArchiveDbContext Open() => ArchiveDatabase.Open(folder.File("archive.db"));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Archive:Database", folder.File("archive.db"));
        builder.UseSetting("Archive:Seed", Repository.Seed);
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            folder.Dispose();
        }
    }
}
