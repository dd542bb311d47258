using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Pages.Sources;

public sealed class SourceTests(ArchiveApp app)
{
    [Fact]
    public async Task Get_ShowsEverythingTheArchiveTakesFromTheSource()
    {
        const string Slug = "tellerreport-2020-05-31-trampoline-wording";

        var page = await app.PageAsync($"/sources/{Slug}");

        var citing = Directory.GetFiles(Path.Combine(Repository.Seed, "statements"))
            .Where(file => File.ReadAllText(file).Contains($"- {Slug}\n", StringComparison.Ordinal))
            .Select(file => $"/statements/{Path.GetFileNameWithoutExtension(file)}");
        Assert.Superset(citing.ToHashSet(), page.QuerySelector("main")!.Links().ToHashSet());
        Assert.Contains("31 May 2020", page.QuerySelector(".facts")!.Words(), StringComparison.Ordinal);
    }
}
