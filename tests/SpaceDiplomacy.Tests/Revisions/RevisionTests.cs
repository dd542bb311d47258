using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Tests.Support;
using Record = SpaceDiplomacy.Archive.Records.Record;

namespace SpaceDiplomacy.Tests.Revisions;

/// <summary>What is kept of every version of a record, and what an import adds to it.</summary>
public sealed class RevisionTests : IAsyncLifetime
{
    private const string Official = "officials/ada-orbit.md";
    private const string Sanction = "sanctions/gb-ada-orbit-2014.md";
    private const string Statement = "statements/ada-2014-04-29-balloon.md";
    private const string Again = "statements/ada-2015-again.md";

    private readonly SeedFolder seed = new();
    private readonly ArchiveFile archive = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DateTime Now => archive.Clock.Now;

    public ValueTask InitializeAsync() => archive.InitializeAsync();

    [Fact]
    public async Task Import_IntoAnEmptyArchive_GivesEveryRecordItsFirstRevision()
    {
        var edition = seed.Read();

        await archive.ImportAsync(edition);

        await using var db = archive.Open();
        var revisions = await db.Revisions.Include(r => r.Edition).OrderBy(r => r.Id).ToListAsync(Cancellation);
        Assert.Equal(12, revisions.Count);
        Assert.All(revisions, revision =>
        {
            Assert.Equal((1, revision.Id, Now, null), (revision.Number, revision.FirstId, revision.At, revision.Reason));
            Assert.Equal((SeedEdition.Seed, edition.Fingerprint), (revision.Edition.Origin, revision.Edition.Fingerprint));
            Assert.Equal(Sha256.Of(revision.Document!), revision.Sha256);
        });
        Assert.Equal(
            DocumentCodecs.Today.Officials.Write(edition.Officials[0]).Text,
            revisions.Single(revision => revision.Kind == RecordKind.Officials).Document);
        await AssertRecordAsync(db.Officials, "ada-orbit", added: Now, changed: Now, revision: 1);
        Assert.Equal(
            ["officials/ada-orbit", "agencies/asa"],
            await SubjectsAsync(revisions.Single(revision => revision.Slug == "ada-2014-04-29-balloon")));
    }

    [Theory]
    [InlineData(Official, "name: Ada Orbit", "# The first of all.\nname: \"Ada Orbit\"")]
    [InlineData(Official, "aliases: [Ada d'Orbita]", "aliases:\n  - 'Ada d''Orbita'")]
    [InlineData(Official, "name: Ada Orbit\naliases: [Ada d'Orbita]", "aliases: [Ada d'Orbita]\n\n\nname: Ada Orbit")]
    [InlineData(Official, "\n\nHeaded the agency.", "\n\n\n\nHeaded the agency.\n\n")]
    [InlineData("topics.yaml", "- slug: sanctions\n  name: Sanctions", "- name: Sanctions\n  slug: sanctions")]
    public async Task Import_OfAFileLaidOutAnew_ChangesNothing(string file, string what, string with)
    {
        await archive.ImportAsync(seed);
        await archive.WatchWritesAsync();
        seed.Replace(file, what, with);

        var summary = await archive.ImportAsync(seed);

        Assert.False(summary.Changed);
        Assert.Empty(await archive.WrittenTablesAsync());
        await using var db = archive.Open();
        Assert.Equal(2, await db.Editions.CountAsync(Cancellation));
    }

