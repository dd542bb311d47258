using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Entities;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Topics;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>
/// The records of one kind by slug: those that stay, the seeds that become new rows under given keys, and the keys of rows
/// that changed or are gone.
/// </summary>
internal sealed record SeedTable<TRecord, TSeed>(
    Dictionary<string, TRecord> Records, IReadOnlyList<(TSeed Seed, long Id)> ToWrite, IReadOnlyList<long> Stale)
    where TRecord : Record
    where TSeed : RecordSeed;

/// <summary>Turns seeds into rows: one method a kind, references resolved to records.</summary>
internal sealed class SeedRows
{
    private readonly List<Record> written = [];
    private readonly HashSet<long> numbers = [];

    public required SeedTable<Topic, TopicSeed> Topics { get; init; }

    public required SeedTable<Authority, AuthoritySeed> Authorities { get; init; }

    public required SeedTable<Source, SourceSeed> Sources { get; init; }

    public required SeedTable<Agency, AgencySeed> Agencies { get; init; }

    public required SeedTable<Entity, EntitySeed> Entities { get; init; }

    public required SeedTable<Official, OfficialSeed> Officials { get; init; }

    public required SeedTable<Event, EventSeed> Events { get; init; }

    public required SeedTable<Sanction, SanctionSeed> Sanctions { get; init; }

    public required SeedTable<Statement, StatementSeed> Statements { get; init; }

