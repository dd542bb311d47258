using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Importing;

public sealed class SeedImporterTests : IAsyncLifetime
{
    private const string Statement = "statements/ada-2014-04-29-balloon.md";

    private readonly SeedFolder seed = new();
    private readonly ArchiveFile archive = new();

    private static readonly string[] Histories = ["RevisionMarks", "Revisions", "RevisionSubjects"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => archive.InitializeAsync();

    [Fact]
    public async Task Import_OfTheFirstEdition_StoresEveryRecord()
    {
        await using var db = archive.Open();

        var summary = await new SeedImporter(db, new(db), TimeProvider.System)
            .ImportAsync(SeedReader.Read(Repository.Seed), Cancellation);

        Assert.All(summary.Counts, count => Assert.Equal(count.Total, count.Added));
        Assert.Equal(
            Repository.Count("statements"),
            await db.Statements.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Import_IntoAnEmptyArchive_StoresWhatTheFilesSay()
    {
        var summary = await archive.ImportAsync(seed);

        Assert.Equal(
            "2 topics (2 added), 1 authority (1 added), 2 sources (2 added), 1 agency (1 added), "
            + "1 entity (1 added), 1 official (1 added), 1 event (1 added), 1 sanction (1 added), "
            + "2 statements (2 added)",
            summary.ToString());
        await using var db = archive.Open();
        var statement = await db.Statements.AsNoTracking()
            .Include(s => s.Official.Appointments).ThenInclude(a => a.Agency)
            .Include(s => s.Topics).Include(s => s.MentionedAgencies)
            .Include(s => s.Links.OrderBy(l => l.Position)).ThenInclude(l => l.Sanction!.TargetOfficial)
            .Include(s => s.Links).ThenInclude(l => l.Sources)
            .Include(s => s.Wordings.OrderBy(w => w.Position)).ThenInclude(w => w.Sources)
            .SingleAsync(s => s.Slug == "ada-2014-04-29-balloon", Cancellation);
        Assert.Equal("Said the day after the listing.", statement.Context);
        Assert.Equal(new(2014, 4, 29), statement.Date.Latest);
        Assert.Equal(new(VenueKind.PressConference, "La Massana"), statement.Venue);
        Assert.Equal("ca", statement.SaidIn);
        Assert.Equal("asa", Assert.Single(statement.Official.Appointments).Agency?.Slug);
        Assert.Equal("sanctions", Assert.Single(statement.Topics).Slug);
        Assert.Equal("asa", Assert.Single(statement.MentionedAgencies).Slug);
        Assert.Equal([LinkType.RespondsTo, LinkType.Announces], statement.Links.Select(link => link.Type));
        Assert.Equal("ada-orbit", statement.Links[0].Sanction?.TargetOfficial?.Slug);
        Assert.Equal("gazette", Assert.Single(statement.Links[1].Sources).Slug);
        Assert.Equal([true, false], statement.Wordings.Select(wording => wording.Preferred));
        Assert.Equal(["gazette", "register"], statement.Wordings[1].Sources.Select(source => source.Slug).Order());
    }

    [Fact]
    public async Task Import_OfTheSameSeedAgain_WritesNoRow()
    {
        await archive.ImportAsync(seed);
        var before = await archive.RowsAsync();
        await archive.WatchWritesAsync();

        var summary = await archive.ImportAsync(seed);

        Assert.False(summary.Changed);
        Assert.Equal(0, summary.Counts.Sum(count => count.Added + count.Updated + count.Removed));
        Assert.Equal(12, summary.Counts.Sum(count => count.Unchanged));
        Assert.StartsWith("2 topics (unchanged), ", summary.ToString(), StringComparison.Ordinal);
        Assert.Empty(await archive.WrittenTablesAsync());
        Assert.Equal(before, await archive.RowsAsync());
    }

    [Fact]
    public async Task Import_OfOneChangedFile_WritesThatRecordUnderItsOldKey()
    {
        await archive.ImportAsync(seed);
        var before = await archive.RowsAsync();
        await archive.WatchWritesAsync();
        seed.Replace("officials/ada-orbit.md", "name: Ada Orbit", "name: Ada Lovelace Orbit");

        var summary = await archive.ImportAsync(seed);

        Assert.Equal("1 official (1 updated)", Assert.Single(summary.Counts, count => count.Changed).ToString());
        Assert.Equal(
            ["Appointments", "AppointmentSources", "Officials", "OfficialSources", .. Histories],
            ContentTables(await archive.WrittenTablesAsync()));
        Assert.Equal(
            ["Appointments", "AppointmentSources", "Officials", .. Histories],
            ContentTables((await archive.RowsAsync()).Except(before)));
        await using var db = archive.Open();
        Assert.Equal(
            "Ada Lovelace Orbit",
            await db.Statements.Where(s => s.Slug == "ada-2015-again").Select(s => s.Official.Name)
                .SingleAsync(Cancellation));
    }

    [Fact]
    public async Task Import_OfOneChangedListEntry_LeavesTheOthersAlone()
    {
        await archive.ImportAsync(seed);
        var before = await archive.RowsAsync();
        seed.Replace("topics.yaml", "name: Sanctions", "name: Sanctions and listings");

        var summary = await archive.ImportAsync(seed);

        Assert.Equal("2 topics (1 updated)", Assert.Single(summary.Counts, count => count.Changed).ToString());
        var changed = (await archive.RowsAsync()).Except(before).ToList();
        Assert.Equal(["RevisionMarks", "Revisions", "Topics"], ContentTables(changed));
        Assert.Single(changed, row => row.StartsWith("Topics:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_AfterAFileIsGone_RemovesTheRecordAndItsParts()
    {
        await archive.ImportAsync(seed);
        var before = await archive.RowsAsync();
        seed.Delete("statements/ada-2015-again.md");

        var summary = await archive.ImportAsync(seed);

        Assert.Equal("1 statement (1 removed)", Assert.Single(summary.Counts, count => count.Changed).ToString());
        var after = await archive.RowsAsync();
        Assert.Equal(Histories, ContentTables(after.Except(before)));
        Assert.Equal(
            ["StatementLinks", "Statements", "Wordings", "WordingSources"],
            ContentTables(before.Except(after)));
    }

    [Fact]
    public async Task Import_OfARenamedFile_IsAnotherRecord()
    {
        await archive.ImportAsync(seed);
        var text = SeedFolder.Files["statements/ada-2015-again.md"];
        seed.Delete("statements/ada-2015-again.md").Write("statements/ada-2015-meant-it.md", text);

        var summary = await archive.ImportAsync(seed);

        Assert.Equal(
            "2 statements (1 added, 1 removed)", Assert.Single(summary.Counts, count => count.Changed).ToString());
        await using var db = archive.Open();
        Assert.Equal(
            ["ada-2014-04-29-balloon", "ada-2015-meant-it"],
            await db.Statements.OrderBy(s => s.Slug).Select(s => s.Slug).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Import_OfAStatementWithAnotherDate_MovesItAndKeepsTheLinksToIt()
    {
        await archive.ImportAsync(seed);
        await using var before = archive.Open();
        var stored = await before.Statements.SingleAsync(s => s.Slug == "ada-2014-04-29-balloon", Cancellation);
        seed.Replace(Statement, "\"2014-04-29\"", "\"2014-05-01\"");

        await archive.ImportAsync(seed);

        await using var db = archive.Open();
        var moved = await db.Statements.SingleAsync(s => s.Slug == "ada-2014-04-29-balloon", Cancellation);
        Assert.Equal(stored.Id, moved.Id);
        Assert.Equal(ChronologicalNumber.FirstOf(new(2014, 5, 1)), moved.Number);
        Assert.Equal(
            ["ada-2015-again"],
            await db.StatementLinks.Where(l => l.TargetStatementId == stored.Id).Select(l => l.Statement.Slug)
                .ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Import_OfTwoStatementsOfOneDay_NumbersBoth()
    {
        seed.Replace("statements/ada-2015-again.md", "\"2015\"", "\"2014-04-29\"");

        await archive.ImportAsync(seed);

        await using var db = archive.Open();
        var first = ChronologicalNumber.FirstOf(new(2014, 4, 29));
        Assert.Equal([first, first + 1], await db.Statements.Select(s => s.Number).Order().ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Import_OfAnEdition_RecordsItsFingerprintAndDay()
    {
        var edition = seed.Read();
        await using var db = archive.Open();

        await new SeedImporter(db, new(db), TimeProvider.System).ImportAsync(edition, Cancellation);

        var stored = await db.Editions.AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal(SeedReader.Fingerprint(seed.Path), stored.Fingerprint);
        Assert.Equal(DateTimeKind.Utc, stored.ImportedAt.Kind);
        seed.Replace("topics.yaml", "name: Sanctions", "name: Measures");
        Assert.NotEqual(SeedReader.Fingerprint(seed.Path), stored.Fingerprint);
    }

    [Fact]
    public async Task Import_ThatBreaksAConstraint_LeavesTheArchiveAsItWas()
    {
        await archive.ImportAsync(seed);
        seed.Replace(Statement, "La Massana", "Ordino").Replace("topics.yaml", "name: Sanctions", "name: Measures");
        var edition = seed.Read();
        var statement = edition.Statements.Single(s => s.Venue.Name == "Ordino");
        var twicePreferred = statement with
        {
            Wordings = [.. statement.Wordings.Select(wording => wording with { Preferred = true })],
        };

        await AssertRefused<DbUpdateException>(
            edition with { Statements = [twicePreferred, edition.Statements[1]] }, Cancellation);
    }

    [Fact]
    public async Task Import_ThatTakesAwayWhatAnotherRecordNames_LeavesTheArchiveAsItWas()
    {
        await archive.ImportAsync(seed);

        await AssertRefused<SqliteException>(seed.Read() with { Events = [] }, Cancellation);
    }

    [Fact]
    public async Task Import_CancelledBeforeTheEnd_LeavesTheArchiveAsItWas()
    {
        await archive.ImportAsync(seed);
        seed.Replace(Statement, "La Massana", "Ordino").Delete("statements/ada-2015-again.md");
        using var source = new CancellationTokenSource();

        await AssertRefused<OperationCanceledException>(seed.Read(), source.Token, new CancelAtInsert("Wordings", source));
    }

    public async ValueTask DisposeAsync()
    {
        seed.Dispose();
        await archive.DisposeAsync();
    }

    private async Task AssertRefused<TException>(
        SeedEdition edition, CancellationToken cancellationToken, params IInterceptor[] interceptors)
        where TException : Exception
    {
        var before = await archive.RowsAsync();
        var fingerprint = await FingerprintAsync();
        var options = new DbContextOptionsBuilder<ArchiveDbContext>();
        options.UseArchiveFile(archive.Path).AddInterceptors(interceptors);
        await using (var db = new ArchiveDbContext(options.Options))
        {
            await Assert.ThrowsAnyAsync<TException>(
                () => new SeedImporter(db, new(db), TimeProvider.System).ImportAsync(edition, cancellationToken));
        }

        Assert.Equal(before, await archive.RowsAsync());
        Assert.Equal(fingerprint, await FingerprintAsync());
    }

    /// <summary>The tables of some rows; what the search makes of them is tested with the search.</summary>
    private static IEnumerable<string> ContentTables(IEnumerable<string> rows) =>
        rows.Select(row => row.Split(':')[0])
            .Where(table => !table.StartsWith("Search", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.OrdinalIgnoreCase);

    private async Task<string> FingerprintAsync()
    {
        await using var db = archive.Open();
        return await db.Editions.Select(edition => edition.Fingerprint).SingleAsync(Cancellation);
    }

    /// <summary>Cancels when rows of a table are about to be inserted: much has been deleted and written by then.</summary>
    private sealed class CancelAtInsert(string table, CancellationTokenSource source) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains($"INSERT INTO \"{table}\"", StringComparison.Ordinal))
            {
                source.Cancel();
            }

            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
