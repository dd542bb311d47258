using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Entities;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Topics;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Persistence;

/// <summary>A page of a list is read in the order of an index: nothing is sorted, and nothing is read that is not shown.</summary>
public sealed class ListPlanTests
{
    private static readonly Dictionary<string, Func<ArchiveDbContext, IQueryable<object>>> Lists = new()
    {
        ["officials"] = db => db.Officials.OrderBy(o => o.SortKey).ThenBy(o => o.Slug).Select(o => o.Slug),
        ["agencies"] = db => db.Agencies.ToSummaries(db),
        ["entities"] = db => db.Entities.ToSummaries(db),
        ["topics"] = db => db.Topics.ToSummaries(db),
        ["events"] = db => db.Events.ToSummaries(),
        ["sources"] = db => db.Sources.ByPublisher().Select(s => s.Slug),
        ["sanctions"] = db => db.Sanctions.InOrder().Select(s => s.Slug),
        ["statements"] = db => db.Statements.NewestFirst().Select(s => s.Slug),
    };

    public static TheoryData<string> Names => [.. Lists.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task APage_OfAnyList_FollowsAnIndex(string list)
    {
        using var folder = new TemporaryFolder();
        await using var db = await OpenAsync(folder);

        var plan = await PlanAsync(db, Lists[list](db));

        Assert.Contains("INDEX", plan[0], StringComparison.Ordinal);
        Assert.DoesNotContain(plan, Sorts);
    }

    [Fact]
    public async Task APage_WithoutItsIndex_IsSorted()
    {
        using var folder = new TemporaryFolder();
        await using var db = await OpenAsync(folder);
        await db.Database.ExecuteSqlAsync($"DROP INDEX IX_Events_Date", TestContext.Current.CancellationToken);

        Assert.Contains(await PlanAsync(db, Lists["events"](db)), Sorts);
    }

    private static bool Sorts(string step) => step.Contains("TEMP B-TREE", StringComparison.Ordinal);

    private static async Task<ArchiveDbContext> OpenAsync(TemporaryFolder folder)
    {
        var db = ArchiveDatabase.Open(folder.File("archive.db"));
        await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, TestContext.Current.CancellationToken);
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return db;
    }

    /// <summary>The steps that SQLite takes for the first page, in its own words.</summary>
    private static async Task<IReadOnlyList<string>> PlanAsync(ArchiveDbContext db, IQueryable<object> list)
    {
        // Before the query stand lines for a shell that set its parameters.
        var lines = list.AsSingleQuery().Take(PagedLists.Most).ToQueryString().Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal));
        await using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {string.Join('\n', lines)}";
        command.Parameters.AddWithValue("@p", PagedLists.Most);
        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }
}
