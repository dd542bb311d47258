using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>
/// Compares the documents of an edition with the records of its origin, kind by kind: says which are to be written, adds
/// to their histories, and deletes the rows of those that changed or are gone.
/// </summary>
internal sealed class RecordSync(ArchiveDbContext db, SeedEdition edition, RevisionLog log, DateTime now)
{
    private readonly HashSet<(RecordKind Kind, string Slug)> removed = [];

    public List<ImportCount> Counts { get; } = [];

    public List<SeedProblem> Problems { get; } = [];

    public async Task<RecordTable<TRecord, TDocument>> SyncAsync<TRecord, TDocument>(
        DocumentCodec<TDocument> codec,
        DbSet<TRecord> table,
        IReadOnlyList<TDocument> documents,
        CancellationToken cancellationToken)
        where TRecord : Record
        where TDocument : RecordDocument
    {
        var shape = RowShape.Of(db.Model, typeof(TRecord));
        var reasons = edition.Removed.Where(entry => entry.Kind == codec.Kind).ToDictionary(r => r.Slug, r => r.Note);
        // Of other origins only what has a slug that this edition names: there may be a million others.
        List<string> slugs = [.. documents.SelectMany(document => document.FormerSlugs.Prepend(document.Slug)), .. reasons.Keys];
        var stored = (await ReadAsync(table.Where(record => record.Origin == edition.Origin)))
            .Concat(await ReadAsync(table.Where(record => record.Origin != edition.Origin && slugs.Contains(record.Slug))))
            .ToDictionary(record => record.Slug);
        var matches = documents.Select(document => Match(codec, shape, stored, document)).ToList();
        var changed = matches.Where(match => match.IsChanged).ToList();
        var gone = stored.Values.Where(record => record.Origin == edition.Origin)
            .Except(matches.Select(match => match.Before)).OfType<StoredRecord>().ToList();
        var last = await log.LastAsync(
            codec.Kind,
            [.. changed.SelectMany(match => match.Slugs), .. gone.Select(record => record.Slug), .. reasons.Keys],
            cancellationToken);

        await CheckFormerSlugsAsync(codec.Kind, changed, cancellationToken);
        var toWrite = new List<RecordToWrite<TDocument>>();
        foreach (var match in changed)
        {
            toWrite.Add(await WriteAsync(codec, match, HistoryOf(codec.Kind, match, last), cancellationToken));
        }

        AddRemovals(codec, stored, gone, reasons, last);
        await KeepFormerSlugsAsync(codec.Kind, toWrite, cancellationToken);
        List<long> stale = [.. gone.Select(record => record.Id), .. toWrite.Select(r => r.Id).Where(id => id != 0)];
        await table.Where(record => stale.Contains(record.Id)).ExecuteDeleteAsync(cancellationToken);
        Counts.Add(new(
            codec.Kind,
            AddedSlugs: [.. toWrite.Where(record => record.Id == 0).Select(record => record.Document.Slug)],
            UpdatedSlugs: [.. toWrite.Where(record => record.Id != 0).Select(record => record.Document.Slug)],
            RemovedSlugs: [.. gone.Select(record => record.Slug)],
            Unchanged: documents.Count - toWrite.Count));
        return new(toWrite, stale);

        Task<List<StoredRecord>> ReadAsync(IQueryable<TRecord> records) => records.AsNoTracking()
            .Select(r => new StoredRecord(r.Id, r.Slug, r.Fingerprint, r.Origin, r.AddedAt, r.ChangedAt, r.Revision))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Reports the records of other origins that name what is gone: they are not this edition's to change.</summary>
    public async Task ReportUsesAsync<TRecord, TDocument>(
        DocumentCodec<TDocument> codec, DbSet<TRecord> table, CancellationToken cancellationToken)
        where TRecord : Record
        where TDocument : RecordDocument
    {
        var others = await table.Where(record => record.Origin != edition.Origin)
            .ToDictionaryAsync(record => record.Slug, record => record.Origin, cancellationToken);
        foreach (var revision in (await log.LastAsync(codec.Kind, others.Keys, cancellationToken)).Values)
        {
            var document = revision.Document is { } text ? codec.Read(revision.Slug, text) : null;
            foreach (var (kind, slug) in document is null ? [] : codec.Write(document).Names.Where(removed.Contains))
            {
                Report(
                    kind,
                    slug,
                    $"'{slug}' is gone from {kind.Term()}, but '{revision.Slug}' in {codec.Kind.Term()} names it and "
                    + $"comes from '{others[revision.Slug]}'",
                    "a record that stays as long as others name it");
            }
        }
    }

    public void Report(RecordKind kind, string slug, string what, string expected)
    {
        var place = edition.Places.GetValueOrDefault((kind, slug)) ?? new($"{kind.Term()}/{slug}.md", 1);
        Problems.Add(new(place.File, place.Line, what, expected));
    }

    /// <summary>The record that a document is about: the one of its slug, or of one that it had before.</summary>
    private DocumentMatch<TDocument> Match<TDocument>(
        DocumentCodec<TDocument> codec, string shape, Dictionary<string, StoredRecord> stored, TDocument document)
        where TDocument : RecordDocument
    {
        var before = document.FormerSlugs.Prepend(document.Slug)
            .Select(stored.GetValueOrDefault).FirstOrDefault(record => record is not null);
        if (before is not null && before.Origin != edition.Origin)
        {
            Report(
                codec.Kind,
                document.Slug,
                $"'{before.Slug}' is a record that comes from '{before.Origin}'",
                "a slug that no record of another origin has");
        }

        var written = codec.Write(document);
        return new(document, written, Sha256.Of($"{shape}\n{written.Text}"), before);
    }

    /// <summary>The newest revision of a document's record, whatever its slug was; null where it has none.</summary>
    private LastRevision? HistoryOf<TDocument>(
        RecordKind kind, DocumentMatch<TDocument> match, Dictionary<string, LastRevision> last)
        where TDocument : RecordDocument
    {
        var known = match.Slugs.Select(last.GetValueOrDefault).OfType<LastRevision>().ToList();
        if (known.Find(revision => revision.Slug == match.Slug && revision.FirstId != known[0].FirstId) is not null)
        {
            Report(
                kind,
                match.Slug,
                $"'{match.Slug}' was the slug of another record, which was removed",
                "a slug that no record had");
        }

        return known.Where(revision => revision.FirstId == known[0].FirstId).MaxBy(revision => revision.Id);
    }

    private async Task<RecordToWrite<TDocument>> WriteAsync<TDocument>(
        DocumentCodec<TDocument> codec,
        DocumentMatch<TDocument> match,
        LastRevision? last,
        CancellationToken cancellationToken)
        where TDocument : RecordDocument
    {
        var (document, written, fingerprint, before) = match;
        if (before is not null && last is not null && last.Slug == document.Slug && IsSame(codec, last, written.Text))
        {
            // The row lacks something, or is written otherwise today; the record is what it was.
            return new(document, written.Names, before with { Fingerprint = fingerprint });
        }

        var revision = log.Add(codec, last, document, written);
        var added = last is null ? now : before?.AddedAt ?? await log.AddedAtAsync(last, cancellationToken);
        return new(
            document,
            written.Names,
            new(before?.Id ?? 0, document.Slug, fingerprint, edition.Origin, added, now, revision.Number));
    }

    /// <summary>Whether a document says what a revision said, also where today's code writes the same otherwise.</summary>
    private static bool IsSame<TDocument>(DocumentCodec<TDocument> codec, LastRevision last, string text)
        where TDocument : RecordDocument =>
        last.Document is { } stored
        && (last.Sha256 == Sha256.Of(text)
            || (codec.Read(last.Slug, stored) is { } read && codec.Write(read).Text == text));

    private void AddRemovals<TDocument>(
        DocumentCodec<TDocument> codec,
        Dictionary<string, StoredRecord> stored,
        List<StoredRecord> gone,
        Dictionary<string, string> reasons,
        Dictionary<string, LastRevision> last)
        where TDocument : RecordDocument
    {
        foreach (var record in gone)
        {
            removed.Add((codec.Kind, record.Slug));
            log.AddRemoval(
                codec, record.Slug, last.GetValueOrDefault(record.Slug), reasons.GetValueOrDefault(record.Slug));
        }

        foreach (var (slug, reason) in reasons.Where(entry => !removed.Contains((codec.Kind, entry.Key))))
        {
            var before = last.GetValueOrDefault(slug);
            if (stored.ContainsKey(slug) || before is { Document: not null })
            {
                Report(codec.Kind, slug, $"'{slug}' in removed.yaml is still a record", "a record that was removed");
            }
            else if (before?.Reason != reason)
            {
                log.AddRemoval(codec, slug, before, reason);
            }
        }
    }

    /// <summary>Reports documents under a slug that leads to another record since that was renamed.</summary>
    private async Task CheckFormerSlugsAsync<TDocument>(
        RecordKind kind, List<DocumentMatch<TDocument>> changed, CancellationToken cancellationToken)
        where TDocument : RecordDocument
    {
        var taken = changed.Where(match => match.Before?.Slug != match.Slug).ToDictionary(match => match.Slug);
        var slugs = taken.Keys.ToList();
        var leading = await db.FormerSlugs.AsNoTracking()
            .Where(former => former.Kind == kind && slugs.Contains(former.Slug)).ToListAsync(cancellationToken);
        foreach (var former in leading.Where(f => !taken[f.Slug].Document.FormerSlugs.Contains(f.Current)))
        {
            Report(
                kind,
                former.Slug,
                $"'{former.Slug}' leads to '{former.Current}' since that record was renamed",
                $"a slug that no record had, or '{former.Current}' under 'former-slugs'");
        }
    }

    private async Task KeepFormerSlugsAsync<TDocument>(
        RecordKind kind, List<RecordToWrite<TDocument>> written, CancellationToken cancellationToken)
        where TDocument : RecordDocument
    {
        var former = written.SelectMany(record => record.Document.FormerSlugs.Select(
            slug => new FormerSlug { Kind = kind, Slug = slug, Current = record.Document.Slug })).ToList();
        List<string> slugs = [.. written.Select(record => record.Document.Slug), .. former.Select(f => f.Slug)];
        await db.FormerSlugs.Where(f => f.Kind == kind && slugs.Contains(f.Slug)).ExecuteDeleteAsync(cancellationToken);
        foreach (var renamed in former)
        {
            // What led to the slug before, and is not named any more, leads on.
            await db.FormerSlugs.Where(f => f.Kind == kind && f.Current == renamed.Slug)
                .ExecuteUpdateAsync(f => f.SetProperty(one => one.Current, renamed.Current), cancellationToken);
        }

        db.AddRange(former);
    }

    /// <param name="Document">What the edition says.</param>
    /// <param name="Written">The same in canonical form.</param>
    /// <param name="Fingerprint">Of the row that it makes.</param>
    /// <param name="Before">The record that is stored; null where it is new.</param>
    private sealed record DocumentMatch<TDocument>(
        TDocument Document, WrittenDocument Written, string Fingerprint, StoredRecord? Before)
        where TDocument : RecordDocument
    {
        public string Slug => Document.Slug;

        public bool IsChanged => Before?.Slug != Slug || Before.Fingerprint != Fingerprint;

        /// <summary>The slugs that can lead to the record's history, the surest first.</summary>
        public IEnumerable<string> Slugs =>
            [.. Before is null ? [] : new[] { Before.Slug }, Slug, .. Document.FormerSlugs];
    }
}
