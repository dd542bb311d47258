using System.Reflection;
using Microsoft.AspNetCore.Mvc.Testing;

namespace SpaceDiplomacy.BrowserTests.Support;

/// <summary>The whole site with its real content behind a real port of this machine.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("spacediplomacy-browser-").FullName;

    public Site() => UseKestrel(0);

    /// <summary>Starts the site and says where; call it once.</summary>
    public Uri Start()
    {
        StartServer();
        return ClientOptions.BaseAddress;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var root = typeof(Site).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        builder.UseEnvironment("Production");
        builder.UseSetting("Archive:Database", Path.Combine(folder, "archive.db"));
        builder.UseSetting("Archive:Seed", Path.Combine(root, "seed"));
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
