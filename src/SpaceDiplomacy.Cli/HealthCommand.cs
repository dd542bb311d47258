using System.CommandLine;

namespace SpaceDiplomacy.Cli;

/// <summary><c>health [URL]</c>: asks a running site whether it serves; the container's health check.</summary>
internal static class HealthCommand
{
    /// <summary>Where the site answers inside its container.</summary>
    private const string Default = "http://localhost:8080/health";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create(Terminal terminal)
    {
        var url = new Argument<string>("URL")
        {
            Description = $"The address to ask; {Default} where none is given.",
            DefaultValueFactory = _ => Default,
        };
        url.Validators.Add(result =>
        {
            var text = result.GetValueOrDefault<string>();
            if (Address(text) is null)
            {
                result.AddError($"'{text}' is not an address that begins with http:// or https://");
            }
        });
        var command = new Command("health", "Ask a running site whether it serves.") { url };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(Address(parsed.GetRequiredValue(url))!, terminal, cancellationToken));
        return command;
    }

    private static Uri? Address(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    private static async Task<int> RunAsync(Uri url, Terminal terminal, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(url, cancellationToken);
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            await terminal.Results.WriteLineAsync($"{url} answers {(int)answer.StatusCode} {text.Split('\n')[0]}".TrimEnd());
            return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Refused;
        }
        catch (Exception exception) when (exception is HttpRequestException
            || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            terminal.Say($"{url} does not answer: {exception.Message}");
            return ExitCode.Refused;
        }
    }
}
