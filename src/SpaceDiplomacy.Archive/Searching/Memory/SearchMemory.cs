using Microsoft.Data.Sqlite;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Suggesting;

namespace SpaceDiplomacy.Archive.Searching.Memory;

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

    /// <summary>
    /// The archive's words. Reading those of a large archive takes seconds: that happens beside, and until it is done
    /// the words are those of before, or none.
    /// </summary>
    internal WordList Words(SearchConnection connection, ArchiveColumns of)
    {
        if (words.Stamp != of.Stamp && of.Size <= SmallArchive)
        {
            words = WordList.Load(connection.Native, of.Stamp);
        }
        else if (words.Stamp != of.Stamp)
        {
            var file = connection.Native.ConnectionString;
            lock (wordsLock)
            {
                readingWords = readingWords is { IsCompleted: false } ? readingWords : Task.Run(() => ReadWords(file, of.Stamp));
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

    private static string Stamp(SearchConnection connection) =>
        connection.Scalar("SELECT Stamp FROM SearchState") as string ?? "";
}
