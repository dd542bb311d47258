using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Glossary;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>
/// Makes the database hold exactly what a seed edition holds, in one transaction. A record whose document did not change
/// is not written; a changed one is written anew under its old key; one that is no longer there is removed.
/// </summary>
public sealed class SeedImporter(ArchiveDbContext db, SearchIndex index, TimeProvider time)
{
    private readonly List<ImportCount> counts = [];

    /// <summary>Whether much may be removed without a question; <see cref="ImportCount.IsMassRemoval"/> says what is much.</summary>
    public bool AllowsMassRemoval { get; init; } = true;

    /// <summary>Imports an edition; the database is as before when anything fails.</summary>
    /// <exception cref="MassRemovalException">Much would be removed, and that is not allowed.</exception>
    public async Task<ImportSummary> ImportAsync(SeedEdition edition, CancellationToken cancellationToken)
    {
        counts.Clear();
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Foreign keys are checked at the commit: a changed record may be gone for a moment while others name it.
        await db.Database.ExecuteSqlAsync($"PRAGMA defer_foreign_keys = ON", cancellationToken);

        var archive = new RecordRows
        {
            Topics = await SyncAsync(DocumentCodecs.Topics, db.Topics, edition.Topics, cancellationToken),
            Authorities = await SyncAsync(DocumentCodecs.Authorities, db.Authorities, edition.Authorities, cancellationToken),
            Sources = await SyncAsync(DocumentCodecs.Sources, db.Sources, edition.Sources, cancellationToken),
            Agencies = await SyncAsync(DocumentCodecs.Agencies, db.Agencies, edition.Agencies, cancellationToken),
            Entities = await SyncAsync(DocumentCodecs.Entities, db.Entities, edition.Entities, cancellationToken),
            Officials = await SyncAsync(DocumentCodecs.Officials, db.Officials, edition.Officials, cancellationToken),
            Events = await SyncAsync(DocumentCodecs.Events, db.Events, edition.Events, cancellationToken),
            Sanctions = await SyncAsync(DocumentCodecs.Sanctions, db.Sanctions, edition.Sanctions, cancellationToken),
            Statements = await SyncAsync(DocumentCodecs.Statements, db.Statements, edition.Statements, cancellationToken),
        };
        archive.Write();
        await RecordEditionAsync(edition.Fingerprint, cancellationToken);
        await SaveAsync(archive.New, cancellationToken);
        await SyncCapturesAsync(edition.Captures, cancellationToken);
        var checkedAnew = await db.RefreshChecksAsync(cancellationToken);
        await IndexAsync(archive.Statements, await WriteGlossaryAsync(edition.Glossary, cancellationToken), checkedAnew, cancellationToken);
        var summary = new ImportSummary(counts);
        if (!AllowsMassRemoval && summary.MassRemovals.Count > 0)
        {
            throw new MassRemovalException(summary);
        }

        await transaction.CommitAsync(cancellationToken);
        return summary;
    }

    /// <summary>Deletes what changed or is gone, loads what stays, and says which documents are to be written.</summary>
    private async Task<RecordTable<TRecord, TDocument>> SyncAsync<TRecord, TDocument>(
        DocumentCodec<TDocument> codec,
        DbSet<TRecord> table,
        IReadOnlyList<TDocument> documents,
        CancellationToken cancellationToken)
        where TRecord : Record
        where TDocument : RecordDocument
    {
        var stored = await table.AsNoTracking()
            .Select(record => new { record.Id, record.Slug, record.Fingerprint })
            .ToDictionaryAsync(record => record.Slug, cancellationToken);
        var toWrite = documents
            .Select(document => new RecordToWrite<TDocument>(
                document, stored.GetValueOrDefault(document.Slug)?.Id ?? 0, FingerprintOf(codec.Write(document))))
            .Where(record => stored.GetValueOrDefault(record.Document.Slug)?.Fingerprint != record.Fingerprint)
            .ToList();
        var slugs = documents.Select(document => document.Slug).ToHashSet();
        var removed = stored.Values.Where(record => !slugs.Contains(record.Slug)).ToList();
        var updated = toWrite.Where(record => record.Id != 0).Select(record => record.Id);

        List<long> stale = [.. removed.Select(record => record.Id), .. updated];
        await table.Where(record => stale.Contains(record.Id)).ExecuteDeleteAsync(cancellationToken);
        counts.Add(new(
            codec.Kind,
            [.. toWrite.Where(record => record.Id == 0).Select(record => record.Document.Slug)],
            [.. toWrite.Where(record => record.Id != 0).Select(record => record.Document.Slug)],
            [.. removed.Select(record => record.Slug)],
            Unchanged: documents.Count - toWrite.Count));
        return new(await table.ToDictionaryAsync(record => record.Slug, cancellationToken), toWrite, stale);
    }

