using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>A database file of a test's own, migrated and empty.</summary>
internal sealed class ArchiveFile : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string Path => folder.File("archive.db");

    /// <summary>What time imports take it to be; it goes on by a day with each.</summary>
    public TickingClock Clock { get; } = new();

    public ArchiveDbContext Open() => ArchiveDatabase.Open(Path);

    public async ValueTask InitializeAsync()
    {
        await using var db = Open();
        await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, TestContext.Current.CancellationToken);
    }

    /// <summary>Imports a seed through a context of its own, as a start of the site does.</summary>
    public Task<ImportSummary> ImportAsync(SeedFolder seed) => ImportAsync(seed.Read());

    public async Task<ImportSummary> ImportAsync(SeedEdition edition, DocumentCodecs? codecs = null)
    {
        await using var db = Open();
        return await new SeedImporter(db, new(db), Clock) { Codecs = codecs ?? DocumentCodecs.Today }
            .ImportAsync(edition, TestContext.Current.CancellationToken);
    }

    /// <summary>Every row of every table but the edition's own, as text in a fixed order.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync()
    {
        await using var db = Open();
        var rows = new List<string>();
        foreach (var table in await TablesAsync(db))
        {
            var list = await QueryAsync(db, $"SELECT * FROM \"{table}\"");
            rows.AddRange(list.Select(row => $"{table}: {row}").Order(StringComparer.Ordinal));
        }

        return rows;
    }

    public async Task<IReadOnlyList<string>> ColumnsAsync(string table)
    {
        await using var db = Open();
        return await QueryAsync(db, $"SELECT name FROM pragma_table_info('{table}') ORDER BY name");
    }

    /// <summary>Has the database count what is written from here on, by table.</summary>
    public async Task WatchWritesAsync()
    {
        await using var db = Open();
        await ExecuteAsync(db, "CREATE TABLE \"~Writes\" (Name TEXT NOT NULL)");
        foreach (var table in await TablesAsync(db))
        {
            foreach (var write in new[] { "INSERT", "UPDATE", "DELETE" })
            {
                await ExecuteAsync(
                    db,
                    $"CREATE TRIGGER \"~{table}-{write}\" AFTER {write} ON \"{table}\" "
                    + $"BEGIN INSERT INTO \"~Writes\" VALUES ('{table}'); END");
            }
        }
    }

    /// <summary>The tables written since <see cref="WatchWritesAsync"/>.</summary>
    public async Task<IReadOnlyList<string>> WrittenTablesAsync()
    {
        await using var db = Open();
        return await QueryAsync(db, "SELECT DISTINCT Name FROM \"~Writes\" ORDER BY Name COLLATE NOCASE");
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var db = Open();
        await ExecuteAsync(db, sql);
    }

    private static Task<int> ExecuteAsync(ArchiveDbContext db, string sql) =>
        db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);

    /// <summary>Neither virtual tables and their parts, nor those of migrations and of the edition.</summary>
    private static Task<List<string>> TablesAsync(ArchiveDbContext db) => QueryAsync(
        db,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' "
        + "AND name NOT LIKE '~%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name <> 'Editions' ORDER BY name");

    private static async Task<List<string>> QueryAsync(ArchiveDbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        return rows;
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
