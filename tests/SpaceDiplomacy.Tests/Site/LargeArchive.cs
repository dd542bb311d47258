using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Benchmarks;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>
/// The site with the seed and 200,000 statements, 50,000 sanctions and sources, and 20,000 officials, entities and events that
/// are made up.
/// </summary>
public sealed class LargeArchive : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Of each kind the record that most others lead to.</summary>
    public IReadOnlyDictionary<RecordKind, string> Largest { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using var db = ArchiveDatabase.Open(folder.File("archive.db"));
        await ArchiveBuild.RunAsync(db, MadeNumbers.Of(200_000));
        Largest = await LargestAsync(db);
        _ = Server;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Archive:Database", folder.File("archive.db"));
        builder.UseSetting("Archive:Seed", Repository.Seed);
        // The first answer of a kind may wait for the compiler, and here for other tests.
        builder.UseSetting("Limits:Seconds", "300");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Dispose();
        }
    }

    private static async Task<IReadOnlyDictionary<RecordKind, string>> LargestAsync(ArchiveDbContext db)
    {
        async Task<string> OneAsync<T>(IQueryable<T> records, IQueryable<long> named)
            where T : Archive.Records.Record
        {
            var most = await named.GroupBy(id => id).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
                .Select(group => group.Key).FirstAsync();
            return await records.Where(record => record.Id == most).Select(record => record.Slug).SingleAsync();
        }

        return new Dictionary<RecordKind, string>
        {
            [RecordKind.Officials] = await OneAsync(db.Officials, db.Statements.Select(s => s.OfficialId)),
            [RecordKind.Agencies] = await OneAsync(
                db.Agencies, db.Appointments.Where(a => a.AgencyId != null).Select(a => a.AgencyId!.Value)),
            [RecordKind.Entities] = await OneAsync(
                db.Entities, db.Sanctions.Where(s => s.TargetEntityId != null).Select(s => s.TargetEntityId!.Value)),
            [RecordKind.Authorities] = await OneAsync(db.Authorities, db.Sanctions.Select(s => s.AuthorityId)),
            [RecordKind.Topics] = await OneAsync(db.Topics, db.Statements.SelectMany(s => s.Topics).Select(t => t.Id)),
            [RecordKind.Events] = await OneAsync(
                db.Events, db.StatementLinks.Where(l => l.EventId != null).Select(l => l.EventId!.Value)),
            [RecordKind.Sanctions] = await OneAsync(
                db.Sanctions, db.StatementLinks.Where(l => l.SanctionId != null).Select(l => l.SanctionId!.Value)),
            [RecordKind.Statements] = await OneAsync(
                db.Statements, db.StatementLinks.Where(l => l.TargetStatementId != null).Select(l => l.TargetStatementId!.Value)),
            [RecordKind.Sources] = await OneAsync(db.Sources, db.Wordings.SelectMany(w => w.Sources).Select(s => s.Id)),
        };
    }
}
