using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// Keeps the tables of the search in step with the records. Everything here is idempotent, and runs in the caller's
/// transaction where there is one, so that a killed process leaves either the old index or the new one.
/// </summary>
/// <param name="db">The archive; one instance a context.</param>
/// <param name="logger">Is told when the index is made anew without having been asked to.</param>
public sealed partial class SearchIndex(ArchiveDbContext db, ILogger<SearchIndex>? logger = null)
{
    /// <summary>An index of so few statements is made anew in less than a second, which leaves nothing removed in it.</summary>
    private const long SmallArchive = 5_000;

    /// <summary>What the code makes of the archive; an index of another shape is made anew.</summary>
    internal SearchShape Shape { get; init; } = SearchShape.Current;

    private readonly ILogger logger = logger ?? NullLogger<SearchIndex>.Instance;

    /// <summary>
    /// Makes what is missing and makes anew what was written for another shape; says in the log what it found. To be
    /// run after every migration.
    /// </summary>
    /// <returns>Whether anything had to be made.</returns>
    public async Task<bool> EnsureAsync(CancellationToken cancellationToken)
    {
        using var connection = await RawConnection.OpenAsync(db, cancellationToken);
        var lacks = Missing(connection);
        if (lacks.Count > 0)
        {
            // Of a new file nobody expects an index.
            if (connection.Scalar("SELECT EXISTS (SELECT 1 FROM Statements)") is 1L)
            {
                LogMissing(string.Join(", ", lacks));
            }

            await RebuildAsync(cancellationToken);
            return true;
        }

        var isDrifted = IsDrifted(connection);
        if (isDrifted)
        {
            LogDrift();
            await RebuildAsync(cancellationToken);
        }

        return isDrifted;
    }

