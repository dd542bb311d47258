using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Searching.Results;

/// <summary>The search reads summaries with SQL of its own; they must be those that lists read.</summary>
public sealed class SummaryReaderTests(SeededArchive seeded)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stream_OfTheArchive_HasTheSummariesOfLists()
    {
        await using var db = seeded.Open();

        Assert.True(await CheckedAsync(db) > 100);
    }

    [Fact]
    public async Task Stream_OfADisputedStatement_HasTheSummaryOfLists()
    {
        using var seed = new SeedFolder().Replace(
            "statements/ada-2014-04-29-balloon.md",
            "topics: [sanctions]",
            "topics: [sanctions]\nstanding: {value: disputed, note: She denies it., sources: [register, gazette]}");
        await using var file = new ArchiveFile();
        await file.InitializeAsync();
        await file.ImportAsync(seed);
        await using var db = file.Open();

        Assert.Equal(2, await CheckedAsync(db));
        Assert.Equal(2, (await db.Statements.NewestFirst().ToSummaries().LastAsync(Cancellation)).Standing.Sources.Count);
    }

    /// <summary>Compares all statements; how many there are.</summary>
    private static async Task<int> CheckedAsync(ArchiveDbContext db)
    {
        using var memory = new SearchMemory();
        var listed = await db.Statements.AsNoTracking().OrderBy(s => s.Number).ToSummaries().ToListAsync(Cancellation);
        var found = await new StatementSearch(db, memory).StreamAsync(new() { Sort = SearchSort.Oldest }, Cancellation)
            .Select(statement => statement.Statement).ToListAsync(Cancellation);

        Assert.Equal(listed.Select(Text), found.Select(Text));
        return found.Count;
    }

    /// <summary>Everything that a summary has; records with lists in them are equal only to themselves.</summary>
    private static string Text(StatementSummary statement) => JsonSerializer.Serialize(statement);
}