    [Theory]
    [InlineData(Statement, "Said the day after", "Said a day after", null, RevisionChange.Changed)]
    [InlineData(Statement, "said-in: ca", "said-in: ca\nstanding: {value: disputed, note: No., sources: [register]}", null,
        RevisionChange.Changed, RevisionChange.Disputed)]
    [InlineData(Statement, "said-in: ca", "said-in: ca\nstanding: {value: attributed}", null, RevisionChange.Changed)]
    [InlineData(Statement, "said-in: ca", "said-in: ca\ncorrection: [{date: 2026-05-01, note: The hall.}]", "The hall.",
        RevisionChange.Changed, RevisionChange.Corrected)]
    [InlineData(Sanction, "measures:", "lifted: \"2015\"\nmeasures:", null, RevisionChange.Changed, RevisionChange.Lifted)]
    [InlineData(Sanction, "measures:", "lifted: \"2015\"\ncorrection: [{date: 2026-05, note: It ended.}]\nmeasures:",
        "It ended.", RevisionChange.Changed, RevisionChange.Corrected, RevisionChange.Lifted)]
    [InlineData(Sanction, "imposed: \"2014-04-28\"", "imposed: \"2014-04\"", null, RevisionChange.Changed)]
    public async Task Import_OfAChangedDocument_AddsARevisionThatSaysWhatChanged(
        string file, string what, string with, string? reason, params RevisionChange[] changes)
    {
        await archive.ImportAsync(seed);
        var first = Now;
        seed.Replace(file, what, with);

        await archive.ImportAsync(seed);

        await using var db = archive.Open();
        var revision = await db.Revisions.Include(r => r.Marks).NewestFirst().FirstAsync(Cancellation);
        Assert.Equal(13, await db.Revisions.CountAsync(Cancellation));
        Assert.Equal((2, Now, reason), (revision.Number, revision.At, revision.Reason));
        Assert.Equal(changes, revision.Marks.Select(mark => mark.Change).Order());
        Record record = revision.Kind == RecordKind.Sanctions
            ? await db.Sanctions.SingleAsync(Cancellation)
            : await db.Statements.SingleAsync(s => s.Slug == revision.Slug, Cancellation);
        Assert.Equal((first, Now, 2), (record.AddedAt, record.ChangedAt, record.Revision));
        await AssertRecordAsync(db.Statements, "ada-2015-again", added: first, changed: first, revision: 1);
    }

    [Fact]
    public async Task Import_OfFurtherChanges_TellsOnlyWhatIsNew()
    {
        seed.Replace(Statement, "said-in: ca", "correction: [{date: 2026-05-01, note: The hall.}]\nsaid-in: ca")
            .Replace(Sanction, "measures:", "lifted: \"2015\"\nmeasures:");
        await archive.ImportAsync(seed);
        Assert.Equal([RevisionChange.Added, RevisionChange.Corrected], await NewestMarksAsync("ada-2014-04-29-balloon"));
        Assert.Equal(
            [RevisionChange.Added, RevisionChange.Imposed, RevisionChange.Lifted],
            await NewestMarksAsync("gb-ada-orbit-2014"));

        seed.Replace(Statement, "Said the day after", "Said a day after").Replace(Sanction, "\"2015\"", "\"2015-01\"");
        await archive.ImportAsync(seed);
        Assert.Equal([RevisionChange.Changed], await NewestMarksAsync("ada-2014-04-29-balloon"));
        Assert.Equal([RevisionChange.Changed], await NewestMarksAsync("gb-ada-orbit-2014"));

        seed.Replace(Statement, "[{date: 2026-05-01", "[{date: 2026-06-01, note: Her name.}, {date: 2026-05-01");
        await archive.ImportAsync(seed);
        Assert.Equal([RevisionChange.Changed, RevisionChange.Corrected], await NewestMarksAsync("ada-2014-04-29-balloon"));
        await using var db = archive.Open();
        Assert.Equal("Her name.", await db.Revisions.NewestFirst().Select(r => r.Reason).FirstAsync(Cancellation));
    }

    [Fact]
    public async Task Import_WithoutARecordThatWasThere_KeepsItsRevisionsAndSaysWhy()
    {
        await archive.ImportAsync(seed);
        seed.Delete(Again).Write("removed.yaml", "- {kind: statements, slug: ada-2015-again, note: She was misheard.}");

        await archive.ImportAsync(seed);

        await using var db = archive.Open();
        Assert.Equal(
            new RemovedRecord(Now, "She was misheard.", LastNumber: 1),
            await db.FindFormerAsync(RecordKind.Statements, "ada-2015-again", Cancellation));
        Assert.Equal([RevisionChange.Removed], await NewestMarksAsync("ada-2015-again"));
        var history = await db.Revisions.OfRecord(RecordKind.Statements, "ada-2015-again").OrderBy(r => r.Number)
            .Select(r => new { r.Number, HasDocument = r.Document != null }).ToListAsync(Cancellation);
        Assert.Equal([(1, true), (2, false)], history.Select(r => (r.Number, r.HasDocument)));
        Assert.Equal(
            ["officials/ada-orbit"], await SubjectsAsync(await db.Revisions.NewestFirst().FirstAsync(Cancellation)));
    }

