using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using SpaceDiplomacy.Cli;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Cli;

public sealed partial class CommandLineTests
{
    [Theory]
    [InlineData("Required command was not provided.")]
    [InlineData("Unrecognized command or argument 'chekc'.", "chekc")]
    [InlineData("Required argument 'PATH' missing for command: 'check'.", "check")]
    [InlineData("'chekc': did you mean 'check'?", "chekc")]
    [InlineData("'chekc': did you mean 'check'?", "chekc", "seed", "--json")]
    [InlineData("'Import': did you mean 'import'?", "Import", ".")]
    [InlineData("'captre': did you mean 'capture'?", "captre")]
    [InlineData("'--jason': did you mean '--json'?", "check", ".", "--jason")]
    [InlineData("'--al': did you mean '--all'?", "check", ".", "--al")]
    [InlineData("'--al': did you mean '--all'?", "check", "--al", ".")]
    [InlineData("'--overwirte': did you mean '--overwrite'?", "capture", "a", "-", "--overwirte")]
    [InlineData("'--databse': did you mean '--database'?", "import", ".", "--databse", "x.db")]
    [InlineData("File or directory does not exist: 'no-such-folder'.", "check", "no-such-folder")]
    [InlineData("Directory does not exist: 'no-such-folder'.", "import", "no-such-folder", "--database", "x.db")]
    [InlineData("Option '--database' is required.", "import", ".")]
    [InlineData("Required argument missing for option: '--database'.", "import", ".", "--database")]
    [InlineData("Unrecognized command or argument '--jason'.", "check", ".", "--jason")]
    [InlineData("'ftp://x' is not an address that begins with http:// or https://", "health", "ftp://x")]
    public async Task Run_WithWrongArguments_Answers2AndSaysWhy(string reason, params string[] args)
    {
        var run = await CliRun.Of(args);

        Assert.Equal(ExitCode.WrongArguments, run.ExitCode);
        Assert.Equal("", run.Results);
        Assert.Contains(reason, run.Messages.Split('\n'));
        Assert.EndsWith(
            "'spacediplomacy --help' lists the commands and options.\n", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_OfTheProgram_ListsTheCommandsAsResult()
    {
        var run = await CliRun.Of("--help");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Messages));
        Assert.Contains("import <PATH>", run.Results, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, ExitCode.Done)]
    [InlineData(503, ExitCode.Refused)]
    public async Task Health_OfASite_AnswersAsTheSiteDoes(int status, int exitCode)
    {
        using var site = new TcpListener(IPAddress.Loopback, 0);
        site.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)site.LocalEndpoint).Port}/health";
        var answer = AnswerOnceAsync(site, status);

        var run = await CliRun.Of("health", url);
        await answer;

        Assert.Equal((exitCode, $"{url} answers {status}\n"), (run.ExitCode, run.Results));
    }

    [Fact]
    public async Task Health_WhereNothingListens_Answers1()
    {
        using var site = new TcpListener(IPAddress.Loopback, 0);
        site.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)site.LocalEndpoint).Port}/health";
        site.Stop();

        var run = await CliRun.Of("health", url);

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.StartsWith($"{url} does not answer: ", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AsAProcess_TakesTheDatabaseFromTheEnvironment()
    {
        using var seed = new SeedFolder();
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "import", seed.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Archive__Database"] = folder.File("archive.db") },
        };

        using var process = Process.Start(start)!;
        var messages = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var results = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal($"Reading {seed.Path}\nImporting into {folder.File("archive.db")}\n", await messages);
        Assert.Equal(ExitCode.Done, process.ExitCode);
        Assert.EndsWith("2 statements (2 added)\n", results, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File("archive.db")));
    }

    [Fact]
    public async Task Reference_OfTheCommandLine_NamesEveryCommandArgumentAndOption()
    {
        var reference = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "cli.md"), TestContext.Current.CancellationToken);
        var sections = reference.Split("\n## ")[1..].ToDictionary(section => section.Split('\n')[0]);
        var commands = CommandLine.Create(new(TextWriter.Null, TextWriter.Null, false)).Subcommands;

        Assert.Equal(commands.Select(Usage).Order(), sections.Keys.Order());
        Assert.All(commands, command => Assert.Equal(
            command.Options.Select(option => string.Join(' ', new[] { option.Name, option.HelpName }.OfType<string>()))
                .Order(),
            Options().Matches(sections[Usage(command)]).Select(match => match.Groups[1].Value).Order()));
    }

    private static string Usage(Command command) =>
        string.Join(' ', [command.Name, .. command.Arguments.Select(argument => argument.Name)]);

    private static async Task AnswerOnceAsync(TcpListener site, int status)
    {
        using var client = await site.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        _ = await stream.ReadAsync(new byte[4096], TestContext.Current.CancellationToken);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"HTTP/1.1 {status} -\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
            TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"(?m)^\| `(--[^`]+)` \|")]
    private static partial Regex Options();
}
