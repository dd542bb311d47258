using System.Collections.Concurrent;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Synonyms;

namespace SpaceDiplomacy.Archive.Searching.Engine;

/// <summary>What one search works with: one state of the archive, and memory that is given back at its end.</summary>
internal sealed class SearchScope : IDisposable
{
    private readonly List<Action> ends = [];

    private SearchScope(RawConnection connection, RecalledArchive archive)
    {
        (Connection, Columns, Sums, Sets) = (connection, archive.Columns, archive.Sums, new(archive.Columns.Size));
        Index = new(connection, Columns, Sets);
        Expander = new(archive.Thesaurus, Columns.Names);
        Evaluator = new(Columns, Index, Sets);
    }

    public RawConnection Connection { get; }

    public ArchiveColumns Columns { get; }

    /// <inheritdoc cref="RecalledArchive.Sums"/>
    public ConcurrentDictionary<string, object> Sums { get; }

    public RowSets Sets { get; }

    public IndexReader Index { get; }

    public QueryExpander Expander { get; }

    public QueryEvaluator Evaluator { get; }

    public static async Task<SearchScope> OpenAsync(ArchiveDbContext db, SearchMemory memory, CancellationToken cancellationToken)
    {
        var connection = await RawConnection.OpenAsync(db, cancellationToken);
        try
        {
            connection.BeginReading();
            return new(connection, await memory.RecallAsync(connection, cancellationToken));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Has what only reads sets and columns done beside. The scope's end waits for it where it has begun.</summary>
    public SideWork<T> RunBeside<T>(Func<T> work)
    {
        var side = new SideWork<T>(work);
        ends.Add(side.End);
        return side;
    }

    public void Dispose()
    {
        // Where the search failed, nobody has waited; the memory must not be given back under what still reads it.
        ends.ForEach(end => end());
        Index.Dispose();
        Sets.Dispose();
        Connection.Dispose();
    }
}