    [Fact]
    public async Task Import_OfAReasonAfterTheRemoval_AddsItOnce()
    {
        await archive.ImportAsync(seed);
        seed.Delete(Again);
        await archive.ImportAsync(seed);
        var removed = Now;
        seed.Write("removed.yaml", "- {kind: statements, slug: ada-2015-again, note: She was misheard.}");

        await archive.ImportAsync(seed);
        seed.Replace("topics.yaml", "name: Sanctions", "name: Measures");
        await archive.ImportAsync(seed);

        await using var db = archive.Open();
        Assert.Equal(
            [null, null, "She was misheard."],
            await db.Revisions.OfRecord(RecordKind.Statements, "ada-2015-again").OrderBy(r => r.Number)
                .Select(r => r.Reason).ToListAsync(Cancellation));
        Assert.Equal(
            new RemovedRecord(removed, "She was misheard.", LastNumber: 1),
            await db.FindFormerAsync(RecordKind.Statements, "ada-2015-again", Cancellation));
    }

    [Fact]
    public async Task Import_OfARemovalThatTheArchiveNeverSaw_KnowsOfIt()
    {
        seed.Write("removed.yaml", "- {kind: sources, slug: gossip, note: It was no source.}");

        await archive.ImportAsync(seed);

        await using var db = archive.Open();
        Assert.Equal(
            new RemovedRecord(Now, "It was no source.", LastNumber: null),
            await db.FindFormerAsync(RecordKind.Sources, "gossip", Cancellation));
        Assert.Null(await db.FindFormerAsync(RecordKind.Officials, "gossip", Cancellation));
        Assert.Null(await db.FindFormerAsync(RecordKind.Sources, "gazette", Cancellation));
    }

    [Fact]
    public async Task Import_OfARecordThatIsBack_GoesOnWithItsHistory()
    {
        await archive.ImportAsync(seed);
        var first = Now;
        seed.Delete(Again);
        await archive.ImportAsync(seed);
        seed.Write(Again, SeedFolder.Files[Again]);

        await archive.ImportAsync(seed);

        await using var db = archive.Open();
        await AssertRecordAsync(db.Statements, "ada-2015-again", added: first, changed: Now, revision: 3);
        Assert.Equal([RevisionChange.Restored], await NewestMarksAsync("ada-2015-again"));
    }

    [Fact]
    public async Task Import_OfARenamedRecord_GoesOnWithItsHistoryUnderItsKey()
    {
        await archive.ImportAsync(seed);
        var (first, key) = (Now, await KeyAsync("ada-2014-04-29-balloon"));
        Rename(Statement, "ada-2014-04-29-globus", "ada-2014-04-29-balloon");

        await archive.ImportAsync(seed);

        await using (var db = archive.Open())
        {
            await AssertRecordAsync(db.Statements, "ada-2014-04-29-globus", added: first, changed: Now, revision: 2);
            Assert.Equal(key, await KeyAsync("ada-2014-04-29-globus"));
            Assert.Equal(
                new RenamedRecord("ada-2014-04-29-globus"),
                await db.FindFormerAsync(RecordKind.Statements, "ada-2014-04-29-balloon", Cancellation));
            Assert.Equal(
                [RevisionChange.Changed, RevisionChange.Renamed], await NewestMarksAsync("ada-2014-04-29-globus"));
            foreach (var slug in new[] { "ada-2014-04-29-balloon", "ada-2014-04-29-globus" })
            {
                Assert.Equal(
                    ["ada-2014-04-29-balloon", "ada-2014-04-29-globus"],
                    await db.Revisions.OfRecord(RecordKind.Statements, slug).OrderBy(r => r.Number)
                        .Select(r => r.Slug).ToListAsync(Cancellation));
            }
        }

        Rename("statements/ada-2014-04-29-globus.md", "ada-2014-04-29-balloon", "ada-2014-04-29-globus", []);
        await archive.ImportAsync(seed);

        await using var back = archive.Open();
        await AssertRecordAsync(back.Statements, "ada-2014-04-29-balloon", added: first, changed: Now, revision: 3);
        Assert.Equal(
            new RenamedRecord("ada-2014-04-29-balloon"),
            await back.FindFormerAsync(RecordKind.Statements, "ada-2014-04-29-globus", Cancellation));
        Assert.Null(await back.FindFormerAsync(RecordKind.Statements, "ada-2014-04-29-balloon", Cancellation));
    }

