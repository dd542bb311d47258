using System.Diagnostics;
using System.Text;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>The site or the command line as a process of its own, with what it writes; killed when the test is over.</summary>
internal sealed class ArchiveProcess : IDisposable
{
    public const int KilledBySignal = 128 + 9;

    private readonly Process process;
    private readonly StringBuilder output = new();

    private ArchiveProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Everything that it wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public bool HasExited => process.HasExited;

    /// <summary>The site, on a port that the system chooses unless the settings name one.</summary>
    public static ArchiveProcess Site(string database, string seed, params IEnumerable<string> settings) => Start(
        "SpaceDiplomacy.Web.dll",
        ["--urls", "http://127.0.0.1:0", "--Archive:Database", database, "--Archive:Seed", seed, .. settings]);

    /// <summary>The site with all of its settings in its environment.</summary>
    public static ArchiveProcess Site(IEnumerable<KeyValuePair<string, string>> environment) =>
        Start("SpaceDiplomacy.Web.dll", [], environment);

    public static ArchiveProcess Cli(params IEnumerable<string> arguments) => Start("spacediplomacy.dll", arguments);

    /// <summary>A program of ours where no file can be larger than so many kilobytes: as if the disk were full.</summary>
    public static ArchiveProcess WithoutRoom(int kilobytes, string program, params IEnumerable<string> arguments) => Start(
        program, arguments, [new("DOTNET_EnableWriteXorExecute", "0")], kilobytes);

    private static ArchiveProcess Start(
        string program,
        IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string>>? environment = null,
        int? kilobytes = null)
    {
        // The signal of the limit would end the process; with it ignored, writing fails.
        var limit = kilobytes is null ? "" : $"trap '' XFSZ; ulimit -f {kilobytes}; ";
        string[] command = [Path.Combine(AppContext.BaseDirectory, program), .. arguments];
        // A job in the background of a script ignores SIGINT, and so would all that it starts; not every 'env' can undo that.
        const string heeding = "$(env --default-signal=INT true 2>/dev/null && echo env --default-signal=INT)";
        var start = new ProcessStartInfo("bash", ["-c", $"{limit}exec {heeding} dotnet \"$@\"", "bash", .. command])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        return new(start);
    }

    /// <summary>Where the site answers, once it does.</summary>
    public async Task<Uri> AddressAsync()
    {
        const string before = "Now listening on: ";
        while (true)
        {
            var line = Output.Split('\n').FirstOrDefault(line => line.Contains(before, StringComparison.Ordinal));
            if (line is not null)
            {
                return new(line.Split(before)[1].Trim('"'));
            }

            Assert.False(HasExited, $"It ended before it listened: {Output}");
            await Task.Delay(50, Cancellation);
        }
    }

    /// <summary>Waits for its end; what it answered.</summary>
    public async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync(Cancellation);
        return process.ExitCode;
    }

    public void Kill() => process.Kill();

    /// <summary>Sends a signal by its name, such as <c>TERM</c>.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", ["-s", name, $"{process.Id}"]);
        await kill.WaitForExitAsync(Cancellation);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private void Add(string? line)
    {
        lock (output)
        {
            output.Append(line).Append(line is null ? "" : "\n");
        }
    }
}
