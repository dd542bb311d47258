using System.Text.RegularExpressions;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Cli;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Docs;

/// <summary>The rules of CONTRIBUTING for content: what of them a machine can check, <c>check</c> does.</summary>
public sealed partial class ContributingTests : IDisposable
{
    private const string Statement = "statements/ada-2014-04-29-balloon.md";

    private readonly SeedFolder seed = new();

    /// <summary>Another rule in the list needs a test here.</summary>
    [Fact]
    public void Rules_InContributing_AreThoseTestedHere() => Assert.Equal(
        [
            "Never make a date more precise than its source",
            "`reported` text is indirect speech in your own words",
            "`original` and `translation` carry the words exactly as the source has them",
            "A record without a source is not accepted",
            "A slug is never given to another record",
        ],
        Rule().Matches(File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md")).Split("\n## ")[1])
            .Select(match => match.Groups[1].Value));

    /// <summary>What the source says no machine knows; that a coarse date stays as coarse as it is, it does.</summary>
    [Theory]
    [InlineData("2014")]
    [InlineData("2014-04")]
    [InlineData("2014-04~")]
    [InlineData("2014?")]
    [InlineData("2014-04-28/2014-04-30")]
    public void NeverMakeADateMorePrecise_OfACoarseDate_KeepsIt(string date)
    {
        seed.Replace(Statement, "2014-04-29", date);

        Assert.Equal(date, seed.Read().Statements[0].Date.Text);
    }

    [Theory]
    [InlineData("Said: \"Let them come.\"", "\"")]
    [InlineData("Said: “Let them come.”", "“")]
    [InlineData("Sagte: „Lasst sie kommen.“", "„")]
    [InlineData("Сказала: «Пусть летят».", "«")]
    [InlineData("A dit : ‹ qu’ils viennent ›.", "‹")]
    [InlineData("她说：「让他们来」。", "「")]
    [InlineData("她说“让他们来”。", "“")]
    [InlineData("她说‘让他们来’吧", "‘")]
    [InlineData("『来い』と言った。", "『")]
    [InlineData("Said ＂come＂.", "＂")]
    [InlineData("Said: 'Let them come.'", "'")]
    [InlineData("Said: ‘Let them come’ again.", "‘")]
    [InlineData("Said that the officials' words were 'a threat'.", "'")]
    [InlineData("Called the “Nauka” late.", "“")]
    [InlineData("Said that it was )late( and 'so'", "'")]
    public void ReportedText_WithAQuotationMark_IsAProblem(string text, string mark)
    {
        Report(text);

        Assert.Equal(
            [$"{Statement}:18: a quotation mark ({mark}) in a reported text, "
            + "expected indirect speech without them, also around names"],
            seed.Problems());
    }

    [Theory]
    [InlineData("Said that the archive's own words, Russia’s and the officials' too, don't quote.")]
    [InlineData("Said so in the '90s, and in the 1990's; rock’n’roll.")]
    [InlineData("Сказала про м’яту и п'яту, Rus' and Kazan’.")]
    [InlineData("Dit que l’agence d'Italie n'a qu’un po' de temps.")]
    [InlineData("אמרה שצה\"ל וצה״ל וג'ירפה באים.")]
    [InlineData("Said that ʿAbd al-Rahman’s and Hawaiʻi's 5′ 10″ were in 《三体》.")]
    [InlineData("Said that 10 < 20 > 5 and a–b — c … so.")]
    public void ReportedText_WithApostrophesAndOtherSigns_IsNone(string text)
    {
        Report(text);

        Assert.Empty(seed.Problems());
    }

    [Theory]
    [InlineData("original")]
    [InlineData("translation")]
    public void OriginalAndTranslation_WithQuotationMarks_AreAsTheSourceHasThem(string kind)
    {
        seed.Replace(Statement, "text: Que vinguin en globus.", "text: '«Que» “vinguin” \"en\" globus.'")
            .Replace(Statement, "kind: original", $"kind: {kind}");

        Assert.Empty(seed.Problems());
    }

    [Theory]
    [InlineData("original")]
    [InlineData("translation")]
    public async Task OriginalAndTranslation_OfWhichACaptureHasNothing_AreRefused(string kind)
    {
        seed.Replace(Statement, "kind: original", $"kind: {kind}").Capture("register", "Something else was said.");

        Assert.Equal(ExitCode.Refused, (await CliRun.Of("check", seed.Path)).ExitCode);
    }

    [Theory]
    [InlineData("agencies/asa.md", "sources: [gazette]", "2")]
    [InlineData("officials/ada-orbit.md", "\nsources: [gazette]", "2")]
    [InlineData("officials/ada-orbit.md", "\n    sources: [gazette]", "6")]
    [InlineData("events/first-balloon.md", "\nsources: [gazette]", "2")]
    [InlineData("sanctions/gb-ada-orbit-2014.md", "sources: [register]", "2")]
    [InlineData("statements/ada-2015-again.md", "\n    sources: [gazette]", "8")]
    [InlineData(Statement, "\n    sources: [gazette]", "13")]
    [InlineData(Statement, "\n    sources:\n      - gazette\n      - register", "18")]
    public void RecordWithoutASource_IsNotAccepted(string file, string sources, string line)
    {
        seed.Replace(file, sources, "");
        Assert.Equal([$"{file}:{line}: no source, expected at least one slug under 'sources'"], seed.Problems());
    }

    [Theory]
    [InlineData("topics.yaml", "slug: sanctions", "slug: crew-transport", "duplicate slug 'crew-transport'")]
    [InlineData("officials/ada-orbit.md", "citizenship:", "former-slugs: [bo-orbit]\ncitizenship:", "'bo-orbit' is the slug of a record")]
    [InlineData("agencies/asa.md", "country:", "former-slugs: [asa]\ncountry:", "'asa' is the slug of a record")]
    [InlineData("statements/ada-2015-again.md", "date:", "former-slugs: [ada-2014-04-29-balloon]\ndate:", "'ada-2014-04-29-balloon' is the slug of a record")]
    public void Slug_OfAnotherRecord_IsNeverGivenAgain(string file, string what, string with, string problem)
    {
        seed.Write("officials/bo-orbit.md", SeedFolder.Files["officials/ada-orbit.md"]).Replace(file, what, with);

        Assert.Contains(seed.Problems(), found => found.Contains($": {problem}", StringComparison.Ordinal));
    }

    [Fact]
    public void Seed_OfTheArchive_KeepsTheRules() => Assert.Empty(SeedReader.Examine(Repository.Seed).Problems);

    [Fact]
    public void StatementAndSourceInTheReadme_Copied_PassTheCheck()
    {
        using var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Seed, "*", SearchOption.AllDirectories))
        {
            var place = copy.File(Path.GetRelativePath(Repository.Seed, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }

        var examples = Example().Matches(DocumentFiles.Read("README.md").Split("## Add a statement")[1].Split("\n## ")[0]);
        Assert.Equal(["statements", "sources"], examples.Select(example => example.Groups[1].Value.Split('/')[0]));
        foreach (Match example in examples)
        {
            File.WriteAllText(copy.File(example.Groups[1].Value), example.Groups[2].Value);
        }

        var (edition, problems) = SeedReader.Examine(copy.Path);

        Assert.Empty(problems);
        Assert.Contains(edition.Statements, statement => examples[0].Groups[1].Value == $"statements/{statement.Slug}.md");
        Assert.Contains(edition.Sources, source => examples[1].Groups[1].Value == $"sources/{source.Slug}.md");
    }

    public void Dispose() => seed.Dispose();

    private void Report(string text) => seed
        .Replace(Statement, "text: Que vinguin en globus.", $"text: '{text.Replace("'", "''", StringComparison.Ordinal)}'")
        .Replace(Statement, "kind: original", "kind: reported");

    [GeneratedRegex(@"(?m)^- ([^.]+)\.")]
    private static partial Regex Rule();

    /// <summary>The name of a file, a colon, and what stands in it.</summary>
    [GeneratedRegex(@"`seed/([a-z]+/[a-z0-9-]+\.md)`:\n\n```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
