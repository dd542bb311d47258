using System.Globalization;
using Microsoft.Data.Sqlite;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>
/// Adds made-up records to an archive. A few have far more of everything than most: an official with thousands of
/// statements, an event that thousands answer, a source that thousands rest on. The same numbers give the same records.
/// </summary>
internal sealed class BulkLoader : IDisposable
{
    /// <summary>Where the keys of made-up records begin.</summary>
    private const long FirstId = 1_000_000;

    private const string Made = "benchmark";

    // As SQLite has the times of records.
    private const string Now = "2026-11-30 00:00:00";

    private static readonly string[] Venues = ["interview", "press-conference", "social-media", "speech", "television"];
    private static readonly string[] Kinds = ["original", "translation", "reported"];
    private static readonly string[] LinkTypes = ["responds-to", "condemns", "announces"];
    private static readonly string[] SourceKinds = ["news", "official", "legal", "video"];
    private static readonly string[] Countries = ["RU", "US", "CN", "IN", "JP", "FR", "DE", "AE"];
    private static readonly string[] Syllables = ["Mo", "ra", "ke", "lin", "To", "sha", "ber", "gin", "da", "rov", "Na", "mu"];

    private readonly Random random = new(7);
    private readonly SqliteConnection connection;
    private readonly List<(string Name, string Sql)> indexes;
    private readonly SqliteTransaction transaction;
    private readonly long edition;
    private readonly BulkInsert revision;
    private readonly BulkInsert mark;
    private readonly BulkInsert subject;
    private long revisionId;

    public BulkLoader(SqliteConnection connection)
    {
        this.connection = connection;
        // Nothing is kept of a file that was not made to its end; indexes are made once all rows are there.
        Run("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA foreign_keys = OFF", "PRAGMA cache_size = -500000");
        transaction = connection.BeginTransaction();
        edition = Ids("Editions")[^1];
        revisionId = Ids("Revisions")[^1];
        revision = Into("Revisions", "Id", "Kind", "Slug", "Number", "FirstId", "At", "EditionId", "Sha256", "Document");
        mark = Into("RevisionMarks", "Change", "RevisionId");
        subject = Into("RevisionSubjects", "Kind", "Slug", "RevisionId");
        indexes = [.. Read(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name NOT GLOB 'Search*'",
            reader => (reader.GetString(0), reader.GetString(1)))];
        Run([.. indexes.Select(index => $"DROP INDEX \"{index.Name}\"")]);
    }

    /// <summary>Adds the records that statements name, and then the statements.</summary>
    public void Load(MadeNumbers numbers, IEnumerable<Passage> passages)
    {
        AddSources(numbers.Sources);
        AddOfficials(numbers.Officials);
        AddEntities(numbers.Entities);
        AddEvents(numbers.Events);
        AddSanctions(numbers.Sanctions);
        AddStatements(passages, numbers.Events > 0);
        Run([.. indexes.Select(index => index.Sql)]);
        transaction.Commit();
        Run("PRAGMA journal_mode = WAL");
    }

    public void Dispose()
    {
        revision.Dispose();
        mark.Dispose();
        subject.Dispose();
        transaction.Dispose();
    }

    private void AddSources(int count)
    {
        using var source = Into(
            "Sources", [.. OfRecord, "Title", "Publisher", "Author", "Url", "Kind", "Language", .. OfDate("Published")]);
        for (var i = 0; i < count; i++)
        {
            var slug = Slug(RecordKind.Sources, i);
            source.Add([
                .. Record(i, slug), $"What was said about {Name(i)} and {Name(i * 7)}", $"{Name(Power(400))} News", Name(i * 3),
                $"https://example.org/{slug}", SourceKinds[i % SourceKinds.Length], i % 3 == 0 ? "ru" : "en", .. Date(Day())]);
            Revise(RecordKind.Sources, slug);
        }
    }

    private void AddOfficials(int count)
    {
        var (agencies, sources) = (Named("Agencies"), Ids("Sources"));
        using var official = Into("Officials", [.. OfRecord, "Name", "SortName", "Aliases", "Citizenship", "Biography"]);
        using var office = Into(
            "Appointments", ["Id", "OfficialId", "Position", "Title", "AgencyId", "Organization", .. OfDate("From"), .. OfDate("To")]);
        using var officeSource = Into("AppointmentSources", "AppointmentId", "SourceId");
        using var cited = Into("OfficialSources", "OfficialId", "SourceId");
        for (var i = 0; i < count; i++)
        {
            var (id, slug, name) = (FirstId + i, Slug(RecordKind.Officials, i), Name(i));
            official.Add([
                .. Record(i, slug), $"{name} {i}", $"{i} {name}", "[]", Countries[i % Countries.Length],
                $"{name} worked on rockets and stations, and led a department of them."]);
            cited.Add(id, Of(sources));
            Revise(RecordKind.Officials, slug);
            var taken = Day();
            for (var position = 0; position <= i % 3; position++)
            {
                var agency = position == 0 ? agencies[(int)Power(agencies.Count)].Id : (long?)null;
                var left = taken.AddDays(random.Next(200, 3000));
                var officeId = (id * 4) + position;
                office.Add([
                    officeId, id, position, "Head of a department", agency, agency is null ? $"Institute {i % 200}" : null,
                    .. Date(taken), .. Date(i % 5 == 0 && position == 0 ? null : left)]);
                officeSource.Add(officeId, Of(sources));
                taken = left;
            }
        }
    }

