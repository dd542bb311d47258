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
        builder.Services.AddScoped<ArchiveSnapshot>();
        builder.Services.AddSingleton<ServedEdition>();
        builder.Services.AddDbContextPool<ArchiveDbContext>((services, options) => options
            .UseArchiveFile(services.GetRequiredService<IOptions<ArchiveOptions>>().Value.Database)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
    }

    /// <summary>
    /// Has the database hold what the seed says; where that fails, the last good edition is served, unless the settings say
    /// otherwise or there is none.
    /// </summary>
    public static async Task PrepareArchiveAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var options = scope.ServiceProvider.GetRequiredService<IOptions<ArchiveOptions>>().Value;
        var updater = scope.ServiceProvider.GetRequiredService<ArchiveUpdater>();
        try
        {
            await app.ImportAsync(updater, options, cancellationToken);
        }
        catch (Exception fault) when (options.ServesLast && fault is not OperationCanceledException)
        {
            // What kept the file from being brought up to date would do so again.
            var last = fault is ArchiveUnavailableException
                ? await updater.ServableEditionAsync(cancellationToken)
                : await updater.LastEditionAsync(options.Patience, cancellationToken);
            if (last is null)
            {
                throw;
            }

            StartFailure.Tell(app.Logger, LogLevel.Error, fault);
            Log.ServesLast(app.Logger, StartFailure.Sentence(fault));
            app.Services.GetRequiredService<ServedEdition>().Keep(last, StartFailure.Reason(fault));
        }
    }

    private static async Task ImportAsync(
        this WebApplication app, ArchiveUpdater updater, ArchiveOptions options, CancellationToken cancellationToken)
    {
        if (await updater.ReadyEditionAsync(cancellationToken) == SeedReader.Fingerprint(options.Seed))
        {
            Log.SeedUnchanged(app.Logger, options.Seed);
            return;
        }

        var edition = SeedReader.Read(options.Seed);
        cancellationToken.ThrowIfCancellationRequested();
        var time = app.Services.GetRequiredService<TimeProvider>();
        var start = time.GetTimestamp();
        var summary = await updater.ImportAsync(edition, allowsMassRemoval: false, options.Patience, cancellationToken);
        Log.Imported(app.Logger, options.Seed, time.GetElapsedTime(start).TotalMilliseconds, summary);
        foreach (var change in summary.Changes.Where(change => change.Sort == ImportChangeSort.Removed))
        {
            Log.Removed(app.Logger, change);
        }
    }

    /// <summary>An empty path stays empty, for the check of the settings to find.</summary>
    private static string Below(string root, string path) =>
        string.IsNullOrWhiteSpace(path) ? path : Path.Combine(root, path);
}
