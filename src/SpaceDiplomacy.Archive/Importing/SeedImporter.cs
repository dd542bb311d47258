using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Glossary;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>
/// Makes the database hold exactly what a seed edition holds, in one transaction. A record whose file did not change is
/// not written; a changed one is written anew under its old key; one that is no longer there is removed.
/// </summary>
public sealed class SeedImporter(ArchiveDbContext db, SearchIndex index, TimeProvider time)
{
    private readonly List<ImportCount> counts = [];

    /// <summary>Imports an edition; the database is as before when anything fails.</summary>
    public async Task<ImportSummary> ImportAsync(SeedEdition edition, CancellationToken cancellationToken)
    {
        counts.Clear();
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Foreign keys are checked at the commit: a changed record may be gone for a moment while others name it.
        await db.Database.ExecuteSqlAsync($"PRAGMA defer_foreign_keys = ON", cancellationToken);

        var archive = new SeedRows
        {
            Topics = await SyncAsync(RecordKind.Topics, db.Topics, edition.Topics, cancellationToken),
            Authorities = await SyncAsync(RecordKind.Authorities, db.Authorities, edition.Authorities, cancellationToken),
            Sources = await SyncAsync(RecordKind.Sources, db.Sources, edition.Sources, cancellationToken),
            Agencies = await SyncAsync(RecordKind.Agencies, db.Agencies, edition.Agencies, cancellationToken),
            Entities = await SyncAsync(RecordKind.Entities, db.Entities, edition.Entities, cancellationToken),
            Officials = await SyncAsync(RecordKind.Officials, db.Officials, edition.Officials, cancellationToken),
            Events = await SyncAsync(RecordKind.Events, db.Events, edition.Events, cancellationToken),
            Sanctions = await SyncAsync(RecordKind.Sanctions, db.Sanctions, edition.Sanctions, cancellationToken),
            Statements = await SyncAsync(RecordKind.Statements, db.Statements, edition.Statements, cancellationToken),
        };
        archive.Write();
        await RecordEditionAsync(edition.Fingerprint, cancellationToken);
        await SaveAsync(archive.New, cancellationToken);
        await SyncCapturesAsync(edition.Captures, cancellationToken);
        var checkedAnew = await db.RefreshChecksAsync(cancellationToken);
        await IndexAsync(archive.Statements, await WriteGlossaryAsync(edition.Glossary, cancellationToken), checkedAnew, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(counts);
    }

    /// <summary>Deletes what changed or is gone, loads what stays, and says which seeds are to be written.</summary>
    private async Task<SeedTable<TRecord, TSeed>> SyncAsync<TRecord, TSeed>(
        RecordKind kind, DbSet<TRecord> table, IReadOnlyList<TSeed> seeds, CancellationToken cancellationToken)
        where TRecord : Record
        where TSeed : RecordSeed
    {
        var stored = await table.AsNoTracking()
            .Select(record => new { record.Id, record.Slug, record.Fingerprint })
            .ToDictionaryAsync(record => record.Slug, cancellationToken);
        var written = seeds.Where(seed => stored.GetValueOrDefault(seed.Slug)?.Fingerprint != seed.Fingerprint).ToList();
        var slugs = seeds.Select(seed => seed.Slug).ToHashSet();
        var removed = stored.Values.Where(record => !slugs.Contains(record.Slug)).ToList();
        var updated = written.Where(seed => stored.ContainsKey(seed.Slug)).Select(seed => stored[seed.Slug]).ToList();

        var stale = removed.Concat(updated).Select(record => record.Id).ToList();
        await table.Where(record => stale.Contains(record.Id)).ExecuteDeleteAsync(cancellationToken);
        counts.Add(new(
            kind,
            Added: written.Count - updated.Count,
            Updated: updated.Count,
            Removed: removed.Count,
            Unchanged: seeds.Count - written.Count));
        var kept = await table.ToDictionaryAsync(record => record.Slug, cancellationToken);
        return new(kept, [.. written.Select(seed => (seed, stored.GetValueOrDefault(seed.Slug)?.Id ?? 0))], stale);
    }

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
        var updated = written.Count(seed => stored.ContainsKey(seed.Source));
        var kept = seeds.Except(written).Select(seed => stored[seed.Source].SourceId).ToList();
        var removed = await db.Captures.Where(capture => !kept.Contains(capture.SourceId)).ExecuteDeleteAsync(cancellationToken) - updated;
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
        if (seeds.Count + removed > 0)
        {
            counts.Add(new(RecordKind.Captures, written.Count - updated, updated, removed, kept.Count));
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
        SeedTable<Statement, StatementSeed> statements, bool hasNewGlossary, IReadOnlyCollection<long> checkedAnew, CancellationToken cancellationToken)
    {
        var changed = counts.Where(count => count.Changed).Select(count => count.Kind).ToList();
        if (changed.Any(kind => kind is RecordKind.Topics or RecordKind.Authorities or RecordKind.Agencies
            or RecordKind.Officials or RecordKind.Sanctions))
        {
            await index.RebuildAsync(cancellationToken);
        }
        else if (hasNewGlossary || checkedAnew.Count > 0 || changed.Contains(RecordKind.Statements))
        {
            var written = statements.ToWrite.Select(row => row.Seed.Slug).ToList();
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
