using Microsoft.AspNetCore.Mvc.Testing;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>The whole site with a small seed of a test's own.</summary>
internal sealed class SmallSite(SeedFolder seed, params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder folder = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Archive:Database", folder.File("archive.db"));
        builder.UseSetting("Archive:Seed", seed.Path);
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Dispose();
        }
    }
}
