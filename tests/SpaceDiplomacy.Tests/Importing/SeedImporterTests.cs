using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Importing;

public sealed class SeedImporterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Import_OfTheFirstEdition_StoresEveryRecord()
    {
        var edition = SeedReader.Read(Repository.Seed);
        await using var db = ArchiveDatabase.Open(folder.File("archive.db"));
        await db.MigrateArchiveAsync(ArchiveDatabase.MigrationLimit, TestContext.Current.CancellationToken);

        var summary = await new SeedImporter(db, TimeProvider.System)
            .ImportAsync(edition, TestContext.Current.CancellationToken);

        Assert.All(summary.Counts, count => Assert.Equal(count.Total, count.Added));
        Assert.Equal(
            Directory.GetFiles(Path.Combine(Repository.Seed, "statements")).Length,
            await db.Statements.CountAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => folder.Dispose();
}
