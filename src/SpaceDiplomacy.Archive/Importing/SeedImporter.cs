using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Glossary;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>
/// Makes the database hold, of the records of one origin, exactly what an edition holds, in one transaction. A record
/// whose document did not change is not written; a changed one is written anew under its old key and gets a revision; one
/// that is no longer there is removed, and its revisions stay.
/// </summary>
public sealed class SeedImporter(ArchiveDbContext db, SearchIndex index, TimeProvider time)
{
    /// <summary>SQLite's code where a commit would leave a reference that leads nowhere.</summary>
    private const int ForeignKeyFailed = 787;

    internal DocumentCodecs Codecs { get; init; } = DocumentCodecs.Today;

    /// <summary>Whether much may be removed without a question; <see cref="ImportCount.IsMassRemoval"/> says what is much.</summary>
    public bool AllowsMassRemoval { get; init; } = true;

    /// <summary>Imports an edition; the database is as before when anything fails.</summary>
    /// <exception cref="MassRemovalException">Much would be removed, and that is not allowed.</exception>
    /// <exception cref="SeedException">The edition does not go with what is stored; all problems are listed.</exception>
    public async Task<ImportSummary> ImportAsync(SeedEdition edition, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Foreign keys are checked at the commit: a changed record may be gone for a moment while others name it.
        await db.Database.ExecuteSqlAsync($"PRAGMA defer_foreign_keys = ON", cancellationToken);

        var imported = new ArchiveEdition
        {
            Origin = edition.Origin,
            Fingerprint = edition.Fingerprint,
            Build = SeedReader.Build,
            ImportedAt = time.GetUtcNow().UtcDateTime,
        };
        var log = new RevisionLog(db, imported);
        var sync = new RecordSync(db, edition, log, imported.ImportedAt);
        var rows = await CompareAsync(edition, sync, cancellationToken);
        Refuse(sync);
        rows.Write();
        await RecordEditionAsync(imported, log.IsEmpty && !sync.Counts.Exists(count => count.Changed), cancellationToken);
        await SaveAsync(rows.New, cancellationToken);
        await log.SaveAsync(cancellationToken);
        await SyncCapturesAsync(edition, sync.Counts, cancellationToken);
        var checkedAnew = await db.RefreshChecksAsync(cancellationToken);
        var hasNewGlossary = await WriteGlossaryAsync(edition.Glossary, cancellationToken);
        await IndexAsync(rows.Statements, sync.Counts, hasNewGlossary, checkedAnew, cancellationToken);
        var summary = new ImportSummary(sync.Counts);
        if (!AllowsMassRemoval && summary.MassRemovals.Count > 0)
        {
            throw new MassRemovalException(summary);
        }

        try
        {
            await transaction.CommitAsync(cancellationToken);
        }
        catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == ForeignKeyFailed)
        {
            await transaction.RollbackAsync(cancellationToken);
            await ReportUsesAsync(sync, cancellationToken);
            Refuse(sync);
            throw;
        }

        return summary;
    }

    private async Task<RecordRows> CompareAsync(SeedEdition edition, RecordSync sync, CancellationToken cancellationToken)
    {
        var rows = new RecordRows
        {
            Topics = await sync.SyncAsync(Codecs.Topics, db.Topics, edition.Topics, cancellationToken),
            Authorities = await sync.SyncAsync(Codecs.Authorities, db.Authorities, edition.Authorities, cancellationToken),
            Sources = await sync.SyncAsync(Codecs.Sources, db.Sources, edition.Sources, cancellationToken),
            Agencies = await sync.SyncAsync(Codecs.Agencies, db.Agencies, edition.Agencies, cancellationToken),
            Entities = await sync.SyncAsync(Codecs.Entities, db.Entities, edition.Entities, cancellationToken),
            Officials = await sync.SyncAsync(Codecs.Officials, db.Officials, edition.Officials, cancellationToken),
            Events = await sync.SyncAsync(Codecs.Events, db.Events, edition.Events, cancellationToken),
            Sanctions = await sync.SyncAsync(Codecs.Sanctions, db.Sanctions, edition.Sanctions, cancellationToken),
            Statements = await sync.SyncAsync(Codecs.Statements, db.Statements, edition.Statements, cancellationToken),
        };
        foreach (var name in await rows.FindNamedAsync(db, cancellationToken))
        {
            sync.Report(name.ByKind, name.By, $"there is no '{name.Slug}' in {name.Kind.Term()}", "the slug of a record that exists");
        }

        return rows;
    }

    /// <summary>Reports what keeps a record that is gone; after a refused commit it is there again.</summary>
    private async Task ReportUsesAsync(RecordSync sync, CancellationToken cancellationToken)
    {
        await sync.ReportUsesAsync(Codecs.Agencies, db.Agencies, cancellationToken);
        await sync.ReportUsesAsync(Codecs.Officials, db.Officials, cancellationToken);
        await sync.ReportUsesAsync(Codecs.Events, db.Events, cancellationToken);
        await sync.ReportUsesAsync(Codecs.Sanctions, db.Sanctions, cancellationToken);
        await sync.ReportUsesAsync(Codecs.Statements, db.Statements, cancellationToken);
    }

    private static void Refuse(RecordSync sync)
    {
        if (sync.Problems.Count > 0)
        {
            throw new SeedException([.. SeedProblem.InOrder(sync.Problems)]);
        }
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

    /// <summary>Stores the captures of the origin's sources; they are counted where there are any.</summary>
    private async Task SyncCapturesAsync(
        SeedEdition edition, List<ImportCount> counts, CancellationToken cancellationToken)
    {
        var seeds = edition.Captures;
        var stored = await db.Captures.AsNoTracking().Join(
            db.Sources.Where(source => source.Origin == edition.Origin), capture => capture.SourceId, source => source.Id, (capture, source) => new { capture.SourceId, source.Slug, capture.Fingerprint })
            .ToDictionaryAsync(capture => capture.Slug, cancellationToken);
        var written = seeds.Where(seed => stored.GetValueOrDefault(seed.Source)?.Fingerprint != seed.Fingerprint).ToList();
        var sourcesWithCapture = seeds.Select(seed => seed.Source).ToHashSet();
        var kept = seeds.Except(written).Select(seed => stored[seed.Source].SourceId).ToList();
        var stale = stored.Values.Select(capture => capture.SourceId).Except(kept).ToList();
        await db.Captures.Where(capture => stale.Contains(capture.SourceId)).ExecuteDeleteAsync(cancellationToken);
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

    /// <summary>Replaces the glossary where the edition has another one; whether it did.</summary>
    private async Task<bool> WriteGlossaryAsync(IReadOnlyList<GlossarySeed>? groups, CancellationToken cancellationToken)
    {
        if (groups is null)
        {
            return false;
        }

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
        RecordTable<Statement, StatementDocument> statements,
        List<ImportCount> counts,
        bool hasNewGlossary,
        IReadOnlyCollection<long> checkedAnew,
        CancellationToken cancellationToken)
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

    /// <summary>Keeps the edition, or notes that this build read the newest one again and found it unchanged.</summary>
    private async Task RecordEditionAsync(
        ArchiveEdition imported, bool isUnchanged, CancellationToken cancellationToken)
    {
        var newest = await db.Editions.Where(edition => edition.Origin == imported.Origin).NewestFirst()
            .FirstOrDefaultAsync(cancellationToken);
        if (isUnchanged && newest?.Fingerprint == imported.Fingerprint)
        {
            newest.Build = imported.Build;
            db.Update(newest);
        }
        else
        {
            db.Add(imported);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
