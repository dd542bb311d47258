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

/// <summary>Turns documents into rows: one method a kind, references resolved to records.</summary>
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
        Write(Topics, Row);
        Write(Authorities, Row);
        Write(Sources, Row);
        Write(Agencies, Row);
        Write(Entities, Row);
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

    private static Topic Row(TopicDocument d) => new() { Name = d.Name };

    private static Authority Row(AuthorityDocument d) => new()
    {
        Name = d.Name,
        Jurisdiction = d.Jurisdiction,
    };

    private static Source Row(SourceDocument d) => new()
    {
        Title = d.Title,
        Publisher = d.Publisher,
        Author = d.Author,
        Published = d.Published,
        Url = d.Url,
        ArchivedUrl = d.ArchivedUrl,
        Kind = d.Kind,
        Language = d.Language,
    };

    private Agency Row(AgencyDocument d) => new()
    {
        Name = d.Name,
        NativeName = d.NativeName,
        Abbreviation = d.Abbreviation,
        Country = d.Country,
        Founded = d.Founded,
        Dissolved = d.Dissolved,
        Website = d.Website,
        Wikidata = d.Wikidata,
        Summary = d.Summary,
        Sources = Find(Sources, d.Sources),
    };

    private static Entity Row(EntityDocument d) => new()
    {
        Name = d.Name,
        Country = d.Country,
        Summary = d.Summary,
    };

    private Official Row(OfficialDocument d) => new()
    {
        Name = d.Name,
        SortName = d.SortName,
        NativeName = d.NativeName,
        NativeLanguage = d.NativeLanguage,
        Aliases = [.. d.Aliases],
        Citizenship = d.Citizenship,
        Born = d.Born,
        Wikidata = d.Wikidata,
        Portrait = d.Portrait,
        Biography = d.Biography,
        Appointments = [.. d.Appointments.Select(Row)],
        Sources = Find(Sources, d.Sources),
    };

    private Appointment Row(AppointmentDocument d, int position) => new()
    {
        Position = position,
        Title = d.Title,
        Agency = Find(Agencies, d.Agency),
        Organization = d.Organization,
        From = d.From,
        To = d.To,
        Sources = Find(Sources, d.Sources),
    };

    private Event Row(EventDocument d) => new()
    {
        Title = d.Title,
        Date = d.Date,
        Description = d.Description,
        Officials = Find(Officials, d.Officials),
        Agencies = Find(Agencies, d.Agencies),
        Sources = Find(Sources, d.Sources),
    };

    private Sanction Row(SanctionDocument d) => new()
    {
        TargetOfficial = Find(Officials, d.Target.Official),
        TargetAgency = Find(Agencies, d.Target.Agency),
        TargetEntity = Find(Entities, d.Target.Entity),
        Authority = Authorities.Records[d.Authority],
        Programme = d.Programme,
        LegalBasis = d.LegalBasis,
        Imposed = d.Imposed,
        Lifted = d.Lifted,
        Measures = [.. d.Measures.Select((measure, position) => new SanctionMeasure { Measure = measure, Position = position })],
        Reason = d.Reason,
        Sources = Find(Sources, d.Sources),
    };

    private Statement Row(StatementDocument d) => new()
    {
        Number = NextNumber(d.Date.Earliest!.Value),
        Official = Officials.Records[d.Official],
        Date = d.Date,
        SaidIn = d.SaidIn,
        Venue = new(d.Venue.Kind, d.Venue.Name),
        Standing = new(d.Standing?.Value ?? Standing.Attributed, d.Standing?.Note),
        StandingSources = Find(Sources, d.Standing?.Sources),
        Topics = Find(Topics, d.Topics),
        MentionedAgencies = Find(Agencies, d.Mentions?.Agencies),
        MentionedOfficials = Find(Officials, d.Mentions?.Officials),
        Wordings = [.. d.Wordings.Select(Row)],
        Context = d.Context,
    };

    private Wording Row(WordingDocument d, int position) => new()
    {
        Position = position,
        Text = d.Text,
        Language = d.Language,
        Kind = d.Kind,
        Preferred = d.Preferred,
        Translator = d.Translator,
        Note = d.Note,
        Sources = Find(Sources, d.Sources),
    };

    private StatementLink Row(LinkDocument d, int position) => new()
    {
        Position = position,
        Type = d.Type,
        Event = Find(Events, d.Event),
        Sanction = Find(Sanctions, d.Sanction),
        TargetStatement = Find(Statements, d.Statement),
        Sources = Find(Sources, d.Sources),
    };

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
