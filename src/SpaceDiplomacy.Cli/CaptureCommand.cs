using System.CommandLine;
using System.Globalization;
using System.Text;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Cli;

/// <summary><c>capture SOURCE-SLUG FILE|-</c>: saves the text of a page beside the record of its source.</summary>
internal static class CaptureCommand
{
    /// <summary>The site's own setting, as it is written in the environment.</summary>
    private const string SeedVariable = "Archive__Seed";

    /// <summary>Of the saved page; pictures may be in it. Something without an end is refused.</summary>
    private const int MostBytes = 100_000_000;

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
            if (result.GetValueOrDefault<string?>() is not { } text)
            {
                return;
            }

            if (DayOf(text) is not { } given)
            {
                result.AddError($"'{text}' is not a day such as 2026-11-24");
            }
            else if (CaptureFile.ExpectedDay(given, TimeProvider.System.Today()) is { } expected)
            {
                result.AddError($"'--on' is '{text}', expected {expected}");
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

    private static IEnumerable<string> SourcesIn(DirectoryInfo seed)
    {
        var folder = new DirectoryInfo(Path.Combine(seed.FullName, RecordKind.Sources.Term()));
        return folder.Exists ? folder.EnumerateFiles("*.md").Select(file => Path.GetFileNameWithoutExtension(file.Name)) : [];
    }

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static async Task<int> RunAsync(Request request, Terminal terminal, CancellationToken cancellationToken)
    {
        var path = Path.Combine(request.Seed.FullName, CaptureFile.NameOf(request.Source));
        if (!File.Exists(Path.Combine(request.Seed.FullName, SeedPart.FileOf(RecordKind.Sources, request.Source))))
        {
            var near = NearNames.Suggest(request.Source, SourcesIn(request.Seed));
            return Refuse(terminal, $"There is no source {request.Source} in {request.Seed}{near}");
        }

        if (new FileInfo(path).LinkTarget is not null || new DirectoryInfo(Path.GetDirectoryName(path)!).LinkTarget is not null)
        {
            return Refuse(terminal, $"{path} is a link, or lies in a folder that is one; nothing is written there");
        }

        if (File.Exists(path) && !request.Overwrite)
        {
            return Refuse(terminal, $"There is a capture of {request.Source} already; --overwrite replaces it");
        }

        try
        {
            var text = WithoutBroken(PageText.Read(await ReadAsync(request.File, terminal, cancellationToken)), terminal);
            var from = request.File == "-" ? null : HiddenCharacters.Show(Path.GetFileName(request.File));
            var capture = Encoding.UTF8.GetBytes(CaptureFile.Write(text, request.Day, from));
            if (capture.Length > CaptureFile.MostBytes)
            {
                return Refuse(terminal, $"{request.File}: {capture.Length} bytes of text, more than the {CaptureFile.MostBytes} of a capture");
            }

            await File.WriteAllBytesAsync(path, capture, cancellationToken);
            await terminal.Results.WriteLineAsync(
                HiddenCharacters.Show($"{path}: {text.Length} characters, sha256 {Sha256.Of(text)}"));
            return ExitCode.Done;
        }
        catch (CaptureException exception)
        {
            return Refuse(terminal, $"{request.File}: {exception.Message}");
        }
    }

    /// <summary>
    /// Leaves out controls and noncharacters, which no page shows, and says which. One of those that stand for letters
    /// and signs in the encodings of Windows shows that the page was read in the wrong one.
    /// </summary>
    private static string WithoutBroken(string text, Terminal terminal)
    {
        var broken = HiddenCharacters.BrokenIn(text).ToList();
        foreach (var (codePoint, count) in broken.CountBy(found => found.CodePoint).OrderBy(found => found.Key))
        {
            var name = HiddenCharacters.Name(codePoint);
            if (codePoint is >= 0x80 and < 0xA0)
            {
                throw new CaptureException($"{name} in it, which is a sign in another encoding; save it in UTF-8");
            }

            terminal.Say($"Left out {name}, {Counted.InDigits(count, "time")}");
        }

        return HiddenCharacters.Remove(text, broken);
    }

    private static async Task<byte[]> ReadAsync(string file, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var page = file == "-" ? terminal.Input() : File.OpenRead(file);
        using var bytes = new MemoryStream();
        var part = new byte[81_920];
        while (await page.ReadAsync(part, cancellationToken) is > 0 and var count)
        {
            bytes.Write(part, 0, count);
            if (bytes.Length > MostBytes)
            {
                throw new CaptureException($"more than {MostBytes} bytes");
            }
        }

        return bytes.ToArray();
    }

    private static int Refuse(Terminal terminal, string why)
    {
        terminal.Say(why);
        return ExitCode.Refused;
    }

    private sealed record Request(string Source, string File, DirectoryInfo Seed, DateOnly Day, bool Overwrite);
}
