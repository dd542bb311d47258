using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>A page takes few commands of SQL, however much is on it, and none that reads a large table from end to end.</summary>
public sealed partial class CommandTests(SpiedSite site) : IClassFixture<SpiedSite>
{
    private const int MostOfARecord = 6;
    private const int MostOfAList = 4;

    /// <summary>What grows with the archive.</summary>
    private static readonly HashSet<string> Large =
    [
        "Statements", "Wordings", "WordingSources", "WordingChecks", "StatementLinks", "StatementLinkSources", "StatementTopics",
        "StatementStandingSources", "StatementMentionedOfficials", "StatementMentionedAgencies", "Sources", "Captures", "Sanctions",
        "SanctionSources", "SanctionMeasures", "Officials", "OfficialSources", "Appointments", "AppointmentSources", "Events",
        "EventSources", "EventOfficials", "EventAgencies", "Entities", "Revisions", "RevisionSubjects", "RevisionMarks",
    ];

    public static TheoryData<string> Records =>
    [
        "/statements/rogozin-2014-04-29-trampoline", "/officials/dmitry-rogozin", "/agencies/roscosmos", "/topics/iss",
        "/sanctions/us-rogozin-2014", "/sources/autoworldnews-2014-04-29-trampoline",
        "/entities/astronautics-research-institute", "/authorities/ca-gac", "/topics/iss?on=2014-06",
        "/officials/dmitry-rogozin?on=2014-06", "/agencies/nasa?on=2014-06",
        "/officials/dmitry-rogozin?p=2", "/agencies/nasa?p=2", "/statements/rogozin-2014-04-29-trampoline?p=9",
        "/sources/autoworldnews-2014-04-29-trampoline?p=2", "/sanctions/us-rogozin-2014?p=2",
        "/events/artemis-accords-draft-reported-2020", "/events/caatsa-2017",
        "/statements/rogozin-2014-04-29-trampoline/history", "/statements/rogozin-2014-04-29-trampoline/history/1",
    ];

    public static TheoryData<string> Lists =>
    [
        "/", "/officials", "/officials?by=name", "/agencies", "/topics", "/entities", "/events", "/sources", "/statements", "/sanctions",
        "/timeline", "/search?q=moon", "/about", "/status", "/changes", "/changes?official=dmitry-rogozin",
    ];

    [Theory]
    [MemberData(nameof(Records))]
    public async Task ARecord_TakesFewCommands(string address) => await CountAsync(address, MostOfARecord);

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task AList_TakesFewCommands(string address) => await CountAsync(address, MostOfAList);

    [Fact]
    public async Task NoCommandOfACrawl_ReadsALargeTableFromEndToEnd()
    {
        using var client = site.CreateClient();
        await using var db = site.Open();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var faults = new List<string>();
        foreach (var address in Records.Concat(Lists).Select(row => row.Data))
        {
            foreach (var sql in await CommandsAsync(client, address))
            {
                faults.AddRange(Plan(connection, sql).Where(step => IsFullScan(step, sql)).Select(step => $"{address}: {step} of {sql}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    private async Task CountAsync(string address, int most)
    {
        using var client = site.CreateClient();

        var commands = await CommandsAsync(client, address);

        Assert.True(commands.Count <= most, $"{commands.Count} commands: {string.Join("\n\n", commands)}");
    }

    /// <summary>What an address takes once the sums of the whole archive are known, which are worked out once an edition.</summary>
    private async Task<IReadOnlyList<string>> CommandsAsync(HttpClient client, string address)
    {
        await client.GetStringAsync(address, TestContext.Current.CancellationToken);
        site.Spy.Take();
        await client.GetStringAsync(address, TestContext.Current.CancellationToken);
        return site.Spy.Take();
    }

    private static List<string> Plan(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        var steps = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    /// <summary>
    /// What goes through a table and yet not to its end, or has to: a timeline of everything stops where it has more than it can
    /// show, a list in the order of its keys after a page, and of everything that held on a day all is counted.
    /// </summary>
    private static readonly string[] Bounded =
    [
        $"LIMIT {ArchiveTimelineReader.Most + 1})", "WHERE TRUE ORDER BY r.Id DESC LIMIT", "WHERE TRUE AND (p.From_EarliestReading",
    ];

    /// <summary>Whether a step goes through a table that grows.</summary>
    private static bool IsFullScan(string step, string sql) =>
        Scan().Match(step) is { Success: true } scan
        && Tables().Matches(sql).Any(table => table.Groups[2].Value == scan.Groups[1].Value && Large.Contains(table.Groups[1].Value))
        && !Bounded.Any(part => sql.Contains(part, StringComparison.Ordinal));

    [GeneratedRegex("""^SCAN (\w+)$""")]
    private static partial Regex Scan();

    [GeneratedRegex("""(?:FROM|JOIN) "?(\w+)"?(?: AS)? "?(\w+)"?""")]
    private static partial Regex Tables();
}
