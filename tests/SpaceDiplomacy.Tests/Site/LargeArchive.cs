using Microsoft.AspNetCore.Mvc.Testing;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Benchmarks;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>
/// The site with the seed and 200,000 statements, 50,000 sanctions and sources, and 20,000 officials, entities and events that
/// are made up.
/// </summary>
public sealed class LargeArchive : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Of each kind the record that most others lead to.</summary>
    public IReadOnlyDictionary<RecordKind, string> Largest { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using var db = ArchiveDatabase.Open(folder.File("archive.db"));
        await ArchiveBuild.RunAsync(db, MadeNumbers.Of(200_000));
        Largest = await DocumentedAddresses.LargestAsync(db);
        _ = Server;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Archive:Database", folder.File("archive.db"));
        builder.UseSetting("Archive:Seed", Repository.Seed);
        // The first answer of a kind may wait for the compiler, and here for other tests.
        builder.UseSetting("Limits:Seconds", "300");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
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
