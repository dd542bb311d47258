using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Cli;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Cli;

/// <summary><c>check</c> and <c>import</c>.</summary>
public sealed class SeedCommandTests : IDisposable
{
    private const string Official = "officials/ada-orbit.md";

    private const string Problems =
        """
        agencies/asa.md:4: 'country' is 'ad', expected a two-letter country code such as FR
        officials/ada-orbit.md:2: 'name' is empty, expected a text

        """;

    private readonly SeedFolder seed = new();
    private readonly TemporaryFolder folder = new();

    private string Database => folder.File("archive.db");

    [Fact]
    public async Task Check_OfAGoodSeed_CountsItsRecords()
    {
        var run = await CliRun.Of("check", seed.Path);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            "No problems.\n2 topics\n1 authority\n2 sources\n1 agency\n1 entity\n1 official\n1 event\n1 sanction\n"
            + "2 statements\n",
            run.Results);
        Assert.Equal($"Reading {seed.Path}\n", run.Messages);
    }

    [Theory]
    [InlineData("statements", "2 statements\n")]
    [InlineData("statements/", "2 statements\n")]
    [InlineData("statements/../statements", "2 statements\n")]
    [InlineData("statements/ada-2015-again.md", "1 statement\n")]
    [InlineData("officials/ada-orbit.md", "1 official\n")]
    [InlineData("sources", "2 sources\n")]
    [InlineData("topics.yaml", "2 topics\n")]
    [InlineData("authorities.yaml", "1 authority\n")]
    [InlineData("glossary.yaml", "")]
    public async Task Check_OfAPartOfASeed_ReadsTheWholeAndCountsThePart(string part, string counts)
    {
        seed.Write("glossary.yaml", "- terms: [ISS, МКС]");
        var run = await CliRun.Of("check", Path.Combine(seed.Path, part));

        Assert.Equal((ExitCode.Done, $"No problems.\n{counts}"), (run.ExitCode, run.Results));
        Assert.Equal($"Reading {part.TrimEnd('/').Split("../")[^1]} in {seed.Path}\n", run.Messages);
    }

    [Theory]
    [InlineData("agencies/asa.md", 1, 1)]
    [InlineData("agencies", 1, 1)]
    [InlineData("officials", 1, 1)]
    [InlineData("statements", 0, 2)]
    [InlineData("topics.yaml", 0, 2)]
    [InlineData(".", 2, 0)]
    public async Task Check_OfAPartOfABrokenSeed_ShowsItsProblemsAndCountsTheOthers(string part, int own, int elsewhere)
    {
        Break();

        var run = await CliRun.Of("check", Path.Combine(seed.Path, part), "--json");
        var report = JsonDocument.Parse(run.Results).RootElement;

        Assert.Equal(own > 0 ? ExitCode.Refused : ExitCode.Done, run.ExitCode);
        Assert.Equal(
            (own, elsewhere),
            (report.GetProperty("problems").GetArrayLength(), report.GetProperty("elsewhere").GetInt32()));
        Assert.Equal(
            elsewhere > 0, run.Messages.Contains($"\n{Counted.InDigits(elsewhere, "problem")} elsewhere in the seed", StringComparison.Ordinal));
        Assert.Equal(own, run.Messages.Split('\n').Count(line => line.Contains(".md:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("statements/ada-2015-again.md", "1 statement\n")]
    [InlineData("officials/ada-orbit.md", "1 official\n")]
    [InlineData("sanctions/gb-ada-orbit-2014.md", "1 sanction\n")]
    [InlineData("sources/gazette.md", "1 source\n")]
    [InlineData("agencies/asa.md", "1 agency\n")]
    [InlineData("entities/balloon-works.md", "1 entity\n")]
    [InlineData("events/first-balloon.md", "1 event\n")]
    [InlineData("topics.yaml", "2 topics\n")]
    [InlineData("authorities.yaml", "1 authority\n")]
    [InlineData("removed.yaml", "")]
    [InlineData("glossary.yaml", "")]
    [InlineData("sources/gazette.capture.txt", "")]
    public async Task Check_OfAFileInNoSeed_ReadsItAsTheKindThatItIs(string file, string counts)
    {
        seed.Capture("gazette", "Que vinguin en globus.")
            .Write("removed.yaml", "- {kind: statements, slug: ada-2016, note: She was misheard.}")
            .Write("glossary.yaml", "- terms: [ISS, МКС]");
        foreach (var path in new[] { folder.File(Path.GetFileName(file)), folder.File(file) }.Distinct())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(Path.Combine(seed.Path, file), path);

            var run = await CliRun.Of("check", path);

            Assert.Equal(
                ($"Reading {path} by itself, as {file}: it lies in no seed, and what it refers to is not looked up\n",
                    $"No problems.\n{counts}"),
                (run.Messages, run.Results));
        }
    }

    [Fact]
    public async Task Check_OfABrokenFileInNoSeed_ListsItsProblems()
    {
        var path = folder.File("ada.md");
        await File.WriteAllTextAsync(
            path,
            SeedFolder.Files[Official].Replace("name: Ada Orbit", "name:").Replace("agency: asa", "agency: nobody"),
            TestContext.Current.CancellationToken);

        var run = await CliRun.Of("check", path);

        Assert.Equal((ExitCode.Refused, ""), (run.ExitCode, run.Results));
        Assert.EndsWith($"not looked up\n{path}:2: 'name' is empty, expected a text\n", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfOneMistakeInManyFiles_ListsItOnce()
    {
        for (var i = 10; i < 141; i++)
        {
            seed.Write($"agencies/note-{i}.txt", "x");
        }

        Break();
        var run = await CliRun.Of("check", seed.Path);
        var all = await CliRun.Of("check", seed.Path, "--all");
        var json = JsonDocument.Parse((await CliRun.Of("check", seed.Path, "--json")).Results).RootElement;

        Assert.Equal(4, run.Messages.Trim('\n').Split('\n').Length);
        Assert.Contains(
            "\nagencies/note-10.txt:1: a file that the archive does not know, expected <kind>/<slug>.md, "
            + "sources/<slug>.capture.txt, portraits/<name>.jpg, .png or .webp, topics.yaml, authorities.yaml, "
            + "removed.yaml or glossary.yaml (131 times, also in agencies/note-100.txt:1, agencies/note-101.txt:1; check --all lists each)\n",
            run.Messages,
            StringComparison.Ordinal);
        Assert.Equal(134, all.Messages.Trim('\n').Split('\n').Length);
        Assert.Equal(133, json.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task Check_OfAFileNameThatSteersATerminal_PrintsItInOneLine()
    {
        seed.Write("sources/a\n\u001B]0;title\u0007.md", "x");

        var run = await CliRun.Of("check", seed.Path);
        var json = await CliRun.Of("check", seed.Path, "--json");
        var import = await CliRun.Of("import", seed.Path, "--database", Database);
        var missing = await CliRun.Of("check", "\u001B[31m\n");

        foreach (var text in new[] { run.Messages, json.Results, json.Messages, import.Messages, missing.Messages })
        {
            Assert.DoesNotContain(text, c => c != '\n' && char.IsControl(c));
        }

        Assert.All(run.Messages.Split('\n')[1..^1], line => Assert.StartsWith("sources/a\\n\\u001B]0;title\\u0007.md:1: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_AtATerminal_DrawsATable()
    {
        var run = await CliRun.Of(["check", seed.Path], TestContext.Current.CancellationToken, isInteractive: true);

        Assert.Matches(@"(?m)^\s*Kind\W+Records\s*$", run.Results);
        Assert.Matches(@"(?m)^\s*statements\W+2\s*$", run.Results);
    }

    [Fact]
    public async Task Check_OfABrokenSeed_ListsEveryProblemAsMessages()
    {
        Break();

        var run = await CliRun.Of("check", seed.Path);

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Equal("", run.Results);
        Assert.Equal($"Reading {seed.Path}\n{Problems}", run.Messages);
        Assert.DoesNotContain("No problems", run.Results + run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsJson_WritesRecordsAndProblems()
    {
        var good = JsonDocument.Parse((await CliRun.Of("check", seed.Path, "--json")).Results).RootElement;
        Break();
        var run = await CliRun.Of("check", seed.Path, "--json");
        var broken = JsonDocument.Parse(run.Results).RootElement;

        Assert.Equal("topics 2", Texts(good.GetProperty("records")[0], "kind", "total"));
        Assert.Empty(good.GetProperty("problems").EnumerateArray());
        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Empty(broken.GetProperty("records").EnumerateArray());
        Assert.Equal(
            "agencies/asa.md 4 'country' is 'ad' a two-letter country code such as FR",
            Texts(broken.GetProperty("problems")[0], "file", "line", "what", "expected"));
        Assert.EndsWith(Problems, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfAGoodSeed_FillsTheDatabaseAndSaysHowMany()
    {
        var first = await CliRun.Of("import", seed.Path, "--database", Database);
        seed.Delete("statements/ada-2015-again.md").Replace(Official, "name: Ada Orbit", "name: Ada L. Orbit");
        var second = await CliRun.Of("import", seed.Path, "--database", Database);

        Assert.Equal(ExitCode.Done, first.ExitCode);
        Assert.Contains("2 statements (2 added)\n", first.Results, StringComparison.Ordinal);
        Assert.Equal($"Reading {seed.Path}\nImporting into {Database}\n", first.Messages);
        Assert.Equal(ExitCode.Done, second.ExitCode);
        Assert.Equal(
            "2 topics (unchanged)\n1 authority (unchanged)\n2 sources (unchanged)\n1 agency (unchanged)\n"
            + "1 entity (unchanged)\n1 official (1 updated)\n1 event (unchanged)\n1 sanction (unchanged)\n"
            + "1 statement (1 removed)\n",
            second.Results);
        Assert.Equal(["Ada L. Orbit"], await OfficialsAsync());
    }

    [Fact]
    public async Task Import_AsJson_WritesWhatChanged()
    {
        var result = JsonDocument.Parse(
            (await CliRun.Of("import", seed.Path, "--database", Database, "--json")).Results).RootElement;

        Assert.True(result.GetProperty("changed").GetBoolean());
        Assert.Equal(
            "statements 2 2 0 0 0",
            Texts(result.GetProperty("records")[8], "kind", "total", "added", "updated", "removed", "unchanged"));
        Assert.Empty(result.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task Import_ThatRemovesFewRecords_NamesThem()
    {
        await CliRun.Of("import", seed.Path, "--database", Database);
        seed.Delete("statements/ada-2015-again.md");

        var run = await CliRun.Of("import", seed.Path, "--database", Database);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.EndsWith("\nremoved statements/ada-2015-again\n", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { "import" }, ExitCode.Refused, 2)]
    [InlineData(new[] { "import", "--dry-run" }, ExitCode.Refused, 2)]
    [InlineData(new[] { "import", "--allow-removals" }, ExitCode.Done, 0)]
    [InlineData(new[] { "import", "--allow-removals", "--dry-run" }, ExitCode.Done, 2)]
    public async Task Import_ThatRemovesAWholeKind_IsAskedFor(string[] command, int exitCode, int left)
    {
        await CliRun.Of("import", seed.Path, "--database", Database);
        seed.Delete("statements/ada-2015-again.md").Delete("statements/ada-2014-04-29-balloon.md");

        var run = await CliRun.Of([.. command, seed.Path, "--database", Database]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(
            exitCode == ExitCode.Refused,
            run.Messages.EndsWith(
                "The seed lacks 2 of 2 statements that the archive holds. Nothing was changed, since that is likelier a mistake than "
                + "meant. Put the files back, or import with 'spacediplomacy import PATH --allow-removals'.\n",
                StringComparison.Ordinal));
        await using var db = ArchiveDatabase.Open(Database);
        Assert.Equal(left, await db.Statements.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Import_Dry_SaysWhatWouldChangeAndChangesNothing()
    {
        await CliRun.Of("import", seed.Path, "--database", Database);
        SqliteConnection.ClearAllPools();
        var before = FilesOf(folder.Path);
        seed.Delete("statements/ada-2015-again.md").Replace(Official, "name: Ada Orbit", "name: Ada L. Orbit")
            .Write("entities/kite-works.md", "---\nname: Kite Works\n---\n\nBuilds kites.\n");

        var run = await CliRun.Of("import", seed.Path, "--database", Database, "--dry-run");
        var json = JsonDocument.Parse(
            (await CliRun.Of("import", seed.Path, "--database", Database, "--dry-run", "--json")).Results).RootElement;

        Assert.Equal((ExitCode.Done, $"Reading {seed.Path}\nTrying on a copy of {Database}\n"), (run.ExitCode, run.Messages));
        Assert.Equal(
            "added entities/kite-works\nupdated officials/ada-orbit\nremoved statements/ada-2015-again\n"
            + "2 topics (unchanged)\n1 authority (unchanged)\n2 sources (unchanged)\n1 agency (unchanged)\n"
            + "2 entities (1 added)\n1 official (1 updated)\n1 event (unchanged)\n1 sanction (unchanged)\n"
            + "1 statement (1 removed)\n",
            run.Results);
        Assert.True(json.GetProperty("dryRun").GetBoolean());
        Assert.Equal(
            ["entities kite-works added", "officials ada-orbit updated", "statements ada-2015-again removed"],
            json.GetProperty("changes").EnumerateArray().Select(change => Texts(change, "kind", "slug", "change")));
        SqliteConnection.ClearAllPools();
        Assert.Equal(before, FilesOf(folder.Path));
    }

    [Fact]
    public async Task Import_DryIntoNothing_MakesNothing()
    {
        var run = await CliRun.Of("import", seed.Path, "--database", folder.File("new/archive.db"), "--dry-run");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.EndsWith("2 statements (2 added)\n", run.Results, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Import_AtATerminal_DrawsATable()
    {
        var run = await CliRun.Of(
            ["import", seed.Path, "--database", Database], TestContext.Current.CancellationToken, isInteractive: true);

        Assert.Matches(@"(?m)^\s*Kind\W+Records\W+Added\W+Updated\W+Removed\W+Unchanged\s*$", run.Results);
        Assert.Matches(@"(?m)^\s*statements\W+2\W+2\W+0\W+0\W+0\s*$", run.Results);
    }

    [Fact]
    public async Task Import_OfABrokenSeed_LeavesTheDatabaseAsItWas()
    {
        await CliRun.Of("import", seed.Path, "--database", Database);
        seed.Replace("events/first-balloon.md", "The first balloon", "The very first balloon");
        Break();

        var run = await CliRun.Of("import", seed.Path, "--database", Database);

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Equal($"Reading {seed.Path}\n{Problems}", run.Messages);
        Assert.Equal(["Ada Orbit"], await OfficialsAsync());
    }

    [Fact]
    public async Task Import_OfASlugThatLeadsElsewhereSince_LeavesTheDatabaseAsItWas()
    {
        await CliRun.Of("import", seed.Path, "--database", Database);
        var text = SeedFolder.Files[Official];
        const string Renamed = "officials/ada-lovelace.md";
        seed.Delete(Official).Write(Renamed, text.Replace("citizenship:", "former-slugs: [ada-orbit]\ncitizenship:"));
        foreach (var file in new[] { "events/first-balloon.md", "sanctions/gb-ada-orbit-2014.md",
            "statements/ada-2014-04-29-balloon.md", "statements/ada-2015-again.md" })
        {
            seed.Write(file, SeedFolder.Files[file].Replace(": ada-orbit", ": ada-lovelace").Replace("[ada-orbit]", "[ada-lovelace]"));
        }

        Assert.Equal(ExitCode.Done, (await CliRun.Of("import", seed.Path, "--database", Database)).ExitCode);
        seed.Write(Renamed, text).Write(Official, text.Replace("Ada Orbit", "Ada Second"));

        var run = await CliRun.Of("import", seed.Path, "--database", Database, "--json");

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        const string Problem = "'ada-orbit' leads to 'ada-lovelace' since that record was renamed";
        Assert.Contains($"{Official}:1: {Problem}, expected ", run.Messages, StringComparison.Ordinal);
        Assert.Contains(Problem.Replace("'", "\\u0027"), run.Results, StringComparison.Ordinal);
        Assert.Equal(["Ada Orbit"], await OfficialsAsync());
    }

    [Fact]
    public async Task Import_OfABrokenSeed_MakesNoDatabase()
    {
        Break();

        await CliRun.Of("import", seed.Path, "--database", Database);

        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task Import_IntoAFileThatIsNoDatabase_IsRefused()
    {
        await File.WriteAllTextAsync(Database, new string('x', 4096), TestContext.Current.CancellationToken);

        var run = await CliRun.Of("import", seed.Path, "--database", Database);

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.EndsWith(
            $"{Database} is not an SQLite database. Name another file, or move this one away: a new one is made from the seed.\n",
            run.Messages,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhenStopped_SaysSoAndChangesNothing()
    {
        await CliRun.Of("import", seed.Path, "--database", Database);
        seed.Replace(Official, "name: Ada Orbit", "name: Ada L. Orbit");

        var run = await CliRun.Of(["import", seed.Path, "--database", Database], new CancellationToken(canceled: true));

        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.EndsWith("Stopped; nothing was changed.\n", run.Messages, StringComparison.Ordinal);
        Assert.Equal(["Ada Orbit"], await OfficialsAsync());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
        seed.Dispose();
    }

    private void Break() =>
        seed.Replace(Official, "name: Ada Orbit", "name:").Replace("agencies/asa.md", "\"AD\"", "ad");

    /// <summary>Names and contents.</summary>
    private static List<string> FilesOf(string path) => [.. Directory.GetFiles(path).Order(StringComparer.Ordinal)
        .Select(file => $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}")];

    private async Task<List<string>> OfficialsAsync()
    {
        await using var db = ArchiveDatabase.Open(Database);
        return await db.Officials.Select(official => official.Name).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static string Texts(JsonElement element, params string[] names) =>
        string.Join(' ', names.Select(name => element.GetProperty(name).ToString()));
}