    /// <summary>Whether <see cref="EnsureAsync"/> would find nothing to make. Only reads.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        using var connection = await RawConnection.OpenAsync(db, cancellationToken);
        return Missing(connection).Count == 0 && !IsDrifted(connection);
    }

    /// <summary>Makes the whole index anew from the records.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        using var connection = await RawConnection.OpenAsync(db, cancellationToken);
        await InTransactionAsync(() => RebuildAsync(connection, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Brings the index up to date where only statements were added, changed or removed. A change to anything that
    /// statements refer to (names, offices, sanctions) asks for <see cref="RebuildAsync(CancellationToken)"/>.
    /// </summary>
    /// <param name="statements">Keys of all statements that were added, changed or removed, or whose checks changed.</param>
    /// <param name="cancellationToken">Gives up; the index is as before.</param>
    public async Task RefreshAsync(IReadOnlyCollection<long> statements, CancellationToken cancellationToken)
    {
        using var connection = await RawConnection.OpenAsync(db, cancellationToken);
        await InTransactionAsync(() => RefreshAsync(connection, statements, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// What is wrong with the index, a sentence each; nothing where it is whole: one document for every statement as it
    /// is now, and lists of words that can be read and have, for each document, as many words as it has. Nothing in
    /// the product reads so much; tests do, and a command to verify an archive is to.
    /// </summary>
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellationToken)
    {
        using var connection = await RawConnection.OpenAsync(db, cancellationToken);
        var missing = Missing(connection);
        return missing.Count > 0
            ? [.. missing.Select(name => $"{name} is missing or of another shape.")]
            :
            [
                .. Stale(connection).Select(id => $"The document of the statement {id} is not that of a statement as it is now."),
                .. Unindexed(connection).Select(id => $"The statement {id} is not in the index."),
                .. IndexVerifier.Problems(connection),
            ];
    }

    /// <summary>How the index stands, without reading it; <see cref="VerifyAsync"/> reads all of it.</summary>
    public async Task<SearchIndexState> ReadStateAsync(CancellationToken cancellationToken)
    {
        using var connection = await RawConnection.OpenAsync(db, cancellationToken);
        var isReady = Missing(connection).Count == 0;
        var documents = isReady ? (long)connection.Scalar("SELECT count(*) FROM SearchDocuments")! : 0;
        return new(isReady, (int)documents, (int)(long)connection.Scalar("SELECT count(*) FROM Statements")!);
    }

    private async Task RebuildAsync(RawConnection connection, CancellationToken cancellationToken)
    {
        // 64 MiB, so that pages are written once; the connection keeps it until it is closed for good.
        connection.Execute("PRAGMA cache_size = -65536");
        Create(connection);
        using var writer = new IndexWriter(
            connection, await OfficesAndSanctions.LoadAsync(db, cancellationToken), CommonWords.Choose(connection), next: 0);
        foreach (var document in new DocumentReader(connection).ReadAll())
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Add(document);
        }

        writer.Flush();
        foreach (var (_, sql) in SearchSchema.Indexes)
        {
            connection.Execute(sql);
        }

        connection.Execute(
            $"INSERT INTO SearchState VALUES (1, $shape, $stamp, $next, {SearchSchema.Sizes})",
            ("$shape", Shape.Hash), ("$stamp", NewStamp()), ("$next", writer.Next));
    }

    private async Task RefreshAsync(
        RawConnection connection, IReadOnlyCollection<long> statements, CancellationToken cancellationToken)
    {
        var next = (int)(long)connection.Scalar("SELECT NextDocument FROM SearchState")!;
        var removed = (long)connection.Scalar("SELECT count(*) FROM SearchRemoved")!;
        if (next < SmallArchive || removed + statements.Count > next / 10)
        {
            await RebuildAsync(connection, cancellationToken);
            return;
        }

        using var writer = new IndexWriter(
            connection, await OfficesAndSanctions.LoadAsync(db, cancellationToken), CommonWords.Read(connection), next);
        var reader = new DocumentReader(connection);
        foreach (var statement in statements.Distinct().Order())
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Remove(statement);
            if (connection.Scalar("SELECT Number FROM Statements WHERE Id = $id", ("$id", statement)) is long number)
            {
                writer.Add(reader.Read(number));
            }
        }

        writer.Flush();
        connection.Execute(
            $"UPDATE SearchState SET Stamp = $stamp, NextDocument = $next, Sizes = {SearchSchema.Sizes}",
            ("$stamp", NewStamp()), ("$next", writer.Next));
    }

    private static void Create(RawConnection connection)
    {
        foreach (var (name, sql) in SearchSchema.Tables)
        {
            connection.Execute($"DROP TABLE IF EXISTS {name}");
            connection.Execute(sql);
        }

        foreach (var name in SearchSchema.Former)
        {
            connection.Execute($"DROP TABLE IF EXISTS {name}");
        }
    }

    /// <summary>A new stamp tells every process that what it remembers of the archive is out of date.</summary>
    private static string NewStamp() => Guid.NewGuid().ToString("N");

    private List<string> Missing(RawConnection connection)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        connection.Read(
            "SELECT name, sql FROM sqlite_master WHERE name LIKE 'Search%'",
            row => found.Add(row.GetString(0), row.IsDBNull(1) ? "" : row.GetString(1)));
        var missing = SearchSchema.Tables.Concat(SearchSchema.Indexes)
            .Where(table => found.GetValueOrDefault(table.Name) != table.Sql)
            .Select(table => table.Name).ToList();
        if (missing.Count == 0 && connection.Scalar("SELECT Shape FROM SearchState") as string != Shape.Hash)
        {
            missing.Add($"the shape {Shape.Hash}");
        }

        return missing;
    }

    private static bool IsDrifted(RawConnection connection) => connection.Scalar($"""
        SELECT (SELECT count(*) FROM Statements) <> (SELECT count(*) FROM SearchDocuments)
        OR (SELECT ifnull(sum(length(Rows)), 0) FROM SearchColumns) <> $size * NextDocument
        OR Sizes <> {SearchSchema.Sizes} FROM SearchState
        """,
        ("$size", DocumentRow.Size)) is 1L;

    private static List<long> Stale(RawConnection connection) => Keys(connection, """
        SELECT d.StatementId FROM SearchDocuments d LEFT JOIN Statements s ON s.Id = d.StatementId AND s.Number = d.Number
        AND substr(s.Fingerprint, 1, 16) = d.Fingerprint WHERE s.Id IS NULL ORDER BY d.StatementId
        """);

    private static List<long> Unindexed(RawConnection connection) => Keys(connection, """
        SELECT s.Id FROM Statements s LEFT JOIN SearchDocuments d ON d.StatementId = s.Id
        WHERE d.StatementId IS NULL ORDER BY s.Id
        """);

    private static List<long> Keys(RawConnection connection, string sql)
    {
        var keys = new List<long>();
        connection.Read(sql, row => keys.Add(row.GetInt64(0)));
        return keys;
    }

    private async Task InTransactionAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            await work();
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await work();
        await transaction.CommitAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "The search index is made anew; missing or out of date: {What}")]
    private partial void LogMissing(string what);

    [LoggerMessage(LogLevel.Warning, "The search index does not hold what the archive holds; it is made anew")]
    private partial void LogDrift();
}
