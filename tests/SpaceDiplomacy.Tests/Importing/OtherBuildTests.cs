using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Topics;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Importing;

/// <summary>What another build of the archive makes of files that did not change.</summary>
public sealed class OtherBuildTests : IAsyncLifetime
{
    private readonly SeedFolder seed = new();
    private readonly ArchiveFile archive = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>As if names were read in capitals.</summary>
    private static DocumentCodecs ReadsNamesInCapitals => new()
    {
        Officials = new(RecordKind.Officials, (f, d) =>
        {
            var official = OfficialDocument.Fields(f, d);
            return official with { Name = official.Name.ToUpperInvariant() };
        }),
    };

    /// <summary>As if topics were written with a key more than the text that is stored.</summary>
    private static DocumentCodecs WritesMoreOfTopics => new()
    {
        Topics = new(RecordKind.Topics, (f, d) =>
        {
            var topic = TopicDocument.Fields(f, d);
            f.OptionalText("shouted", topic.Name.ToUpperInvariant());
            return topic;
        }),
    };

    public async ValueTask InitializeAsync()
    {
        await archive.InitializeAsync();
        await archive.ImportAsync(seed);
    }

    [Fact]
    public async Task ReadyEdition_IsTheOneThatThisBuildRead()
    {
        await using var db = archive.Open();
        Assert.Equal(SeedReader.Fingerprint(seed.Path), await ArchiveUpdater.Of(db).ReadyEditionAsync(Cancellation));

        await archive.ExecuteAsync("UPDATE Editions SET Build = 'another'");

        Assert.Null(await ArchiveUpdater.Of(db).ReadyEditionAsync(Cancellation));
    }

    [Fact]
    public async Task Import_ByAnotherBuild_WritesNothingButThatItReadTheEdition()
    {
        await archive.ExecuteAsync("UPDATE Editions SET Build = 'another'");
        await archive.WatchWritesAsync();

        var summary = await archive.ImportAsync(seed);

        Assert.False(summary.Changed);
        Assert.Empty(await archive.WrittenTablesAsync());
        await using var db = archive.Open();
        Assert.Equal(SeedReader.Fingerprint(seed.Path), await ArchiveUpdater.Of(db).ReadyEditionAsync(Cancellation));
        Assert.Equal(1, await db.Editions.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Import_ByABuildThatReadsOtherwise_WritesTheRowAndNoRevision()
    {
        var first = archive.Clock.Now;
        var codecs = ReadsNamesInCapitals;

        var summary = await archive.ImportAsync(SeedReader.Examine(seed.Path, null, codecs).Edition, codecs);

        Assert.Equal("1 official (1 updated)", Assert.Single(summary.Counts, count => count.Changed).ToString());
        await using var db = archive.Open();
        var official = await db.Officials.SingleAsync(Cancellation);
        Assert.Equal(("ADA ORBIT", first, 1), (official.Name, official.ChangedAt, official.Revision));
        Assert.Equal(12, await db.Revisions.CountAsync(Cancellation));
        Assert.False((await archive.ImportAsync(SeedReader.Examine(seed.Path, null, codecs).Edition, codecs)).Changed);
    }

    [Fact]
    public async Task Import_ByABuildThatReadsOtherwiseAfterAChange_AddsTheRevision()
    {
        var codecs = ReadsNamesInCapitals;
        seed.Replace("officials/ada-orbit.md", "name: Ada Orbit", "name: Ada Lovelace");

        await archive.ImportAsync(SeedReader.Examine(seed.Path, null, codecs).Edition, codecs);

        await using var db = archive.Open();
        Assert.Equal(2, (await db.Officials.SingleAsync(Cancellation)).Revision);
    }

    [Fact]
    public async Task Import_ByABuildThatWritesOtherwise_AddsNoRevision()
    {
        await archive.ImportAsync(seed.Read(), WritesMoreOfTopics);

        await using var db = archive.Open();
        Assert.Equal(12, await db.Revisions.CountAsync(Cancellation));
        Assert.All(await db.Topics.ToListAsync(Cancellation), topic => Assert.Equal(1, topic.Revision));
    }

    [Fact]
    public async Task Import_AfterTheColumnsChanged_WritesTheRowAndNoRevision()
    {
        var before = await archive.RowsAsync();
        // The fingerprint as it was when the table had other columns.
        await archive.ExecuteAsync("UPDATE Officials SET Fingerprint = 'other columns'");

        var summary = await archive.ImportAsync(seed);

        Assert.Equal("1 official (1 updated)", Assert.Single(summary.Counts, count => count.Changed).ToString());
        Assert.Equal(
            before.Where(row => row.StartsWith("Officials:", StringComparison.Ordinal)),
            (await archive.RowsAsync()).Where(row => row.StartsWith("Officials:", StringComparison.Ordinal)));
        await using var db = archive.Open();
        Assert.Equal(12, await db.Revisions.CountAsync(Cancellation));
    }

    [Fact]
    public async Task RowShape_OfAKind_HasTheColumnsOfAllThatHoldsIt()
    {
        await using var db = archive.Open();

        var officials = RowShape.Of(db.Model, typeof(Official)).Split('\n');

        Assert.Contains("Officials.Born_Earliest TEXT", officials);
        Assert.Contains("Appointments.To_Text TEXT", officials);
        Assert.Contains("AppointmentSources.SourceId INTEGER", officials);
        Assert.Contains("OfficialSources.SourceId INTEGER", officials);
        Assert.DoesNotContain(officials, column => column.StartsWith("Sources.", StringComparison.Ordinal));
        Assert.Equal(
            await archive.ColumnsAsync("Topics"),
            RowShape.Of(db.Model, typeof(Topic)).Split('\n').Select(line => line.Split(' ')[0].Split('.')[1]));
    }

    public async ValueTask DisposeAsync()
    {
        seed.Dispose();
        await archive.DisposeAsync();
    }
}
