using Microsoft.Data.Sqlite;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Suggesting;

namespace SpaceDiplomacy.Archive.Searching.Engine;

/// <summary>
/// What a process remembers of one archive between searches. Share one instance among all searches of a database; it
/// notices by itself when the archive has changed, also by another process.
/// </summary>
public sealed class SearchMemory : IDisposable
{
    private const int SmallArchive = 20_000;

    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly Lock wordsLock = new();
    private volatile ArchiveColumns? columns;
    private volatile WordList words = WordList.Empty;
    private Task? readingWords;

    /// <inheritdoc/>
    public void Dispose() => loading.Dispose();

    /// <summary>The archive as it is now.</summary>
    internal async Task<ArchiveColumns> RecallAsync(
        ArchiveDbContext db, SearchConnection connection, CancellationToken cancellationToken)
    {
        if (columns is { } known && known.State == ArchiveState.Read(connection))
        {
            return known;
        }

        await loading.WaitAsync(cancellationToken);
        try
        {
            var state = ArchiveState.Read(connection);
            return columns is { } loaded && loaded.State == state
                ? loaded
                : columns = await ArchiveColumns.LoadAsync(db, connection, state, cancellationToken);
        }
        finally
        {
            loading.Release();
        }
    }

    /// <summary>
    /// The archive's words. Reading those of a large archive takes seconds: that happens beside, and until it is done
    /// the words are those of before, or none.
    /// </summary>
    internal WordList Words(SearchScope scope)
    {
        var (connection, of) = (scope.Connection, scope.Columns);
        if (words.Stamp != of.State.Stamp && of.Size <= SmallArchive)
        {
            words = WordList.Load(connection.Native, of.State.Stamp);
        }
        else if (words.Stamp != of.State.Stamp)
        {
            var file = connection.Native.ConnectionString;
            lock (wordsLock)
            {
                readingWords = readingWords is { IsCompleted: false } ? readingWords : Task.Run(() => ReadWords(file, of.State.Stamp));
            }
        }

        return words;
    }

    private void ReadWords(string connectionString, string stamp)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        words = WordList.Load(connection, stamp);
    }
}
