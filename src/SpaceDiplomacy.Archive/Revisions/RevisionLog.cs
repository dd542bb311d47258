using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Revisions;

/// <summary>The newest revision under a slug: what the next one follows.</summary>
internal sealed record LastRevision(
    long Id, string Slug, int Number, long FirstId, string? Reason, string? Sha256, string? Document);

/// <summary>Adds to the histories of records what one edition changed about them.</summary>
internal sealed class RevisionLog(ArchiveDbContext db, ArchiveEdition edition)
{
    /// <summary>SQLite takes a list of slugs as one value; this many texts are held in memory at a time.</summary>
    private const int ChunkSize = 500;

    private readonly List<Revision> added = [];
    private long? newestId;

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => added.Count == 0;

    /// <summary>The newest revision of each of the slugs that ever had one.</summary>
    public async Task<Dictionary<string, LastRevision>> LastAsync(
        RecordKind kind, IEnumerable<string> slugs, CancellationToken cancellationToken)
    {
        newestId ??= await db.Revisions.MaxAsync(revision => (long?)revision.Id, cancellationToken) ?? 0;
        var last = new Dictionary<string, LastRevision>(StringComparer.Ordinal);
        foreach (var chunk in slugs.Distinct().Chunk(ChunkSize))
        {
            var found = db.Revisions.Where(r => r.Kind == kind && chunk.Contains(r.Slug)
                    && !db.Revisions.Any(later => later.Kind == kind && later.Slug == r.Slug && later.Number > r.Number))
                .Select(r => new LastRevision(
                    r.Id, r.Slug, r.Number, r.FirstId, r.Reason, r.Sha256, r.Document));
            await foreach (var revision in found.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                last.Add(revision.Slug, revision);
            }
        }

        return last;
    }

    /// <summary>When the record of a revision came into the archive, in UTC.</summary>
    public Task<DateTime> AddedAtAsync(LastRevision revision, CancellationToken cancellationToken) =>
        db.Revisions.Where(first => first.Id == revision.FirstId).Select(first => first.At)
            .SingleAsync(cancellationToken);

    /// <summary>Adds the document that a record has now.</summary>
    public Revision Add<T>(DocumentCodec<T> codec, LastRevision? before, T document, WrittenDocument written)
        where T : RecordDocument
    {
        var earlier = before?.Document is { } stored ? codec.Read(before.Slug, stored) : null;
        return Add(
            codec.Kind,
            document.Slug,
            before,
            written.Text,
            RevisionRules.NewCorrection(earlier, document)?.Note,
            RevisionRules.Changes(before, earlier, document),
            written.Names);
    }

    /// <summary>Adds that there is no record under a slug any more.</summary>
    public Revision AddRemoval<T>(DocumentCodec<T> codec, string slug, LastRevision? before, string? reason)
        where T : RecordDocument
    {
        var earlier = before?.Document is { } stored ? codec.Read(before.Slug, stored) : null;
        return Add(
            codec.Kind,
            slug,
            before,
            null,
            reason,
            RevisionRules.Changes(before, earlier, null),
            earlier is null ? [] : codec.Write(earlier).Names);
    }

    /// <summary>
    /// Inserts what was added; the edition is stored by then. Without the change tracker, which takes seconds for the
    /// thousands of rows of a first import.
    /// </summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await InsertAsync(
            "INSERT INTO Revisions (Id, Kind, Slug, Number, FirstId, At, EditionId, Reason, Sha256, Document) "
            + "VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
            added.Select(r => new object?[]
            {
                r.Id, r.Kind.Term(), r.Slug, r.Number, r.FirstId, r.At, edition.Id, r.Reason, r.Sha256, r.Document,
            }),
            cancellationToken);
        await InsertAsync(
            "INSERT INTO RevisionMarks (Change, RevisionId) VALUES ($0, $1)",
            added.SelectMany(r => r.Marks, (r, mark) => new object?[] { mark.Change.Term(), r.Id }),
            cancellationToken);
        await InsertAsync(
            "INSERT INTO RevisionSubjects (Kind, Slug, RevisionId) VALUES ($0, $1, $2)",
            added.SelectMany(r => r.Subjects, (r, subject) => new object?[] { subject.Kind.Term(), subject.Slug, r.Id }),
            cancellationToken);
    }

    private async Task InsertAsync(string sql, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        await using var insert = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        insert.CommandText = sql;
        insert.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var row in rows)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddRange(row.Select((value, i) => new SqliteParameter($"${i}", value ?? DBNull.Value)));
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private Revision Add(
        RecordKind kind,
        string slug,
        LastRevision? before,
        string? text,
        string? reason,
        IReadOnlyList<RevisionChange> changes,
        IEnumerable<(RecordKind Kind, string Slug)> references)
    {
        var id = (newestId = newestId!.Value + 1).Value;
        var revision = new Revision
        {
            Id = id,
            Kind = kind,
            Slug = slug,
            Number = (before?.Number ?? 0) + 1,
            FirstId = before?.FirstId ?? id,
            At = edition.ImportedAt,
            Reason = reason,
            Sha256 = text is null ? null : Records.Sha256.Of(text),
            Document = text,
            Marks = [.. changes.Select(change => new RevisionMark { Change = change })],
            Subjects =
            [
                .. references.Append((kind, slug)).Distinct()
                    .Where(subject => subject.Item1 is RecordKind.Officials or RecordKind.Agencies)
                    .Select(subject => new RevisionSubject { Kind = subject.Item1, Slug = subject.Item2 }),
            ],
        };
        added.Add(revision);
        return revision;
    }
}
