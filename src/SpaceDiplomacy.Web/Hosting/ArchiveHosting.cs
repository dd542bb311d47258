using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Engine;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Puts the archive behind the site: its settings, its database, and the import at start.</summary>
internal static class ArchiveHosting
{
    public static void AddArchive(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ArchiveOptions>().BindConfiguration(ArchiveOptions.Section);
        var root = builder.Environment.ContentRootPath;
        builder.Services.PostConfigure<ArchiveOptions>(options =>
        {
            options.Database = Below(root, options.Database);
            options.Seed = Below(root, options.Seed);
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStatementSearch();
        builder.Services.AddScoped<ArchiveUpdater>();
        builder.Services.AddDbContextPool<ArchiveDbContext>((services, options) => options
            .UseArchiveFile(services.GetRequiredService<IOptions<ArchiveOptions>>().Value.Database)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
    }

    /// <summary>Has the database hold what the seed says.</summary>
    public static async Task PrepareArchiveAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var options = scope.ServiceProvider.GetRequiredService<IOptions<ArchiveOptions>>().Value;
        // The context of the pages, so that its model is built once; an import tracks what it writes.
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        var updater = scope.ServiceProvider.GetRequiredService<ArchiveUpdater>();
        if (await updater.ReadyEditionAsync(cancellationToken) == SeedReader.Fingerprint(options.Seed))
        {
            Log.SeedUnchanged(app.Logger, options.Seed);
            return;
        }

        var edition = SeedReader.Read(options.Seed);
        cancellationToken.ThrowIfCancellationRequested();
        var time = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var start = time.GetTimestamp();
        var summary = await updater.ImportAsync(
            edition, TimeSpan.FromSeconds(options.MigrationSeconds), cancellationToken);
        Log.Imported(app.Logger, options.Seed, time.GetElapsedTime(start).TotalMilliseconds, summary);
    }

    /// <summary>An empty path stays empty, for the check of the settings to find.</summary>
    private static string Below(string root, string path) =>
        string.IsNullOrWhiteSpace(path) ? path : Path.Combine(root, path);
}
