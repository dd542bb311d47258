using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Entities;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Topics;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>What every record has, without the rest of its row; the key is 0 where there is no row yet.</summary>
internal sealed record StoredRecord(
    long Id, string Slug, string Fingerprint, string Origin, DateTime AddedAt, DateTime ChangedAt, int Revision);

/// <summary>The document of a record that is to be written, what it names, and what every record has.</summary>
internal sealed record RecordToWrite<TDocument>(
    TDocument Document, IReadOnlyList<(RecordKind Kind, string Slug)> Names, StoredRecord Record)
    where TDocument : RecordDocument
{
    public long Id => Record.Id;
}

/// <summary>The records of one kind that an import has to do with.</summary>
/// <param name="ToWrite">Those that are to be written.</param>
/// <param name="Stale">The keys of rows that changed or are gone.</param>
internal sealed record RecordTable<TRecord, TDocument>(
    IReadOnlyList<RecordToWrite<TDocument>> ToWrite, IReadOnlyList<long> Stale)
    where TRecord : Record
    where TDocument : RecordDocument
{
    /// <summary>Records by slug: of those that stay, the ones that are named by what is to be written.</summary>
    public Dictionary<string, TRecord> Records { get; } = new(StringComparer.Ordinal);
}

/// <summary>What a document names, and which does.</summary>
internal sealed record NamedBy(RecordKind Kind, string Slug, RecordKind ByKind, string By);

/// <summary>Turns documents into rows: finds the records that each names and gives them to it.</summary>
internal sealed class RecordRows
{
    private const int ReadAtOnce = 500;

    private readonly List<Record> written = [];

    /// <summary>Those that statements have on the days of what is to be written.</summary>
    private readonly HashSet<long> numbers = [];

    public required RecordTable<Topic, TopicDocument> Topics { get; init; }

    public required RecordTable<Authority, AuthorityDocument> Authorities { get; init; }

    public required RecordTable<Source, SourceDocument> Sources { get; init; }

    public required RecordTable<Agency, AgencyDocument> Agencies { get; init; }

    public required RecordTable<Entity, EntityDocument> Entities { get; init; }

    public required RecordTable<Official, OfficialDocument> Officials { get; init; }

    public required RecordTable<Event, EventDocument> Events { get; init; }

    public required RecordTable<Sanction, SanctionDocument> Sanctions { get; init; }

    public required RecordTable<Statement, StatementDocument> Statements { get; init; }

    /// <summary>The rows to insert.</summary>
    public IReadOnlyList<Record> New => written;

    /// <summary>
    /// Reads the records that are named by what is to be written; what documents name that is no record: whose, and what.
    /// </summary>
    public async Task<IReadOnlyList<NamedBy>> FindNamedAsync(ArchiveDbContext db, CancellationToken cancellationToken)
    {
        IReadOnlyList<NamedBy> names =
        [
            .. NamesIn(RecordKind.Topics, Topics), .. NamesIn(RecordKind.Authorities, Authorities),
            .. NamesIn(RecordKind.Sources, Sources), .. NamesIn(RecordKind.Agencies, Agencies),
            .. NamesIn(RecordKind.Entities, Entities), .. NamesIn(RecordKind.Officials, Officials),
            .. NamesIn(RecordKind.Events, Events), .. NamesIn(RecordKind.Sanctions, Sanctions),
            .. NamesIn(RecordKind.Statements, Statements),
        ];
        var wanted = names.ToLookup(name => name.Kind, name => name.Slug);
        var dangling = new HashSet<(RecordKind, string)>();
        await FindAsync(RecordKind.Topics, Topics, db.Topics);
        await FindAsync(RecordKind.Authorities, Authorities, db.Authorities);
        await FindAsync(RecordKind.Sources, Sources, db.Sources);
        await FindAsync(RecordKind.Agencies, Agencies, db.Agencies);
        await FindAsync(RecordKind.Entities, Entities, db.Entities);
        await FindAsync(RecordKind.Officials, Officials, db.Officials);
        await FindAsync(RecordKind.Events, Events, db.Events);
        await FindAsync(RecordKind.Sanctions, Sanctions, db.Sanctions);
        await FindAsync(RecordKind.Statements, Statements, db.Statements);
        foreach (var day in Statements.ToWrite.Select(statement => statement.Document.Date.Earliest!.Value).Distinct())
        {
            var (first, last) = (ChronologicalNumber.FirstOf(day), ChronologicalNumber.LastOf(day));
            numbers.UnionWith(await db.Statements.Where(s => s.Number >= first && s.Number <= last)
                .Select(s => s.Number).ToListAsync(cancellationToken));
        }

        return [.. names.Where(name => dangling.Contains((name.Kind, name.Slug)))];

        async Task FindAsync<TRecord, TDocument>(
            RecordKind kind, RecordTable<TRecord, TDocument> table, IQueryable<TRecord> records)
            where TRecord : Record
            where TDocument : RecordDocument
        {
            var written = table.ToWrite.Select(record => record.Document.Slug).ToHashSet();
            foreach (var slugs in wanted[kind].Distinct().Where(slug => !written.Contains(slug)).Chunk(ReadAtOnce))
            {
                await foreach (var record in records.Where(record => slugs.Contains(record.Slug))
                    .AsAsyncEnumerable().WithCancellation(cancellationToken))
                {
                    table.Records.Add(record.Slug, record);
                }

                dangling.UnionWith(slugs.Where(slug => !table.Records.ContainsKey(slug)).Select(slug => (kind, slug)));
            }
        }
    }

