using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Tests.Support;

[assembly: AssemblyFixture(typeof(SeededArchive))]

namespace SpaceDiplomacy.Tests.Support;

/// <summary>A database with the archive's own content, imported once for all tests that only read.</summary>
public sealed class SeededArchive : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    public SearchMemory Memory { get; } = new();

    public string File => folder.File("archive.db");

    public async ValueTask InitializeAsync()
    {
        await using var db = Open();
        await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, CancellationToken.None);
        await new SeedImporter(db, new(db), TimeProvider.System).ImportAsync(SeedReader.Read(Repository.Seed), CancellationToken.None);
    }

    public ArchiveDbContext Open() => ArchiveDatabase.Open(File);

    public async Task<SearchResults> SearchAsync(SearchCriteria criteria)
    {
        await using var db = Open();
        return await new StatementSearch(db, Memory).SearchAsync(criteria, TestContext.Current.CancellationToken);
    }

    public Task<SearchResults> SearchAsync(string query) =>
        SearchAsync(new SearchCriteria { Query = query, PageSize = SearchCriteria.LargestPageSize });

    /// <summary>The slugs of all that a query finds, however much, in alphabetical order.</summary>
    public async Task<IReadOnlyList<string>> SlugsAsync(string query)
    {
        await using var db = Open();
        return await new StatementSearch(db, Memory)
            .StreamAsync(new() { Query = query }, TestContext.Current.CancellationToken)
            .Select(found => found.Statement.Slug).Order().ToListAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        Memory.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
