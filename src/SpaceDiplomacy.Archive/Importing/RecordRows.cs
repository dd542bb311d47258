using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Entities;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Officials;
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

/// <summary>
/// The records of one kind by slug: those that stay, those that are to be written, and the keys of rows that changed or
/// are gone.
/// </summary>
internal sealed record RecordTable<TRecord, TDocument>(
    Dictionary<string, TRecord> Records, IReadOnlyList<RecordToWrite<TDocument>> ToWrite, IReadOnlyList<long> Stale)
    where TRecord : Record
    where TDocument : RecordDocument;

/// <summary>Turns documents into rows: finds the records that each names and gives them to it.</summary>
internal sealed class RecordRows
{
    private readonly List<Record> written = [];
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

    /// <summary>What documents name that is no record: whose, and what.</summary>
    public IEnumerable<(RecordKind Kind, string Slug, RecordKind NamedKind, string Named)> Dangling()
    {
        var known = new HashSet<(RecordKind, string)>();
        var names = new List<(RecordKind Kind, string Slug, RecordKind NamedKind, string Named)>();
        Collect(RecordKind.Topics, Topics, known, names);
        Collect(RecordKind.Authorities, Authorities, known, names);
        Collect(RecordKind.Sources, Sources, known, names);
        Collect(RecordKind.Agencies, Agencies, known, names);
        Collect(RecordKind.Entities, Entities, known, names);
        Collect(RecordKind.Officials, Officials, known, names);
        Collect(RecordKind.Events, Events, known, names);
        Collect(RecordKind.Sanctions, Sanctions, known, names);
        Collect(RecordKind.Statements, Statements, known, names);
        return names.Where(name => !known.Contains((name.NamedKind, name.Named)));
    }

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
        numbers.UnionWith(Statements.Records.Values.Select(statement => statement.Number));
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

    private static void Collect<TRecord, TDocument>(
        RecordKind kind,
        RecordTable<TRecord, TDocument> table,
        HashSet<(RecordKind, string)> known,
        List<(RecordKind Kind, string Slug, RecordKind NamedKind, string Named)> names)
        where TRecord : Record
        where TDocument : RecordDocument
    {
        known.UnionWith(table.Records.Keys.Concat(table.ToWrite.Select(r => r.Document.Slug)).Select(slug => (kind, slug)));
        names.AddRange(table.ToWrite.SelectMany(
            record => record.Names.Select(name => (kind, record.Document.Slug, name.Kind, name.Slug))));
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