    [Fact]
    public async Task Import_OfAFormerSlugThatTheArchiveNeverSaw_LeadsToTheRecord()
    {
        seed.Replace(Official, "citizenship:", "former-slugs: [ada, orbit]\ncitizenship:");

        await archive.ImportAsync(seed);

        await using var db = archive.Open();
        Assert.Equal(
            new RenamedRecord("ada-orbit"), await db.FindFormerAsync(RecordKind.Officials, "orbit", Cancellation));
    }

    [Fact]
    public async Task Import_OfARecordRenamedTwice_LeadsFromEveryNameToTheLast()
    {
        await archive.ImportAsync(seed);
        Rename(Again, "ada-2015-meant-it", "ada-2015-again");
        await archive.ImportAsync(seed);
        // Whoever forgets the oldest name does not make it nobody's.
        Rename("statements/ada-2015-meant-it.md", "ada-2015-globus", "ada-2015-meant-it", []);

        await archive.ImportAsync(seed);

        await using var db = archive.Open();
        foreach (var former in new[] { "ada-2015-again", "ada-2015-meant-it" })
        {
            Assert.Equal(
                new RenamedRecord("ada-2015-globus"),
                await db.FindFormerAsync(RecordKind.Statements, former, Cancellation));
        }
    }

    [Fact]
    public async Task Import_OfTwoRecordsAsOne_LeadsFromTheOneThatIsGone()
    {
        await archive.ImportAsync(seed);
        seed.Delete(Again).Replace(Statement, "said-in: ca", "said-in: ca\nformer-slugs: [ada-2015-again]");

        await archive.ImportAsync(seed);

        await using var db = archive.Open();
        Assert.Equal(
            new RenamedRecord("ada-2014-04-29-balloon"),
            await db.FindFormerAsync(RecordKind.Statements, "ada-2015-again", Cancellation));
        Assert.Equal([RevisionChange.Removed], await NewestMarksAsync("ada-2015-again"));
        Assert.Equal([RevisionChange.Changed], await NewestMarksAsync("ada-2014-04-29-balloon"));
    }

    [Fact]
    public async Task Import_OfAnotherRecordUnderASlugThatLeadsElsewhere_IsRefused()
    {
        await archive.ImportAsync(seed);
        Rename(Again, "ada-2015-meant-it", "ada-2015-again");
        await archive.ImportAsync(seed);
        // The reader cannot know any more that this was the other's slug once.
        seed.Write("statements/ada-2015-meant-it.md", SeedFolder.Files[Again]).Write(Again, SeedFolder.Files[Again]);

        await AssertRefusedAsync(
            "statements/ada-2015-again.md:1: 'ada-2015-again' leads to 'ada-2015-meant-it' since that record was renamed, "
            + "expected a slug that no record had, or 'ada-2015-meant-it' under 'former-slugs'");
    }

    [Fact]
    public async Task Import_OfARecordRenamedToTheSlugOfOneThatIsGone_IsRefused()
    {
        await archive.ImportAsync(seed);
        seed.Delete(Again);
        await archive.ImportAsync(seed);
        Rename(Statement, "ada-2015-again", "ada-2014-04-29-balloon");

        await AssertRefusedAsync(
            "statements/ada-2015-again.md:1: 'ada-2015-again' was the slug of another record, which was removed, "
            + "expected a slug that no record had");
    }

