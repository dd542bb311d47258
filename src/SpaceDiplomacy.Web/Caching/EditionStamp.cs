using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Web.Hosting;

namespace SpaceDiplomacy.Web.Caching;

/// <summary>What every answer depends on beside its address.</summary>
/// <param name="Commit">
/// Another number after every commit to the database, by whichever process; it means nothing after a restart.
/// </param>
/// <param name="Edition">
/// A hash of the newest edition, of the settings and of the program, the same in every process that serves the same.
/// </param>
/// <param name="Since">The second from which on this process has handed out nothing else.</param>
internal sealed record Stamp(long Commit, string Edition, DateTimeOffset Since);

/// <summary>Watches for commits to the database, which is one page of memory to look at, for every request.</summary>
internal sealed class EditionStamp(
    ServedEdition served, IOptions<SiteOptions> site, IOptions<ArchiveOptions> archive, TimeProvider time) : IDisposable
{
    private static readonly string Build = typeof(EditionStamp).Module.ModuleVersionId.ToString("N");

    private readonly Lock gate = new();
    private ArchiveWatch? watch;
    private Stamp? current;

    /// <summary>What answers depend on now; null where the database cannot be read or holds nothing.</summary>
    public Stamp? Current()
    {
        lock (gate)
        {
            try
            {
                watch ??= new(archive.Value.Database);
                var commit = watch.ReadCommit();
                return current = current is not null && current.Commit == commit ? current : Read(watch, commit);
            }
            catch (SqliteException)
            {
                Dispose();
                return null;
            }
        }
    }

    public void Dispose()
    {
        watch?.Dispose();
        (watch, current) = (null, null);
    }

    private Stamp? Read(ArchiveWatch file, long commit)
    {
        var edition = file.ReadNewestEdition();
        return edition is null
            ? null
            : new(commit, Sha256.Of(string.Join(
                '\n',
                Build,
                edition.Id,
                edition.Fingerprint,
                edition.Build,
                edition.ImportedAt.Ticks,
                served.DegradedBecause(edition.Fingerprint),
                archive.Value.Seed,
                site.Value.PublicUrl,
                site.Value.ReportErrorsTo,
                site.Value.PublicCaptures)), Now());
    }

    /// <summary>The second that begins next, as something else was handed out in this one; the first time, this one.</summary>
    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        var second = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        return current is null ? second : second.AddSeconds(1);
    }
}