    private void AddEntities(int count)
    {
        using var entity = Into("Entities", [.. OfRecord, "Name", "Country", "Summary"]);
        for (var i = 0; i < count; i++)
        {
            var slug = Slug(RecordKind.Entities, i);
            entity.Add([.. Record(i, slug), $"{Name(i)} Works {i}", Countries[i % Countries.Length], "A maker of parts of rockets."]);
            Revise(RecordKind.Entities, slug);
        }
    }

    private void AddEvents(int count)
    {
        var (officials, agencies, sources) = (Named("Officials"), Named("Agencies"), Ids("Sources"));
        using var happening = Into("Events", [.. OfRecord, "Title", "Description", .. OfDate("Date")]);
        using var ofOfficial = Into("EventOfficials", "EventId", "OfficialId");
        using var ofAgency = Into("EventAgencies", "EventId", "AgencyId");
        using var cited = Into("EventSources", "EventId", "SourceId");
        for (var i = 0; i < count; i++)
        {
            var (id, slug) = (FirstId + i, Slug(RecordKind.Events, i));
            happening.Add([.. Record(i, slug), $"A flight of the rocket {Name(i)}", "It flew, and came down where it was to.", .. Date(Day())]);
            var (official, agency) = (officials[(int)Power(officials.Count)], agencies[(int)Power(agencies.Count)]);
            ofOfficial.Add(id, official.Id);
            ofAgency.Add(id, agency.Id);
            cited.Add(id, Of(sources));
            Revise(RecordKind.Events, slug, (RecordKind.Officials, official.Slug), (RecordKind.Agencies, agency.Slug));
        }
    }

    private void AddSanctions(int count)
    {
        var (officials, agencies, entities) = (Named("Officials"), Named("Agencies"), Named("Entities"));
        var (authorities, sources) = (Ids("Authorities"), Ids("Sources"));
        using var sanction = Into(
            "Sanctions",
            [
                .. OfRecord, "TargetOfficialId", "TargetAgencyId", "TargetEntityId", "AuthorityId", "Programme", "LegalBasis", "Reason",
                .. OfDate("Imposed"), .. OfDate("Lifted"),
            ]);
        using var measure = Into("SanctionMeasures", "SanctionId", "Measure", "Position");
        using var cited = Into("SanctionSources", "SanctionId", "SourceId");
        for (var i = 0; i < count; i++)
        {
            var (id, slug, imposed) = (FirstId + i, Slug(RecordKind.Sanctions, i), Day());
            (RecordKind Kind, long Id, string Slug) target = (i % 10) switch
            {
                < 4 => With(RecordKind.Officials, officials[(int)Power(officials.Count)]),
                < 5 => With(RecordKind.Agencies, agencies[(int)Power(agencies.Count)]),
                _ => With(RecordKind.Entities, entities[(int)Power(entities.Count)]),
            };
            sanction.Add([
                .. Record(i, slug), Key(RecordKind.Officials), Key(RecordKind.Agencies), Key(RecordKind.Entities), Of(authorities),
                $"Programme {i % 300}", $"Regulation {i % 900} of {imposed.Year}", "Added to a list of those who make rockets.",
                .. Date(imposed), .. Date(i % 3 == 0 ? imposed.AddDays(random.Next(100, 4000)) : null)]);
            foreach (var (position, each) in Enum.GetValues<Measure>().Where((_, place) => place % 5 == i % 5).Index())
            {
                measure.Add(id, each.Term(), position);
            }

            cited.Add(id, Of(sources));
            Revise(RecordKind.Sanctions, slug, (target.Kind, target.Slug));

            object? Key(RecordKind kind) => target.Kind == kind ? target.Id : null;
        }
    }