    /// <summary>The rows to insert.</summary>
    public IReadOnlyList<Record> New => written;

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
        foreach (var (seed, _) in Statements.ToWrite)
        {
            // Links come last: they may name any statement, also one further down.
            Statements.Records[seed.Slug].Links.AddRange(seed.Links.Select(Row));
        }
    }

    private void Write<TRecord, TSeed>(SeedTable<TRecord, TSeed> table, Func<TSeed, long, TRecord> row)
        where TRecord : Record
        where TSeed : RecordSeed
    {
        foreach (var (seed, id) in table.ToWrite)
        {
            var record = row(seed, id);
            table.Records.Add(seed.Slug, record);
            written.Add(record);
        }
    }

    private static Topic Row(TopicSeed seed, long id) =>
        new() { Id = id, Slug = seed.Slug, Fingerprint = seed.Fingerprint, Name = seed.Name };

    private static Authority Row(AuthoritySeed seed, long id) => new()
    {
        Id = id,
        Slug = seed.Slug,
        Fingerprint = seed.Fingerprint,
        Name = seed.Name,
        Jurisdiction = seed.Jurisdiction,
    };

    private static Source Row(SourceSeed seed, long id) => new()
    {
        Id = id,
        Slug = seed.Slug,
        Fingerprint = seed.Fingerprint,
        Title = seed.Title,
        Publisher = seed.Publisher,
        Author = seed.Author,
        Published = seed.Published,
        Url = seed.Url,
        ArchivedUrl = seed.ArchivedUrl,
        Kind = seed.Kind,
        Language = seed.Language,
    };

    private Agency Row(AgencySeed seed, long id) => new()
    {
        Id = id,
        Slug = seed.Slug,
        Fingerprint = seed.Fingerprint,
        Name = seed.Name,
        NativeName = seed.NativeName,
        Abbreviation = seed.Abbreviation,
        Country = seed.Country,
        Founded = seed.Founded,
        Dissolved = seed.Dissolved,
        Website = seed.Website,
        Wikidata = seed.Wikidata,
        Summary = seed.Summary,
        Sources = Find(Sources, seed.Sources),
    };

    private static Entity Row(EntitySeed seed, long id) => new()
    {
        Id = id,
        Slug = seed.Slug,
        Fingerprint = seed.Fingerprint,
        Name = seed.Name,
        Country = seed.Country,
        Summary = seed.Summary,
    };

    private Official Row(OfficialSeed seed, long id) => new()
    {
        Id = id,
        Slug = seed.Slug,
        Fingerprint = seed.Fingerprint,
        Name = seed.Name,
        NativeName = seed.NativeName,
        Aliases = [.. seed.Aliases],
        Citizenship = seed.Citizenship,
        Born = seed.Born,
        Wikidata = seed.Wikidata,
        Portrait = seed.Portrait,
        Biography = seed.Biography,
        Appointments = [.. seed.Appointments.Select(Row)],
        Sources = Find(Sources, seed.Sources),
    };

    private Appointment Row(AppointmentSeed seed, int position) => new()
    {
        Position = position,
        Title = seed.Title,
        Agency = Find(Agencies, seed.Agency),
        Organization = seed.Organization,
        From = seed.From,
        To = seed.To,
        Sources = Find(Sources, seed.Sources),
    };

    private Event Row(EventSeed seed, long id) => new()
    {
        Id = id,
        Slug = seed.Slug,
        Fingerprint = seed.Fingerprint,
        Title = seed.Title,
        Date = seed.Date,
        Description = seed.Description,
        Officials = Find(Officials, seed.Officials),
        Agencies = Find(Agencies, seed.Agencies),
        Sources = Find(Sources, seed.Sources),
    };

    private Sanction Row(SanctionSeed seed, long id) => new()
    {
        Id = id,
        Slug = seed.Slug,
        Fingerprint = seed.Fingerprint,
        TargetOfficial = Find(Officials, seed.TargetOfficial),
        TargetAgency = Find(Agencies, seed.TargetAgency),
        TargetEntity = Find(Entities, seed.TargetEntity),
        Authority = Authorities.Records[seed.Authority],
        Programme = seed.Programme,
        LegalBasis = seed.LegalBasis,
        Imposed = seed.Imposed,
        Lifted = seed.Lifted,
        Measures = [.. seed.Measures.Select((measure, position) => new SanctionMeasure { Measure = measure, Position = position })],
        Reason = seed.Reason,
        Sources = Find(Sources, seed.Sources),
    };

    private Statement Row(StatementSeed seed, long id) => new()
    {
        Id = id,
        Slug = seed.Slug,
        Fingerprint = seed.Fingerprint,
        Number = NextNumber(seed.Date.Earliest!.Value),
        Official = Officials.Records[seed.Official],
        Date = seed.Date,
        SaidIn = seed.SaidIn,
        VenueKind = seed.VenueKind,
        VenueName = seed.VenueName,
        Standing = seed.Standing,
        StandingNote = seed.StandingNote,
        StandingSources = Find(Sources, seed.StandingSources),
        Topics = Find(Topics, seed.Topics),
        MentionedAgencies = Find(Agencies, seed.MentionedAgencies),
        MentionedOfficials = Find(Officials, seed.MentionedOfficials),
        Wordings = [.. seed.Wordings.Select(Row)],
        Context = seed.Context,
    };

    private Wording Row(WordingSeed seed, int position) => new()
    {
        Position = position,
        Text = seed.Text,
        Language = seed.Language,
        Kind = seed.Kind,
        Preferred = seed.Preferred,
        Note = seed.Note,
        Sources = Find(Sources, seed.Sources),
    };

    private StatementLink Row(LinkSeed seed, int position) => new()
    {
        Position = position,
        Type = seed.Type,
        Event = Find(Events, seed.Event),
        Sanction = Find(Sanctions, seed.Sanction),
        TargetStatement = Find(Statements, seed.Statement),
        Sources = Find(Sources, seed.Sources),
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

    private static TRecord? Find<TRecord, TSeed>(SeedTable<TRecord, TSeed> table, string? slug)
        where TRecord : Record
        where TSeed : RecordSeed => slug is null ? null : table.Records[slug];

    private static List<TRecord> Find<TRecord, TSeed>(SeedTable<TRecord, TSeed> table, IEnumerable<string> slugs)
        where TRecord : Record
        where TSeed : RecordSeed => [.. slugs.Select(slug => table.Records[slug])];
}
