using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Hosting;

/// <summary>Starts of the site and imports, as processes of their own: what they say, and what they answer.</summary>
public sealed partial class StartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SeedFolder seed = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => folder.File("archive.db");

    [Fact]
    public async Task Start_FromNothing_SaysWhatItDidAndNothingElse()
    {
        using var site = ArchiveProcess.Site(Database, seed.Path, "--Site:PublicUrl", "");
        await site.AddressAsync();
        await site.SignalAsync("TERM");

        Assert.Equal(0, await site.ExitCodeAsync());
        Assert.Collection(
            Told(site),
            line => Assert.StartsWith($"INF Imported {seed.Path} in ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("INF Now listening on: ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("INF Application started.", line, StringComparison.Ordinal),
            line => Assert.StartsWith("INF Hosting environment: ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("INF Content root path: ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("INF Application is shutting down", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithSettingsThatNothingReads_NamesThem()
    {
        using var site = ArchiveProcess.Site(Settings(
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
            ("Archive__Databse", "elsewhere.db"),
            ("site__publicurls", "https://archive.example.org"),
            ("Site__Colour", "red")));
        await site.AddressAsync();

        Assert.Equal(
            [
                "WRN Archive:Databse is not a setting and is ignored: did you mean 'Archive:Database'?",
                "WRN Site:Colour is not a setting and is ignored",
                "WRN Site:publicurls is not a setting and is ignored: did you mean 'Site:PublicUrl'?",
            ],
            Told(site)[..3].Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task Start_WithSettingsOfAnotherKind_SaysWhatIsExpectedBeforeAnythingIsDone() => AssertWrongAsync(
        ("Archive__MigrationSeconds", "soon", "Archive:MigrationSeconds is 'soon', expected a whole number"),
        ("Site__PublicCaptures", "", "Site:PublicCaptures is empty, expected true or false"),
        ("Limits__Seconds", "soon", "Limits:Seconds is 'soon', expected a whole number"),
        ("ASPNETCORE_URLS", "http://localhost:5080;htp:/x;http://localhost:70000",
            "urls has 'htp:/x', expected addresses such as http://127.0.0.1:5080, with ; between them\n"
            + "urls has 'http://localhost:70000', expected addresses such as http://127.0.0.1:5080, with ; between them"));

    [Fact]
    public Task Start_WithWrongSettings_SaysWhatIsExpectedBeforeAnythingIsDone() => AssertWrongAsync(
        ("Archive__Database", "", "Archive:Database is empty, expected the path of the archive's SQLite file"),
        ("Archive__Seed", " ", "Archive:Seed is empty, expected the path of the folder with the seed files"),
        ("Archive__MigrationSeconds", "0", "Archive:MigrationSeconds is 0, expected a number of seconds from 1 to 3600"),
        ("Archive__BrokenSeed", "ignore", "Archive:BrokenSeed is 'ignore', expected one of serve-last, refuse"),
        ("Site__PublicUrl", "archive", "Site:PublicUrl is 'archive', expected an address that begins with https:// or http://"),
        ("Site__ReportErrorsTo", "me", "Site:ReportErrorsTo is 'me', expected an address that begins with mailto: or https://"),
        ("Limits__Connections", "-1", "Limits:Connections is -1, expected a number from 0 to 1000000"),
        ("Limits__Answers", "0", "Limits:Answers is 0, expected a number from 1 to 10000"));

    [Fact]
    public async Task Start_WithSettingsThatCannotBeRead_SaysSoInASentence()
    {
        using var site = ArchiveProcess.Site(Settings(("Serilog__MinimumLevel__Default", "Loud")));

        Assert.Equal(1, await site.ExitCodeAsync());
        Assert.Equal("The site does not start: The value Loud is not a valid Serilog level.\n", site.Output);
    }

    [Fact]
    public async Task Start_WhereSomethingListens_SaysSoInASentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";
        using var site = ArchiveProcess.Site(Database, seed.Path, "--urls", address);

        Assert.Equal(1, await site.ExitCodeAsync());
        Assert.Equal(
            $"FTL The site does not start: Failed to bind to address {address}: address already in use. Stop what listens there, "
            + "or name another address with --urls or ASPNETCORE_URLS.",
            Assert.Single(Told(site), line => !line.StartsWith("INF", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Start_AtAnAddressOfAnotherMachine_NamesIt()
    {
        using var site = ArchiveProcess.Site(Database, seed.Path, "--urls", "http://203.0.113.7:5080");

        Assert.Equal(1, await site.ExitCodeAsync());
        Assert.Equal(
            "FTL The site does not start: http://203.0.113.7:5080: Cannot assign requested address. Stop what "
            + "listens there, or name another address with --urls or ASPNETCORE_URLS.",
            Assert.Single(Told(site), line => !line.StartsWith("INF", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("site")]
    [InlineData("import")]
    public async Task Start_WithAFolderInPlaceOfTheDatabase_SaysSoInASentence(string program)
    {
        Directory.CreateDirectory(Database);

        await AssertRefusedAsync(program, $"{Database} is a folder, expected the archive's SQLite file. Name a file.");
    }

    [Theory]
    [InlineData("site")]
    [InlineData("import")]
    public async Task Start_WithAnotherFileInPlaceOfTheDatabase_SaysSoInASentence(string program)
    {
        await File.WriteAllTextAsync(Database, new string('x', 4096), Cancellation);

        await AssertRefusedAsync(
            program, $"{Database} is not an SQLite database. Name another file, or move this one away: a new one is made from the seed.");
    }

    [Theory]
    [InlineData("site")]
    [InlineData("import")]
    public async Task Start_WithADamagedDatabase_SaysSoInASentence(string program)
    {
        await ImportAsync();
        await using (var file = File.OpenWrite(Database))
        {
            file.Position = 100;
            await file.WriteAsync(Enumerable.Repeat((byte)0xAA, 4_000).ToArray(), Cancellation);
        }

        await AssertRefusedAsync(
            program, $"The database {Database} is damaged. Put a backup in its place, or move it away: a new one is made from the seed.");
    }

    [Theory]
    [InlineData("site")]
    [InlineData("import")]
    public async Task Start_WithADatabaseThatAnotherHasLocked_SaysSoInASentence(string program)
    {
        await OldArchive.MakeAsync(Database);
        await using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        await other.OpenAsync(Cancellation);
        await using var transaction = await other.BeginTransactionAsync(Cancellation);

        await AssertRefusedAsync(
            program, $"Another process has the database {Database} locked. Wait until it ends, or stop it, and try again.");
    }

    [Theory]
    [InlineData("serve-last", false)]
    [InlineData("refuse", true)]
    public async Task Start_WithABrokenSeedThatMayNotBeServedAround_ListsTheProblemsAndEnds(string setting, bool hasEdition)
    {
        if (hasEdition)
        {
            await ImportAsync();
        }

        foreach (var number in Enumerable.Range(10, 22))
        {
            seed.Write($"topics-{number}.yaml", "- slug: x");
        }

        using var site = ArchiveProcess.Site(Database, seed.Path, "--Archive:BrokenSeed", setting);

        Assert.Equal(1, await site.ExitCodeAsync());
        var told = Told(site);
        Assert.Equal(22, told.Length);
        Assert.StartsWith("FTL topics-10.yaml:1: a file that the archive does not know, expected ", told[0], StringComparison.Ordinal);
        Assert.Equal(
            [
                "FTL … and 2 more; 'spacediplomacy check' lists all",
                "FTL The site does not start: The seed has 22 problems, and nothing was imported.",
            ],
            told[20..]);
        Assert.Equal(hasEdition, File.Exists(Database));
    }

    [Fact]
    public async Task Start_ThatRemovesFewRecords_NamesThem()
    {
        await ImportAsync();
        seed.Delete("statements/ada-2015-again.md");
        using var site = ArchiveProcess.Site(Database, seed.Path);
        await site.AddressAsync();

        Assert.Equal(
            "WRN The seed has no longer what the archive held: removed statements/ada-2015-again",
            Assert.Single(Told(site), line => !line.StartsWith("INF", StringComparison.Ordinal)));
    }

    /// <summary>A limit on the size of files is the nearest to a full disk that an ordinary user can make.</summary>
    [Theory]
    [InlineData("site")]
    [InlineData("import")]
    public async Task Start_WhereThereIsNoRoomToImport_SaysSoInASentenceAndLeavesTheDatabaseAsItWas(string program)
    {
        await ImportAsync();
        seed.Write("sources/long.md", SeedFolder.Files["sources/gazette.md"]).Capture("long", new string('x', 3_000_000));
        using var process = program == "site"
            ? ArchiveProcess.WithoutRoom(
                1_000, "SpaceDiplomacy.Web.dll", "--Archive:Database", Database, "--Archive:Seed", seed.Path, "--Archive:BrokenSeed", "refuse")
            : ArchiveProcess.WithoutRoom(1_000, "spacediplomacy.dll", "import", seed.Path, "--database", Database);

        Assert.Equal(1, await process.ExitCodeAsync());
        Assert.EndsWith(
            $"The disk reports an error for the database {Database}. See that it is whole and has room, and try again.",
            Told(process)[^1],
            StringComparison.Ordinal);
        Assert.DoesNotContain(Told(process), line => line.StartsWith("ERR", StringComparison.Ordinal));
        await using var db = ArchiveDatabase.Open(Database);
        Assert.Equal(2, await db.Sources.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Start_OfAnUnchangedArchiveWhereThereIsNoRoom_Serves()
    {
        await ImportAsync();
        using var site = ArchiveProcess.WithoutRoom(
            4, "SpaceDiplomacy.Web.dll", "--urls", "http://127.0.0.1:0", "--Archive:Database", Database, "--Archive:Seed", seed.Path);
        using var client = new HttpClient { BaseAddress = await site.AddressAsync() };

        Assert.Contains("Ada Orbit", await client.GetStringAsync("/officials/ada-orbit", Cancellation), StringComparison.Ordinal);
        Assert.Contains("Ada Orbit", await client.GetStringAsync("/search?q=balloon", Cancellation), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        seed.Dispose();
        folder.Dispose();
    }

    private ArchiveProcess Begin(string program) => program == "site"
        ? ArchiveProcess.Site(Database, seed.Path)
        : ArchiveProcess.Cli("import", seed.Path, "--database", Database);

    private async Task AssertWrongAsync(params (string Name, string Value, string Sentence)[] settings)
    {
        using var site = ArchiveProcess.Site(Settings([.. settings.Select(setting => (setting.Name, setting.Value))]));

        Assert.Equal(1, await site.ExitCodeAsync());
        Assert.Equal(
            settings.SelectMany(setting => setting.Sentence.Split('\n')).Select(sentence => $"FTL The site does not start: {sentence}"),
            Told(site));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    /// <summary>Variables of the environment; later ones win.</summary>
    private Dictionary<string, string> Settings(params (string Name, string Value)[] others)
    {
        var settings = new Dictionary<string, string> { ["Archive__Database"] = Database, ["Archive__Seed"] = seed.Path };
        foreach (var (name, value) in others)
        {
            settings[name] = value;
        }

        return settings;
    }

    /// <summary>Exit code 1 and one sentence, from either side, and no more.</summary>
    private async Task AssertRefusedAsync(string program, string sentence)
    {
        using var process = Begin(program);

        Assert.Equal(1, await process.ExitCodeAsync());
        Assert.Equal(
            program == "site"
                ? [$"FTL The site does not start: {sentence}"]
                : [$"Reading {seed.Path}", $"Importing into {Database}", sentence],
            Told(process));
    }

    /// <summary>The lines of a process, without the times of the log.</summary>
    private static string[] Told(ArchiveProcess process) =>
        [.. process.Output.TrimEnd('\n').Split('\n').Select(line => Time().Replace(line, "$1 "))];

    [GeneratedRegex(@"^\[\d\d:\d\d:\d\d ([A-Z]{3})\] ")]
    private static partial Regex Time();

    private async Task ImportAsync()
    {
        await using var db = ArchiveDatabase.Open(Database);
        await ArchiveUpdater.Of(db).ImportAsync(seed.Read(), false, ArchiveUpdater.Patience, Cancellation);
        SqliteConnection.ClearAllPools();
    }
}