    private void AddStatements(IEnumerable<Passage> passages, bool areLinked)
    {
        var (officials, topics, agencies) = (Named("Officials"), Ids("Topics"), Ids("Agencies"));
        var (sources, events, sanctions) = (Ids("Sources"), Ids("Events"), Ids("Sanctions"));
        using var statement = Into(
            "Statements", [.. OfRecord, "Number", "OfficialId", .. OfDate("Date"), "VenueKind", "VenueName", "Standing", "Context"]);
        using var wording = Into("Wordings", "Id", "StatementId", "Position", "Text", "Language", "Kind", "Preferred");
        using var cited = Into("WordingSources", "WordingId", "SourceId");
        using var topic = Into("StatementTopics", "StatementId", "TopicId");
        using var agency = Into("StatementMentionedAgencies", "StatementId", "AgencyId");
        using var mentioned = Into("StatementMentionedOfficials", "StatementId", "OfficialId");
        using var link = Into("StatementLinks", "StatementId", "Position", "Type", "EventId", "SanctionId", "TargetStatementId");
        var (i, last) = (0, 0L);
        foreach (var passage in passages)
        {
            var (id, slug) = (FirstId + i, Slug(RecordKind.Statements, i));
            // The archive's own statements of the day have the first numbers of it.
            last = Math.Max(last + 1, ChronologicalNumber.FirstOf(passage.Day) + 100);
            var official = officials[(int)Power(officials.Count)];
            statement.Add([
                .. Record(i, slug), last, official.Id, .. Date(passage.Day), Venues[random.Next(Venues.Length)], "Made up",
                "attributed", passage.Context]);
            wording.Add(id, id, 0, passage.Text, passage.Language, Kinds[random.Next(Kinds.Length)], 1);
            cited.Add(id, Of(sources));
            topic.Add(id, Of(topics));
            agency.Add(id, Of(agencies));
            if (areLinked)
            {
                mentioned.Add(id, officials[(int)Power(officials.Count)].Id);
                var type = LinkTypes[i % LinkTypes.Length];
                link.Add(id, 0, type, Of(events), null, null);
                link.Add(id, 1, type, null, Of(sanctions), null);
                // One of many hundreds answers the very first, the others one shortly before.
                link.Add(id, 2, type, null, null, i == 0 ? id : FirstId + (i % 400 == 0 ? 0 : Math.Max(0, i - 5)));
            }

            Revise(RecordKind.Statements, slug, (RecordKind.Officials, official.Slug));
            i++;
        }
    }

    private static string[] OfRecord => ["Id", "Slug", "Fingerprint", "Origin", "AddedAt", "ChangedAt", "Revision"];

    private static object?[] Record(int i, string slug) => [FirstId + i, slug, Made, Made, Now, Now, 1];

    private static string[] OfDate(string name) =>
        [$"{name}_Text", $"{name}_Earliest", $"{name}_Latest", $"{name}_EarliestReading", $"{name}_LatestReading"];

    private static object?[] Date(DateOnly? day) => day is { } known
        ? [Text(known), Text(known), Text(known), Text(known), Text(known)]
        : [null, null, null, null, null];

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Slug(RecordKind kind, int number) => $"made-{kind.One()}-{number}";

    private static string Name(long number)
    {
        var name = "";
        for (var left = (ulong)number * 2_654_435_761 % 1_000_003; name.Length < 7; left /= (ulong)Syllables.Length)
        {
            name += Syllables[left % (ulong)Syllables.Length];
        }

        return char.ToUpperInvariant(name[0]) + name[1..].ToLowerInvariant();
    }

    private static (RecordKind, long, string) With(RecordKind kind, (long Id, string Slug) record) => (kind, record.Id, record.Slug);

    /// <summary>A day of the years that the statements are spread over.</summary>
    private DateOnly Day() => Corpus.First.AddDays(random.Next(Corpus.DayCount));

    /// <summary>A place in a list: the first far more often than the last, and of a long list more often still.</summary>
    private long Power(int count) => (long)(count * Math.Pow(random.NextDouble(), count < 1000 ? 2 : 4));

    private long Of(List<long> ids) => ids[(int)Power(ids.Count)];

    private void Revise(RecordKind kind, string slug, params ReadOnlySpan<(RecordKind Kind, string Slug)> subjects)
    {
        var document = $"---\nname: {slug}\n---\n";
        revision.Add(++revisionId, kind.Term(), slug, 1, revisionId, Now, edition, Sha256.Of(document), document);
        mark.Add("added", revisionId);
        foreach (var about in subjects)
        {
            if (about.Kind is RecordKind.Officials or RecordKind.Agencies)
            {
                subject.Add(about.Kind.Term(), about.Slug, revisionId);
            }
        }
    }

    private void Run(params ReadOnlySpan<string> statements)
    {
        foreach (var sql in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private BulkInsert Into(string table, params string[] columns) => new(transaction, table, columns);

    private List<long> Ids(string table) => [.. Read($"SELECT Id FROM {table} ORDER BY Id", reader => reader.GetInt64(0))];

    private List<(long Id, string Slug)> Named(string table) =>
        [.. Read($"SELECT Id, Slug FROM {table} ORDER BY Id", reader => (reader.GetInt64(0), reader.GetString(1)))];

    private IEnumerable<T> Read<T>(string sql, Func<SqliteDataReader, T> row)
    {
        using var command = transaction.Connection!.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return row(reader);
        }
    }
}
