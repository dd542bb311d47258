using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Suggesting;
using SpaceDiplomacy.Archive.Searching.Synonyms;

namespace SpaceDiplomacy.Archive.Searching.Engine;

/// <summary>One state of the archive, as it is held in memory.</summary>
/// <param name="Columns">What statements are filtered and counted by.</param>
/// <param name="Thesaurus">What else the things that are searched for are called.</param>
internal sealed record RecalledArchive(ArchiveColumns Columns, Thesaurus Thesaurus)
{
    public ArchiveState State => Columns.State;

    /// <summary>Sums over everything, by what they are of; see <see cref="StatementSearch.KeptAsync"/>.</summary>
    public ConcurrentDictionary<string, object> Sums { get; } = new(StringComparer.Ordinal);

    public static RecalledArchive Load(RawConnection connection, ArchiveState state)
    {
        var columns = ArchiveColumns.Load(connection, state);
        return new(columns, Thesaurus.Load(connection, columns.Names));
    }
}

/// <summary>
/// What a process remembers of one archive between searches. Share one instance among all searches of a database; it
/// notices by itself when the archive has changed, also by another process.
/// </summary>
public sealed class SearchMemory : IDisposable
{
    private const int SmallArchive = 20_000;

    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly Lock wordsLock = new();
    private volatile RecalledArchive? archive;
    private volatile WordList words = WordList.Empty;
    private Task? readingWords;

    /// <inheritdoc/>
    public void Dispose()
    {
        KeptStatements.Clear();
        ReaderConnections.Clear();
        loading.Dispose();
    }

    /// <summary>The archive as it is now.</summary>
    internal async Task<RecalledArchive> RecallAsync(RawConnection connection, CancellationToken cancellationToken)
    {
        if (archive is { } known && known.State == ArchiveState.Read(connection))
        {
            return known;
        }

        await loading.WaitAsync(cancellationToken);
        try
        {
            var state = ArchiveState.Read(connection);
            return archive is { } loaded && loaded.State == state
                ? loaded
                : archive = RecalledArchive.Load(connection, state);
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
        var known = words;
        if (known.Stamp == of.State.Stamp)
        {
            return known;
        }

        // Another search may read another state, and remember that, at the same time.
        if (of.Size <= SmallArchive)
        {
            return words = WordList.Load(connection.Native, of.State.Stamp);
        }

        var file = connection.Native.ConnectionString;
        lock (wordsLock)
        {
            readingWords = readingWords is { IsCompleted: false } ? readingWords : Task.Run(() => ReadWords(file));
        }

        return known;
    }

    private void ReadWords(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var oneState = connection.BeginTransaction(deferred: true);
        using var stamp = connection.CreateCommand();
        stamp.CommandText = "SELECT Stamp FROM SearchState";
        words = WordList.Load(connection, (string)stamp.ExecuteScalar()!);
    }
}