    private static string FingerprintOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Inserts rows that nobody changes any more: nothing is compared before and nothing tracked after.</summary>
    private async Task SaveAsync(IEnumerable<Record> rows, CancellationToken cancellationToken)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            db.AddRange(rows);
            await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Stores the captures of sources that are stored; they are counted where there are any.</summary>
    private async Task SyncCapturesAsync(IReadOnlyList<CaptureSeed> seeds, CancellationToken cancellationToken)
    {
        var stored = await db.Captures.AsNoTracking().Join(
            db.Sources, capture => capture.SourceId, source => source.Id, (capture, source) => new { capture.SourceId, source.Slug, capture.Fingerprint })
            .ToDictionaryAsync(capture => capture.Slug, cancellationToken);
        var written = seeds.Where(seed => stored.GetValueOrDefault(seed.Source)?.Fingerprint != seed.Fingerprint).ToList();
        var sourcesWithCapture = seeds.Select(seed => seed.Source).ToHashSet();
        var kept = seeds.Except(written).Select(seed => stored[seed.Source].SourceId).ToList();
        await db.Captures.Where(capture => !kept.Contains(capture.SourceId)).ExecuteDeleteAsync(cancellationToken);
        var slugs = written.Select(seed => seed.Source).ToList();
        var sources = await db.Sources.Where(source => slugs.Contains(source.Slug))
            .ToDictionaryAsync(source => source.Slug, source => source.Id, cancellationToken);
        db.AddRange(written.Select(seed => new Capture
        {
            SourceId = sources[seed.Source],
            Text = seed.Text,
            CapturedOn = seed.CapturedOn,
            Sha256 = seed.Sha256,
            From = seed.From,
            Fingerprint = seed.Fingerprint,
        }));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        if (seeds.Count + stored.Count > 0)
        {
            counts.Add(new(
                RecordKind.Captures,
                [.. slugs.Where(slug => !stored.ContainsKey(slug))],
                [.. slugs.Where(stored.ContainsKey)],
                [.. stored.Keys.Where(slug => !sourcesWithCapture.Contains(slug))],
                kept.Count));
        }
    }

    /// <summary>Replaces the glossary where it changed; whether it did.</summary>
    private async Task<bool> WriteGlossaryAsync(IReadOnlyList<GlossarySeed> groups, CancellationToken cancellationToken)
    {
        var stored = await db.Glossary.AsNoTracking().OrderBy(group => group.Position)
            .Select(group => group.Terms).ToListAsync(cancellationToken);
        var isSame = stored.Count == groups.Count
            && stored.Zip(groups).All(pair => pair.First.SequenceEqual(pair.Second.Terms));
        if (!isSame)
        {
            await db.Glossary.ExecuteDeleteAsync(cancellationToken);
            db.AddRange(groups.Select((group, position) => new GlossaryGroup { Position = position, Terms = [.. group.Terms] }));
            await db.SaveChangesAsync(cancellationToken);
        }

        return !isSame;
    }

    /// <summary>Has the search know what was written, before anybody can read it.</summary>
    private async Task IndexAsync(
        RecordTable<Statement, StatementDocument> statements, bool hasNewGlossary, IReadOnlyCollection<long> checkedAnew, CancellationToken cancellationToken)
    {
        var changed = counts.Where(count => count.Changed).Select(count => count.Kind).ToList();
        if (changed.Any(kind => kind is RecordKind.Topics or RecordKind.Authorities or RecordKind.Agencies
            or RecordKind.Officials or RecordKind.Sanctions))
        {
            await index.RebuildAsync(cancellationToken);
        }
        else if (hasNewGlossary || checkedAnew.Count > 0 || changed.Contains(RecordKind.Statements))
        {
            var written = statements.ToWrite.Select(record => record.Document.Slug).ToList();
            var affected = await db.Statements
                .Where(s => written.Contains(s.Slug) || s.Wordings.Any(w => checkedAnew.Contains(w.Id)))
                .Select(s => s.Id).ToListAsync(cancellationToken);
            await index.RefreshAsync([.. affected, .. statements.Stale], cancellationToken);
        }
    }

    private async Task RecordEditionAsync(string fingerprint, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.Editions.ExecuteDeleteAsync(cancellationToken);
        db.Editions.Add(new() { Fingerprint = fingerprint, ImportedAt = now });
    }
}