    [Fact]
    public async Task Import_OfOneChange_ReadsNoOtherHistory()
    {
        await archive.ImportAsync(seed);
        await using var db = archive.Open();
        var log = new RevisionLog(db, await db.Editions.SingleAsync(Cancellation));

        var last = await log.LastAsync(RecordKind.Statements, ["ada-2015-again", "nobody"], Cancellation);

        Assert.Equal(["ada-2015-again"], last.Keys);
    }

    [Theory]
    [InlineData(RecordKind.Officials, "ada-orbit", 6)]
    [InlineData(RecordKind.Agencies, "asa", 5)]
    [InlineData(RecordKind.Officials, "nobody", 0)]
    public async Task Concerning_AnOfficialOrAnAgency_FindsWhatNamesIt(RecordKind kind, string slug, int count)
    {
        await archive.ImportAsync(seed);
        seed.Replace(Statement, "Said the day after", "Said a day after");
        await archive.ImportAsync(seed);

        await using var db = archive.Open();

        Assert.Equal(count, await db.Revisions.CountAsync(r => r.Subjects.Any(of => of.Kind == kind && of.Slug == slug), Cancellation));
        Assert.Equal(12, await db.Revisions.CountAsync(r => r.Marks.Any(mark => mark.Change == RevisionChange.Added), Cancellation));
        Assert.Equal(1, await db.Revisions.CountAsync(r => r.Marks.Any(mark => mark.Change == RevisionChange.Changed), Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        seed.Dispose();
        await archive.DisposeAsync();
    }

    /// <summary>Gives a statement another slug, and has whoever named it name it by that.</summary>
    private void Rename(string file, string slug, string former, string[]? formerBefore = null)
    {
        var text = File.ReadAllText(Path.Combine(seed.Path, file));
        if (formerBefore is not null)
        {
            text = string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("former-slugs", StringComparison.Ordinal)));
        }

        seed.Delete(file).Write(
            $"statements/{slug}.md",
            text.Replace("official: ada-orbit", $"official: ada-orbit\nformer-slugs: [{former}]", StringComparison.Ordinal));
        var naming = Path.Combine(seed.Path, Again);
        if (File.Exists(naming))
        {
            seed.Write(Again, File.ReadAllText(naming).Replace($"statement: {former}", $"statement: {slug}", StringComparison.Ordinal));
        }
    }

    private async Task AssertRefusedAsync(string problem)
    {
        var before = await archive.RowsAsync();

        var refusal = await Assert.ThrowsAsync<SeedException>(() => archive.ImportAsync(seed));

        Assert.Equal([problem], refusal.Problems.Select(found => found.ToString()));
        Assert.Equal(before, await archive.RowsAsync());
    }

    private static async Task AssertRecordAsync<T>(
        IQueryable<T> records, string slug, DateTime added, DateTime changed, int revision)
        where T : Record
    {
        var record = await records.AsNoTracking().SingleAsync(r => r.Slug == slug, Cancellation);
        Assert.Equal((added, changed, revision), (record.AddedAt, record.ChangedAt, record.Revision));
        Assert.Equal(DateTimeKind.Utc, record.AddedAt.Kind);
    }

    private async Task<long> KeyAsync(string slug)
    {
        await using var db = archive.Open();
        return await db.Statements.Where(s => s.Slug == slug).Select(s => s.Id).SingleAsync(Cancellation);
    }

    private async Task<IReadOnlyList<RevisionChange>> NewestMarksAsync(string slug)
    {
        await using var db = archive.Open();
        var marks = await db.Revisions.Where(r => r.Slug == slug).NewestFirst().Select(r => r.Marks).FirstAsync(Cancellation);
        return [.. marks.Select(mark => mark.Change).Order()];
    }

    private async Task<IReadOnlyList<string>> SubjectsAsync(Revision revision)
    {
        await using var db = archive.Open();
        var subjects = await db.Revisions.Where(r => r.Id == revision.Id).SelectMany(r => r.Subjects)
            .ToListAsync(Cancellation);
        return [.. subjects.OrderByDescending(s => s.Kind).Select(s => $"{s.Kind.Term()}/{s.Slug}")];
    }
}
