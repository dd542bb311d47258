using System.Globalization;
using Microsoft.Data.Sqlite;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>Adds statements to an archive without the change tracker: one prepared insert a table.</summary>
internal sealed class BulkLoader(SqliteConnection connection)
{
    private const string InsertStatement = """
        INSERT INTO Statements (Id, Slug, Fingerprint, Origin, Number, OfficialId, Date_Text, Date_Earliest, Date_Latest,
        Date_EarliestReading, Date_LatestReading, VenueKind, VenueName, Standing, Context)
        VALUES ($id, $slug, 'benchmark', 'benchmark', $number, $official, $day, $day, $day, $day, $day, $venue, 'Made up', 'attributed',
        $context)
        """;

    private const string InsertWording = """
        INSERT INTO Wordings (StatementId, Position, Text, Language, Kind, Preferred)
        VALUES ($id, 0, $text, $language, $kind, 1)
        """;

    private static readonly string[] Venues = ["interview", "press-conference", "social-media", "speech", "television"];
    private static readonly string[] Kinds = ["original", "translation", "reported"];

    private readonly Random random = new(7);

    public void Load(IEnumerable<Passage> passages)
    {
        var officials = Ids("Officials");
        var (topics, agencies) = (Ids("Topics"), Ids("Agencies"));
        using var transaction = connection.BeginTransaction();
        using var statement = Command(InsertStatement, transaction);
        using var wording = Command(InsertWording, transaction);
        using var topic = Command("INSERT INTO StatementTopics (StatementId, TopicId) VALUES ($id, $other)", transaction);
        using var agency = Command("INSERT INTO StatementMentionedAgencies (StatementId, AgencyId) VALUES ($id, $other)", transaction);
        long id = 1_000_000, last = 0;
        foreach (var passage in passages)
        {
            id++;
            // The archive's own statements of the day have the first numbers of it.
            last = Math.Max(last + 1, ChronologicalNumber.FirstOf(passage.Day) + 100);
            var day = passage.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Run(
                statement, ("$id", id), ("$slug", $"benchmark-{id}"), ("$number", last), ("$official", Skewed(officials)),
                ("$day", day), ("$venue", Venues[random.Next(Venues.Length)]), ("$context", passage.Context));
            Run(
                wording, ("$id", id), ("$text", passage.Text), ("$language", passage.Language),
                ("$kind", Kinds[random.Next(Kinds.Length)]));
            Run(topic, ("$id", id), ("$other", Skewed(topics)));
            Run(agency, ("$id", id), ("$other", Skewed(agencies)));
        }

        transaction.Commit();
    }

    /// <summary>The first of a list far more often than the last.</summary>
    private long Skewed(List<long> list) => list[(int)(list.Count * Math.Pow(random.NextDouble(), 2))];

    private List<long> Ids(string table)
    {
        var ids = new List<long>();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT Id FROM {table} ORDER BY Id";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }

    private SqliteCommand Command(string sql, SqliteTransaction transaction)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<(string Name, object Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (command.Parameters.Contains(name))
            {
                command.Parameters[name].Value = value;
            }
            else
            {
                command.Parameters.AddWithValue(name, value);
            }
        }

        command.ExecuteNonQuery();
    }
}
