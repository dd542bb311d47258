using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SpaceDiplomacy.Archive.Records;
using Spectre.Console;

namespace SpaceDiplomacy.Cli;

/// <summary>Where a command writes.</summary>
/// <param name="Results">Standard output: what a caller may pipe on.</param>
/// <param name="Messages">Standard error: problems and progress.</param>
/// <param name="IsInteractive">Whether the results are read at a terminal; otherwise they are plain lines.</param>
public sealed record Terminal(TextWriter Results, TextWriter Messages, bool IsInteractive)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        WriteIndented = true,
    };

    /// <summary>Standard input, opened by whoever reads it.</summary>
    public Func<Stream> Input { get; init; } = Console.OpenStandardInput;

    public static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsOutputRedirected);

    /// <summary>Writes a message as one line, whatever is in it: names of files may hold signs that steer a terminal.</summary>
    public void Say(string message) => Messages.WriteLine(HiddenCharacters.Show(message));

    public void WriteJson<T>(T result) => Results.WriteLine(HiddenCharacters.Escape(JsonSerializer.Serialize(result, Json)));

    public void Write(Table table) =>
        AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Results) }).Write(table.Border(TableBorder.Simple));
}
