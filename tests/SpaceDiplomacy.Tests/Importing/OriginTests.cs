using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Importing;

/// <summary>Several sources of records in one archive: each import changes its own.</summary>
public sealed class OriginTests : IAsyncLifetime
{
    private readonly SeedFolder seed = new();
    private readonly ArchiveFile archive = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await archive.InitializeAsync();
        seed.Capture("gazette", "Let them come by balloon.").Write("glossary.yaml", "- terms: [balloon, globus]");
        await archive.ImportAsync(seed);
    }

    [Fact]
    public async Task Import_OfAnotherOrigin_LeavesTheSeedsRecordsAlone()
    {
        await using (var db = archive.Open())
        {
            Assert.Equal((1, 1), (await db.Captures.CountAsync(Cancellation), await db.Glossary.CountAsync(Cancellation)));
        }

        await archive.ImportAsync(Curated());

        await AssertOriginsAsync(("ada-2014-04-29-balloon", "seed"), ("ada-2015-again", "seed"), ("ada-2016-more", "curator"));
        await using var after = archive.Open();
        Assert.Equal((1, 1), (await after.Captures.CountAsync(Cancellation), await after.Glossary.CountAsync(Cancellation)));
        Assert.Equal(
            ["seed", "curator"], await after.Editions.OrderBy(e => e.Id).Select(e => e.Origin).ToListAsync(Cancellation));
        Assert.Equal(SeedReader.Fingerprint(seed.Path), await ArchiveUpdater.Of(after).ReadyEditionAsync(Cancellation));
    }

    [Fact]
    public async Task Import_OfTheSeed_LeavesRecordsOfOtherOriginsAlone()
    {
        await archive.ImportAsync(Curated());
        seed.Delete("statements/ada-2015-again.md");

        var summary = await archive.ImportAsync(seed);

        Assert.Equal("1 statement (1 removed)", Assert.Single(summary.Counts, count => count.Changed).ToString());
        await AssertOriginsAsync(("ada-2014-04-29-balloon", "seed"), ("ada-2016-more", "curator"));
    }

    [Fact]
    public async Task Import_OfAnOriginAgain_RemovesWhatItNoLongerHas()
    {
        await archive.ImportAsync(Curated());

        await archive.ImportAsync(Curated() with { Statements = [] });

        await AssertOriginsAsync(("ada-2014-04-29-balloon", "seed"), ("ada-2015-again", "seed"));
    }

    [Fact]
    public async Task Import_OfASlugThatAnotherOriginHas_IsRefused()
    {
        await archive.ImportAsync(Curated());
        seed.Write("statements/ada-2016-more.md", SeedFolder.Files["statements/ada-2015-again.md"]);

        await AssertRefusedAsync(
            seed.Read(),
            "statements/ada-2016-more.md:1: 'ada-2016-more' is a record that comes from 'curator', "
            + "expected a slug that no record of another origin has");
    }

    [Fact]
    public async Task Import_WithoutWhatAnotherOriginNames_IsRefusedAndSaysWhoNamesIt()
    {
        await archive.ImportAsync(Curated());
        seed.Delete("events/first-balloon.md").Replace(
            "statements/ada-2014-04-29-balloon.md", "  - {type: announces, event: first-balloon, sources: [gazette]}\n", "");

        await AssertRefusedAsync(
            seed.Read(),
            "events/first-balloon.md:1: 'first-balloon' is gone from events, but 'ada-2016-more' in statements names it "
            + "and comes from 'curator', expected a record that stays as long as others name it");
    }

    [Fact]
    public async Task Import_OfARecordThatNamesWhatNoOriginHas_IsRefused() => await AssertRefusedAsync(
        Curated() with { Statements = [Curated().Statements[0] with { Topics = ["sanctions", "gossip"] }] },
        "statements/ada-2016-more.md:1: there is no 'gossip' in topics, expected the slug of a record that exists");

    public async ValueTask DisposeAsync()
    {
        seed.Dispose();
        await archive.DisposeAsync();
    }

    /// <summary>One statement that names records of the seed, from somebody who has no others.</summary>
    private SeedEdition Curated()
    {
        var edition = seed.Read();
        var statement = edition.Statements.Single(s => s.Slug == "ada-2014-04-29-balloon");
        return new("curated", [], [], [], [], [], [], [], [], [statement with { Slug = "ada-2016-more" }], [], null, [])
        {
            Origin = "curator",
        };
    }

    private async Task AssertRefusedAsync(SeedEdition edition, string problem)
    {
        var before = await archive.RowsAsync();

        var refusal = await Assert.ThrowsAsync<SeedException>(() => archive.ImportAsync(edition));

        Assert.Equal([problem], refusal.Problems.Select(found => found.ToString()));
        Assert.Equal(before, await archive.RowsAsync());
    }

    private async Task AssertOriginsAsync(params (string Slug, string Origin)[] expected)
    {
        await using var db = archive.Open();
        var stored = await db.Statements.OrderBy(s => s.Slug).Select(s => new { s.Slug, s.Origin }).ToListAsync(Cancellation);
        Assert.Equal(expected, stored.Select(s => (s.Slug, s.Origin)));
    }
}
