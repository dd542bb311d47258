using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Indexing;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Puts the archive behind the site: its settings, its database, and the import at start.</summary>
internal static class ArchiveHosting
{
    private const int CannotStart = 1;

    public static void AddArchive(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ArchiveOptions>().BindConfiguration(ArchiveOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        var root = builder.Environment.ContentRootPath;
        builder.Services.PostConfigure<ArchiveOptions>(options =>
        {
            options.Database = Path.Combine(root, options.Database);
            options.Seed = Path.Combine(root, options.Seed);
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStatementSearch();
        builder.Services.AddDbContextPool<ArchiveDbContext>((services, options) => options
            .UseArchiveFile(services.GetRequiredService<IOptions<ArchiveOptions>>().Value.Database)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
    }

    /// <summary>
    /// Brings the database up to date and serves until stopped. Returns 0, or 1 where the settings, the database or the
    /// seed do not allow a start; what is wrong is in the log.
    /// </summary>
    public static async Task<int> RunWithArchiveAsync(this WebApplication app)
    {
        try
        {
            await app.PrepareArchiveAsync(app.Lifetime.ApplicationStopping);
            await app.RunAsync();
            return 0;
        }
        catch (SeedException exception)
        {
            Log.SeedRefused(app.Logger, exception.Problems.Count);
            foreach (var problem in exception.Problems)
            {
                Log.SeedProblem(app.Logger, problem);
            }
        }
        catch (Exception exception) when (exception is
            ArchiveUnavailableException or DirectoryNotFoundException or OptionsValidationException or IOException)
        {
            Log.CannotStart(app.Logger, exception.Message);
        }

        await app.DisposeAsync();
        return CannotStart;
    }

    private static async Task PrepareArchiveAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var options = scope.ServiceProvider.GetRequiredService<IOptions<ArchiveOptions>>().Value;
        // The context of the pages, so that its model is built once; an import tracks what it writes.
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        var index = scope.ServiceProvider.GetRequiredService<SearchIndex>();
        await db.MigrateArchiveAsync(index, TimeSpan.FromSeconds(options.MigrationSeconds), cancellationToken);

        var stored = await db.Editions.Select(edition => edition.Fingerprint).SingleOrDefaultAsync(cancellationToken);
        if (stored == SeedReader.Fingerprint(options.Seed))
        {
            Log.SeedUnchanged(app.Logger, options.Seed);
            return;
        }

        var time = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var start = time.GetTimestamp();
        var summary = await new SeedImporter(db, index, time).ImportAsync(SeedReader.Read(options.Seed), cancellationToken);
        Log.Imported(app.Logger, options.Seed, time.GetElapsedTime(start).TotalMilliseconds, summary);
    }
}
