using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Importing;

public sealed class GlossaryTests(SeededArchive archive)
{
    [Fact]
    public async Task Glossary_OfTheArchive_HasAtLeast120Groups()
    {
        await using var db = archive.Open();

        Assert.InRange(await db.Glossary.CountAsync(TestContext.Current.CancellationToken), 120, 1_000);
    }

    [Theory]
    [InlineData("- terms: [ISS]", "glossary.yaml:1: a group of fewer than two terms, expected terms that mean the same")]
    [InlineData("- terms: [ISS, ISS]", "glossary.yaml:1: 'ISS' stands twice in 'terms', expected each value once")]
    [InlineData("- terms: [ISS, '!']", "glossary.yaml:1: '!' has no word, expected letters or digits")]
    [InlineData(
        "- terms: [ISS, МКС]\n- terms: [Station, мкс]",
        "glossary.yaml:2: 'мкс' stands in the group of line 1 too, expected each term in one group")]
    [InlineData("- slug: iss\n  terms: [ISS, МКС]", "glossary.yaml:1: unknown key 'slug', expected one of terms")]
    [InlineData("- [ISS, МКС]", "glossary.yaml:1: ")]
    [InlineData("terms: [ISS, МКС]", "glossary.yaml:1: ")]
    public void Read_OfABadGlossary_SaysWhere(string yaml, string problem)
    {
        using var seed = new SeedFolder();
        seed.Write("glossary.yaml", yaml);

        Assert.Contains(seed.Problems(), found => found.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Fingerprint_WithAnotherGlossary_IsAnother()
    {
        using var seed = new SeedFolder();
        var before = SeedReader.Fingerprint(seed.Path);

        seed.Write("glossary.yaml", "- terms: [ISS, МКС]");

        Assert.NotEqual(before, SeedReader.Fingerprint(seed.Path));
    }
}
