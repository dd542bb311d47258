using System.CommandLine;
using System.Globalization;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Cli;

/// <summary><c>capture SOURCE-SLUG FILE|-</c>: saves the text of a page beside the record of its source.</summary>
internal static class CaptureCommand
{
    /// <summary>The site's own setting, as it is written in the environment.</summary>
    private const string SeedVariable = "Archive__Seed";

    public static Command Create(Terminal terminal)
    {
        var source = new Argument<string>("SOURCE-SLUG") { Description = "The source, by the name of its file." };
        source.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is var slug && !Slug.IsValid(slug))
            {
                result.AddError($"'{slug}' is not a slug: {Slug.Accepted}");
            }
        });
        var file = new Argument<string>("FILE") { Description = "The saved page, text or HTML; - reads standard input." };
        file.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is var name && name != "-" && !File.Exists(name))
            {
                result.AddError($"There is no file {name}");
            }
        });
        var seed = new Option<DirectoryInfo>("--seed")
        {
            Description = $"The folder with the seed files; the environment variable {SeedVariable} or ./seed where it is left out.",
            HelpName = "PATH",
            DefaultValueFactory = _ => new(Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } set ? set : "seed"),
        };
        var day = new Option<string?>("--on")
        {
            Description = "The day on which the page was saved, such as 2026-11-24; today where it is left out.",
            HelpName = "DAY",
        };
        day.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && DayOf(text) is null)
            {
                result.AddError($"'{text}' is not a day such as 2026-11-24");
            }
        });
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace the capture that is there." };
        var command = new Command("capture", "Save the text of a page beside the record of its source.")
        {
            source, file, seed, day, overwrite,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new(
                parsed.GetRequiredValue(source),
                parsed.GetRequiredValue(file),
                parsed.GetRequiredValue(seed),
                DayOf(parsed.GetValue(day)) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date),
                parsed.GetValue(overwrite)),
            terminal,
            cancellationToken));
        return command;
    }

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static async Task<int> RunAsync(Request request, Terminal terminal, CancellationToken cancellationToken)
    {
        var path = Path.Combine(request.Seed.FullName, CaptureFile.NameOf(request.Source));
        if (!File.Exists(Path.Combine(request.Seed.FullName, "sources", request.Source + ".md")))
        {
            return Refuse(terminal, $"There is no source {request.Source} in {request.Seed}");
        }

        if (File.Exists(path) && !request.Overwrite)
        {
            return Refuse(terminal, $"There is a capture of {request.Source} already; --overwrite replaces it");
        }

        try
        {
            var text = PageText.Read(await ReadAsync(request.File, terminal, cancellationToken));
            var from = request.File == "-" ? null : Path.GetFileName(request.File);
            await File.WriteAllTextAsync(path, CaptureFile.Write(text, request.Day, from), cancellationToken);
            await terminal.Results.WriteLineAsync($"{path}: {text.Length} characters, sha256 {CaptureFile.HashOf(text)}");
            return ExitCode.Done;
        }
        catch (CaptureException exception)
        {
            return Refuse(terminal, $"{request.File}: {exception.Message}");
        }
    }

    private static async Task<byte[]> ReadAsync(string file, Terminal terminal, CancellationToken cancellationToken)
    {
        if (file != "-")
        {
            return await File.ReadAllBytesAsync(file, cancellationToken);
        }

        using var bytes = new MemoryStream();
        // Reading a terminal knows no cancellation.
        await terminal.Input().CopyToAsync(bytes, cancellationToken).WaitAsync(cancellationToken);
        return bytes.ToArray();
    }

    private static int Refuse(Terminal terminal, string why)
    {
        terminal.Messages.WriteLine(why);
        return ExitCode.Refused;
    }

    private sealed record Request(string Source, string File, DirectoryInfo Seed, DateOnly Day, bool Overwrite);
}
