using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Searching.Indexing;

public sealed class SearchIndexTests(SeededArchive seeded) : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SearchMemory memory = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_OfAnEmptyFile_MakesAnEmptyIndex()
    {
        await using var db = ArchiveDatabase.Open(folder.File("empty.db"));

        await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, Cancellation);

        Assert.Empty(await new SearchIndex(db).VerifyAsync(Cancellation));
        Assert.False(await new SearchIndex(db).EnsureAsync(Cancellation));
        Assert.Equal(0, (await new StatementSearch(db, memory).SearchAsync(new(), Cancellation)).Total);
    }

    [Theory]
    [InlineData("DROP TABLE SearchWords")]
    [InlineData("DROP TABLE SearchCommonWords")]
    [InlineData("DROP TABLE SearchDocuments")]
    [InlineData("DROP TABLE SearchColumns")]
    [InlineData("DROP TABLE SearchProfiles")]
    [InlineData("DROP TABLE SearchTopicSets")]
    [InlineData("DROP TABLE SearchRemoved")]
    [InlineData("DROP TABLE SearchState")]
    [InlineData("DROP INDEX SearchWordsByStem")]
    [InlineData("DROP INDEX SearchWordsByWord")]
    [InlineData("DELETE FROM SearchState")]
    [InlineData("UPDATE SearchState SET Shape = 'old'")]
    [InlineData("UPDATE SearchState SET NextDocument = 3")]
    [InlineData("DELETE FROM SearchDocuments WHERE Number = (SELECT min(Number) FROM SearchDocuments)")]
    [InlineData("DROP TABLE SearchWords; CREATE TABLE SearchWords (x)")]
    [InlineData("DELETE FROM SearchWords")]
    [InlineData("DELETE FROM SearchWords WHERE Word = 'батута'")]
    [InlineData("DELETE FROM SearchCommonWords")]
    [InlineData("DELETE FROM SearchColumns")]
    [InlineData("DELETE FROM SearchProfiles")]
    [InlineData("DELETE FROM SearchTopicSets WHERE Id = 1")]
    [InlineData("INSERT INTO SearchRemoved VALUES (1)")]
    public async Task Ensure_WithSomethingMissing_MakesItAnewAndSaysSo(string damage)
    {
        var log = new IndexLog();
        await using var db = Copy();
        var index = new SearchIndex(db, log);
        await db.Database.ExecuteSqlRawAsync(damage, Cancellation);

        Assert.True(await index.EnsureAsync(Cancellation));

        Assert.Contains("made anew", Assert.Single(log.Messages), StringComparison.Ordinal);
        Assert.Empty(await index.VerifyAsync(Cancellation));
        Assert.False(await index.EnsureAsync(Cancellation));
        Assert.Single(log.Messages);
        Assert.Equal("rogozin-2014-04-29-trampoline", (await SearchAsync(db, "батута"))[0]);
    }

    [Fact]
    public async Task Rebuild_ThatIsKilled_LeavesTheIndexAsItWas()
    {
        await using (var db = Copy())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            await new SearchIndex(db).RebuildAsync(Cancellation);
        }

        await using var later = ArchiveDatabase.Open(folder.File("copy.db"));
        Assert.Empty(await new SearchIndex(later).VerifyAsync(Cancellation));
        Assert.False(await new SearchIndex(later).EnsureAsync(Cancellation));
    }

    [Fact]
    public async Task Import_OfAnEdition_HasTheSearchKnowItAtOnce()
    {
        await using var db = Copy();
        Assert.Empty(await SearchAsync(db, "\"a xyzzyboard\""));
        var edition = SeedReader.Read(Repository.Seed);

        await ImportAsync(db, edition, "trampoline", "xyzzyboard");
        Assert.Equal(["rogozin-2014-04-29-trampoline"], await SearchAsync(db, "\"a xyzzyboard\""));
        Assert.DoesNotContain("rogozin-2014-04-29-trampoline", await SearchAsync(db, "\"using a trampoline\""));
        Assert.Empty(await new SearchIndex(db).VerifyAsync(Cancellation));

        var without = edition.Statements.Where(s => s.Slug != "rogozin-2014-04-29-trampoline"
            && !s.Links.Any(link => link.Statement == "rogozin-2014-04-29-trampoline")).ToList();
        await new SeedImporter(db, new(db), TimeProvider.System).ImportAsync(
            edition with { Fingerprint = "two", Statements = without }, Cancellation);
        Assert.Empty(await SearchAsync(db, "\"a xyzzyboard\""));
        Assert.Empty(await new SearchIndex(db).VerifyAsync(Cancellation));
    }

    [Theory]
    [InlineData("\"space industry\"", false)]
    [InlineData("space industry", true)]
    [InlineData("\"space industries\"", true)]
    [InlineData("space industries", true)]
    public async Task Search_ForAPhrase_DoesNotMatchItsOtherForms(string query, bool isFound)
    {
        await using var db = Copy();
        var edition = SeedReader.Read(Repository.Seed);
        var only = edition.Statements.Single(s => s.Slug == "rogozin-2014-04-29-trampoline") with
        {
            Context = "",
            Topics = [],
        };
        only = only with { Wordings = [only.Wordings[0] with { Text = "Sanctions against our space industries." }] };
        await new SeedImporter(db, new(db), TimeProvider.System).ImportAsync(
            edition with { Fingerprint = "plural", Statements = [only] }, Cancellation);

        Assert.Equal(isFound ? ["rogozin-2014-04-29-trampoline"] : [], await SearchAsync(db, query));
    }

    [Theory]
    [InlineData("\"the moon\"", true)]
    [InlineData("\"the moon is\"", true)]
    [InlineData("\"moon the\"", false)]
    [InlineData("\"is the\"", false)]
    [InlineData("\"of the\"", false)]
    [InlineData("\"we speak of the\"", false)]
    public async Task Search_ForAPhraseOfCommonWords_FindsThemInARowInOneText(string query, bool isFound)
    {
        await using var db = Copy();
        var edition = SeedReader.Read(Repository.Seed);
        var one = edition.Statements.Single(s => s.Slug == "rogozin-2014-04-29-trampoline") with { Context = "The moon is", Topics = [] };
        var first = one.Wordings[0] with { Text = "We speak of", Preferred = false };
        one = one with { Wordings = [first, first with { Text = "the moon is", Language = "fr" }] };

        await new SeedImporter(db, new(db), TimeProvider.System).ImportAsync(
            edition with { Fingerprint = "common", Statements = [one] }, Cancellation);

        // Of so few texts every word stands in many.
        Assert.Contains("the", await db.Database.SqlQuery<string>($"SELECT Word AS Value FROM SearchCommonWords").ToListAsync(Cancellation));
        Assert.Equal(isFound ? ["rogozin-2014-04-29-trampoline"] : [], await SearchAsync(db, query));
    }

    [Fact]
    public async Task Import_OfAnOfficialWithANewName_HasTheSearchKnowIt()
    {
        await using var db = Copy();
        var edition = SeedReader.Read(Repository.Seed);
        var officials = edition.Officials.Select(o => o.Slug != "dmitry-rogozin"
            ? o
            : o with { Aliases = [.. o.Aliases, "Zaphod Beeblebrox"] }).ToList();

        await new SeedImporter(db, new(db), TimeProvider.System).ImportAsync(
            edition with { Fingerprint = "new", Officials = officials }, Cancellation);

        Assert.Contains("rogozin-2014-04-29-trampoline", await SearchAsync(db, "Beeblebrox trampoline"));
    }

    [Fact]
    public async Task Refresh_OfALargeArchive_WritesOnlyWhatChanged()
    {
        await using var db = Copy();
        await AddAsync(db, 6_000);
        await new SearchIndex(db).RebuildAsync(Cancellation);
        Assert.Equal(6_000, (await SearchAllAsync(db, "madeup")).Total);
        Assert.Equal(0, await RemovedAsync(db));

        await db.Database.ExecuteSqlAsync(
            $"UPDATE Statements SET Context = 'changedword madeup', Fingerprint = replace(Fingerprint, '0', '7') WHERE Slug = 'made-up-17'", Cancellation);
        var changed = await db.Statements.Where(s => s.Slug == "made-up-17" || s.Slug == "made-up-18").Select(s => s.Id).ToListAsync(Cancellation);
        await db.Database.ExecuteSqlAsync($"DELETE FROM Statements WHERE Slug = 'made-up-18'", Cancellation);
        await new SearchIndex(db).RefreshAsync(changed, Cancellation);

        // Making all anew leaves nothing removed.
        Assert.Equal(2, await RemovedAsync(db));
        Assert.Empty(await new SearchIndex(db).VerifyAsync(Cancellation));
        Assert.Equal(["made-up-17"], await SearchAsync(db, "changedword"));
        Assert.Equal(["made-up-17"], await SearchAsync(db, "\"changedword madeup\""));
        Assert.Equal(5_999, (await SearchAllAsync(db, "madeup")).Total);
        Assert.Equal(["made-up-20", "made-up-19", "made-up-17"], await NewestAsync(db, "before:1901-01-21 after:1901-01-16"));
        Assert.False(await new SearchIndex(db).EnsureAsync(Cancellation));
    }

    [Fact]
    public async Task Search_WhileAnotherHasTheFileForItself_Waits()
    {
        await using var db = Copy();
        var expected = await SearchAsync(db, "trampoline");
        await using var other = new SqliteConnection($"Data Source={folder.File("copy.db")};Pooling=False");
        await other.OpenAsync(Cancellation);
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync(Cancellation);

        var search = Task.Run(() => SearchAsync(db, "trampoline"), Cancellation);
        await Task.WhenAny(search, Task.Delay(300, Cancellation));
        Assert.False(search.IsCompleted);
        command.CommandText = "COMMIT";
        await command.ExecuteNonQueryAsync(Cancellation);

        Assert.Equal(expected, await search);
    }

    [Fact]
    public async Task Stream_WhileAnotherConnectionWrites_ReadsTheArchiveAsItWas()
    {
        await using var db = Copy();
        await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, Cancellation);
        var before = await new StatementSearch(db, memory).StreamAsync(new(), Cancellation).ToListAsync(Cancellation);

        await using var reading = new StatementSearch(db, memory).StreamAsync(new(), Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await reading.MoveNextAsync());
        await using (var other = ArchiveDatabase.Open(folder.File("copy.db")))
        {
            await other.Database.ExecuteSqlAsync($"UPDATE Wordings SET Text = 'another'", Cancellation);
            await other.Database.ExecuteSqlAsync($"DELETE FROM Statements WHERE Number > (SELECT min(Number) FROM Statements)", Cancellation);
        }

        var read = new List<string> { reading.Current.Statement.Lead.Text };
        while (await reading.MoveNextAsync())
        {
            read.Add(reading.Current.Statement.Lead.Text);
        }

        Assert.Equal(before.Select(found => found.Statement.Lead.Text), read);
    }

    [Fact]
    public async Task Search_WhileAnotherConnectionRebuilds_AlwaysFindsTheSame()
    {
        await using var db = Copy();
        await ArchiveUpdater.Of(db).MigrateAsync(ArchiveUpdater.Patience, Cancellation);
        await AddAsync(db, 6_000);
        await new SearchIndex(db).RebuildAsync(Cancellation);
        var some = await db.Statements.Where(s => s.Slug.StartsWith("made-up-1")).Select(s => s.Id).Take(200).ToListAsync(Cancellation);
        var expected = await SearchAsync(db, "trampoline OR madeup");
        var writing = Task.Run(
            async () =>
            {
                await using var other = ArchiveDatabase.Open(folder.File("copy.db"));
                for (var round = 0; round < 5; round++)
                {
                    // New documents beside the old ones, and then all of them with new numbers.
                    await new SearchIndex(other).RefreshAsync(some, Cancellation);
                    await new SearchIndex(other).RefreshAsync(some, Cancellation);
                    await new SearchIndex(other).RebuildAsync(Cancellation);
                }
            },
            Cancellation);

        do
        {
            Assert.Equal(expected, await SearchAsync(db, "trampoline OR madeup"));
        }
        while (!writing.IsCompleted);

        await writing;
    }

    [Fact]
    public async Task Ensure_AfterAMigrationMadeTheTableOfStatementsAnew_FindsTheIndexWhole()
    {
        await using var db = Copy();
        var sql = await db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE name = 'Statements'").SingleAsync(Cancellation);
        var anew = sql.Replace("\"Statements\"", "\"ef_temp_Statements\"", StringComparison.Ordinal);
        await db.Database.OpenConnectionAsync(Cancellation);
        await using var migration = db.Database.GetDbConnection().CreateCommand();
        // What Entity Framework writes where SQLite cannot alter a table.
        migration.CommandText = $"""
            PRAGMA foreign_keys = 0;
            {anew};
            INSERT INTO ef_temp_Statements SELECT * FROM Statements;
            DROP TABLE Statements;
            ALTER TABLE ef_temp_Statements RENAME TO Statements;
            PRAGMA foreign_keys = 1;
            """;
        await migration.ExecuteNonQueryAsync(Cancellation);

        Assert.False(await new SearchIndex(db).EnsureAsync(Cancellation));

        Assert.Empty(await new SearchIndex(db).VerifyAsync(Cancellation));
        Assert.Equal("rogozin-2014-04-29-trampoline", (await SearchAsync(db, "батута"))[0]);
    }

    public void Dispose()
    {
        memory.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private static async Task ImportAsync(ArchiveDbContext db, SeedEdition edition, string old, string replacement)
    {
        var statements = edition.Statements.Select(s => s.Slug != "rogozin-2014-04-29-trampoline" ? s : s with
        {
            Wordings = [.. s.Wordings.Select(w => w with { Text = w.Text.Replace(old, replacement) })],
        }).ToList();
        await new SeedImporter(db, new(db), TimeProvider.System).ImportAsync(
            edition with { Fingerprint = "one", Statements = statements }, Cancellation);
    }

    /// <summary>Adds statements of 1901, one a day from 1 January on.</summary>
    private static async Task AddAsync(ArchiveDbContext db, int count)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            WITH RECURSIVE days(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM days WHERE n < {count})
            INSERT INTO Statements (Slug, Fingerprint, Number, OfficialId, Date_Text, Date_Earliest, Date_Latest,
            Date_EarliestReading, Date_LatestReading, VenueKind, VenueName, Standing, Context)
            SELECT 'made-up-' || n, printf('%064d', 1), (693959 + n) << 16, (SELECT min(Id) FROM Officials), date('1901-01-01', (n - 1) || ' days'),
            date('1901-01-01', (n - 1) || ' days'), date('1901-01-01', (n - 1) || ' days'),
            date('1901-01-01', (n - 1) || ' days'), date('1901-01-01', (n - 1) || ' days'), 'speech', 'Nowhere', 'attributed',
            'madeup' FROM days
            """,
            Cancellation);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO Wordings (StatementId, Position, Text, Language, Kind, Preferred)
            SELECT Id, 0, 'nothing', 'en', 'original', 1 FROM Statements WHERE Slug LIKE 'made-up-%'
            """,
            Cancellation);
    }

    private static Task<int> RemovedAsync(ArchiveDbContext db) =>
        db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM SearchRemoved").SingleAsync(Cancellation);

    private async Task<IReadOnlyList<string>> NewestAsync(ArchiveDbContext db, string query)
    {
        var found = await new StatementSearch(db, memory).StreamAsync(new() { Query = query, Sort = SearchSort.Newest }, Cancellation)
            .ToListAsync(Cancellation);
        return [.. found.Select(one => one.Statement.Slug)];
    }

    private Task<SearchResults> SearchAllAsync(ArchiveDbContext db, string query) =>
        new StatementSearch(db, memory).SearchAsync(new() { Query = query }, Cancellation);

    private async Task<IReadOnlyList<string>> SearchAsync(ArchiveDbContext db, string query)
    {
        var results = await new StatementSearch(db, memory).SearchAsync(new() { Query = query }, Cancellation);
        return [.. results.Hits.Select(hit => hit.Statement.Slug)];
    }

    private ArchiveDbContext Copy()
    {
        using var source = new SqliteConnection($"Data Source={seeded.File};Pooling=False");
        source.Open();
        using var copy = source.CreateCommand();
        copy.CommandText = "VACUUM INTO $file";
        copy.Parameters.AddWithValue("$file", folder.File("copy.db"));
        copy.ExecuteNonQuery();
        return ArchiveDatabase.Open(folder.File("copy.db"));
    }

    /// <summary>Keeps what the index says in the log.</summary>
    private sealed class IndexLog : ILogger<SearchIndex>
    {
        public List<string> Messages { get; } = [];

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Messages.Add(formatter(state, exception));

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;
    }
}
