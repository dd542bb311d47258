using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;

namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>
/// What a process remembers of one archive between searches. Share one instance among all searches of a database; it
/// notices by itself when the archive has changed, also by another process.
/// </summary>
public sealed class SearchMemory : IDisposable
{
    private readonly SemaphoreSlim loading = new(1, 1);
    private volatile ArchiveColumns? columns;

    /// <inheritdoc/>
    public void Dispose() => loading.Dispose();

    /// <summary>The archive as it is now.</summary>
    internal async Task<ArchiveColumns> RecallAsync(
        ArchiveDbContext db, SearchConnection connection, CancellationToken cancellationToken)
    {
        if (columns is { } known && known.Stamp == Stamp(connection))
        {
            return known;
        }

        await loading.WaitAsync(cancellationToken);
        try
        {
            var stamp = Stamp(connection);
            return columns is { } loaded && loaded.Stamp == stamp
                ? loaded
                : columns = await ArchiveColumns.LoadAsync(db, connection, stamp, cancellationToken);
        }
        finally
        {
            loading.Release();
        }
    }

    private static string Stamp(SearchConnection connection) =>
        connection.Scalar("SELECT Stamp FROM SearchState") as string ?? "";
}
