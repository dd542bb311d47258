using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Web.Hosting;
using SQLitePCL;

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
    IServiceScopeFactory scopes, ServedEdition served, IOptions<SiteOptions> site, IOptions<ArchiveOptions> archive,
    TimeProvider time) : IDisposable
{
    private static readonly string Build = typeof(EditionStamp).Module.ModuleVersionId.ToString("N");

    private readonly Lock gate = new();
    private SqliteConnection? watching;
    private sqlite3_stmt? version;
    private Stamp? current;

    /// <summary>What answers depend on now; null where the database cannot be read or holds nothing.</summary>
    public Stamp? Current()
    {
        lock (gate)
        {
            try
            {
                var commit = ReadCommit();
                return current = current is not null && current.Commit == commit ? current : Read(commit);
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
        version?.Dispose();
        watching?.Dispose();
        (version, watching, current) = (null, null, null);
    }

    /// <summary>
    /// A number that SQLite counts up for a connection whenever another one has committed something. Every request waits for
    /// it, so it is asked for by a prepared statement.
    /// </summary>
    private long ReadCommit()
    {
        version ??= Watch();
        var code = raw.sqlite3_step(version);
        var commit = code == raw.SQLITE_ROW ? raw.sqlite3_column_int64(version, 0) : 0;
        raw.sqlite3_reset(version);
        SqliteException.ThrowExceptionForRC(code == raw.SQLITE_ROW ? raw.SQLITE_OK : code, watching!.Handle);
        return commit;
    }

    private sqlite3_stmt Watch()
    {
        using var scope = scopes.CreateScope();
        var connection = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Database.GetConnectionString();
        // A connection of its own: the number belongs to the connection, and the pool hands connections on.
        watching = new(new SqliteConnectionStringBuilder(connection) { Pooling = false }.ToString());
        watching.Open();
        raw.sqlite3_busy_timeout(watching.Handle, watching.DefaultTimeout * 1_000);
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(watching.Handle, "PRAGMA data_version", out var statement), watching.Handle);
        return statement;
    }

    private Stamp? Read(long commit)
    {
        using var scope = scopes.CreateScope();
        var edition = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Editions.AsNoTracking()
            .NewestFirst().FirstOrDefault();
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