    private static IEnumerable<NamedBy> NamesIn<TRecord, TDocument>(RecordKind kind, RecordTable<TRecord, TDocument> table)
        where TRecord : Record
        where TDocument : RecordDocument =>
        table.ToWrite.SelectMany(record => record.Names.Select(
            name => new NamedBy(name.Kind, name.Slug, kind, record.Document.Slug)));

    /// <summary>Makes the rows, kinds that others name first.</summary>
    public void Write()
    {
        Write(Topics, d => d.ToRow());
        Write(Authorities, d => d.ToRow());
        Write(Sources, d => d.ToRow());
        Write(Agencies, Row);
        Write(Entities, d => d.ToRow());
        Write(Officials, Row);
        Write(Events, Row);
        Write(Sanctions, Row);
        Write(Statements, Row);
        foreach (var (document, _, _) in Statements.ToWrite)
        {
            // Links come last: they may name any statement, also one further down.
            Statements.Records[document.Slug].Links.AddRange(document.Links.Select(Row));
        }
    }

    private void Write<TRecord, TDocument>(RecordTable<TRecord, TDocument> table, Func<TDocument, TRecord> row)
        where TRecord : Record
        where TDocument : RecordDocument
    {
        foreach (var (document, _, common) in table.ToWrite)
        {
            var record = row(document);
            (record.Id, record.Slug, record.Fingerprint) = (common.Id, common.Slug, common.Fingerprint);
            (record.Origin, record.Revision) = (common.Origin, common.Revision);
            (record.AddedAt, record.ChangedAt) = (common.AddedAt, common.ChangedAt);
            record.Corrections = document.Corrections;
            table.Records.Add(record.Slug, record);
            written.Add(record);
        }
    }

    private Agency Row(AgencyDocument d) => d.ToRow(Find(Sources, d.Sources));

    private Official Row(OfficialDocument d) => d.ToRow([.. d.Appointments.Select(Row)], Find(Sources, d.Sources));

    private Appointment Row(AppointmentDocument d, int position) =>
        d.ToRow(position, Find(Agencies, d.Agency), Find(Sources, d.Sources));

    private Event Row(EventDocument d) =>
        d.ToRow(Find(Officials, d.Officials), Find(Agencies, d.Agencies), Find(Sources, d.Sources));

    private Sanction Row(SanctionDocument d) => d.ToRow(
        Find(Officials, d.Target.Official),
        Find(Agencies, d.Target.Agency),
        Find(Entities, d.Target.Entity),
        Authorities.Records[d.Authority],
        Find(Sources, d.Sources));

    private Statement Row(StatementDocument d) => d.ToRow(
        NextNumber(d.Date.Earliest!.Value),
        Officials.Records[d.Official],
        Find(Topics, d.Topics),
        Find(Agencies, d.Mentions?.Agencies),
        Find(Officials, d.Mentions?.Officials),
        [.. d.Wordings.Select(Row)],
        Find(Sources, d.Standing?.Sources));

    private Wording Row(WordingDocument d, int position) => d.ToRow(position, Find(Sources, d.Sources));

    private StatementLink Row(LinkDocument d, int position) => d.ToRow(
        position,
        Find(Events, d.Event),
        Find(Sanctions, d.Sanction),
        Find(Statements, d.Statement),
        Find(Sources, d.Sources));

    private long NextNumber(DateOnly day)
    {
        var number = ChronologicalNumber.FirstOf(day);
        while (!numbers.Add(number))
        {
            number++;
        }

        return number <= ChronologicalNumber.LastOf(day)
            ? number
            : throw new InvalidOperationException($"More statements on {day:O} than a day has numbers for.");
    }

    private static TRecord? Find<TRecord, TDocument>(RecordTable<TRecord, TDocument> table, string? slug)
        where TRecord : Record
        where TDocument : RecordDocument => slug is null ? null : table.Records[slug];

    private static List<TRecord> Find<TRecord, TDocument>(RecordTable<TRecord, TDocument> table, IEnumerable<string>? slugs)
        where TRecord : Record
        where TDocument : RecordDocument => [.. (slugs ?? []).Select(slug => table.Records[slug])];
}
