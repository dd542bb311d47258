using SpaceDiplomacy.Cli;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>One run of the command line in process: what it answered and what it wrote to either side.</summary>
internal sealed record CliRun(int ExitCode, string Results, string Messages)
{
    public static async Task<CliRun> Of(params string[] args) => await Of(args, TestContext.Current.CancellationToken);

    public static async Task<CliRun> Of(string[] args, CancellationToken cancellationToken, bool isInteractive = false, byte[]? input = null)
    {
        using var results = new StringWriter { NewLine = "\n" };
        using var messages = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, new(results, messages, isInteractive) { Input = () => new MemoryStream(input ?? []) }, cancellationToken);
        return new(code, results.ToString(), messages.ToString());
    }
}
