using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Revisions;

/// <summary>A database of before there were revisions.</summary>
public sealed class UpgradeTests : IDisposable
{
    /// <summary>Three of the small seed's records and one that it does not have, as the import wrote them.</summary>
    private const string Content = """
        INSERT INTO Editions (Id, Fingerprint, ImportedAt) VALUES (1, 'old', '2026-10-01 08:30:00');
        INSERT INTO Topics (Id, Slug, Fingerprint, Name) VALUES (7, 'sanctions', 'old', 'Sanctions'), (8, 'gossip', 'old', 'Gossip');
        INSERT INTO Sources (Id, Slug, Fingerprint, Title, Publisher, Url, Kind, Language)
        VALUES (5, 'gazette', 'old', 'Old title', 'The Gazette', 'https://gazette.example/ada', 'news', 'en');
        INSERT INTO Officials (Id, Slug, Fingerprint, Name, Aliases, Citizenship, Biography)
        VALUES (3, 'ada-orbit', 'old', 'Ada Orbit', '[]', 'AD', 'Headed the agency.');
        INSERT INTO OfficialSources (OfficialId, SourceId) VALUES (3, 5);
        """;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_OfAnOldArchive_KeepsItsRecordsAndEdition()
    {
        await using var db = ArchiveDatabase.Open(await OldFileAsync());

        await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, Cancellation);

        var imported = new DateTime(2026, 10, 1, 8, 30, 0, DateTimeKind.Utc);
        var edition = await db.Editions.SingleAsync(Cancellation);
        Assert.Equal(("seed", "old", imported), (edition.Origin, edition.Fingerprint, edition.ImportedAt));
        var official = await db.Officials.Include(o => o.Sources).SingleAsync(Cancellation);
        Assert.Equal(("seed", imported, imported, 0), (official.Origin, official.AddedAt, official.ChangedAt, official.Revision));
        Assert.Empty(official.Corrections);
        Assert.Equal("gazette", Assert.Single(official.Sources).Slug);
        Assert.Null(await ArchiveUpdater.Of(db).ReadyEditionAsync(Cancellation));
    }

    [Fact]
    public async Task Import_IntoAnOldArchive_GivesEveryRecordItsFirstRevisionUnderItsKey()
    {
        using var seed = new SeedFolder();
        var file = await OldFileAsync();
        await using (var db = ArchiveDatabase.Open(file))
        {
            var summary = await ArchiveUpdater.Of(db).ImportAsync(seed.Read(), allowsMassRemoval: true, ArchiveUpdater.Patience, Cancellation);
            Assert.StartsWith("2 topics (1 added, 1 updated, 1 removed)", summary.ToString(), StringComparison.Ordinal);
        }

        await using var after = ArchiveDatabase.Open(file);
        Assert.Equal(["old", seed.Read().Fingerprint], await after.Editions.OrderBy(e => e.Id).Select(e => e.Fingerprint).ToListAsync(Cancellation));
        var now = await after.Editions.NewestFirst().Select(e => e.ImportedAt).FirstAsync(Cancellation);
        var official = await after.Officials.SingleAsync(Cancellation);
        Assert.Equal((3, 1, now, now), (official.Id, official.Revision, official.AddedAt, official.ChangedAt));
        Assert.Equal(
            13, await after.Revisions.CountAsync(r => r.Number == 1 && r.At == now && r.Edition.Fingerprint != "old", Cancellation));
        Assert.Equal(
            new RemovedRecord(now, null, LastNumber: null),
            await after.FindFormerAsync(RecordKind.Topics, "gossip", Cancellation));
        Assert.Equal(seed.Read().Fingerprint, await ArchiveUpdater.Of(after).ReadyEditionAsync(Cancellation));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private async Task<string> OldFileAsync()
    {
        var file = folder.File("old.db");
        await using (var db = ArchiveDatabase.Open(file))
        {
            var before = db.Database.GetMigrations().TakeWhile(name => !name.EndsWith("_Revisions", StringComparison.Ordinal));
            await db.GetService<IMigrator>().MigrateAsync(before.Last(), Cancellation);
            await db.Database.ExecuteSqlRawAsync(Content, Cancellation);
        }

        SqliteConnection.ClearAllPools();
        return file;
    }
}
