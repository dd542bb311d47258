using System.CommandLine;
using System.CommandLine.Parsing;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Cli;

/// <summary>The commands, and what every one of them answers to the shell.</summary>
public static class CommandLine
{
    public static RootCommand Create(Terminal terminal) =>
        new("Checks and imports the content of the archive of what space agency officials said.")
        {
            CheckCommand.Create(terminal),
            ImportCommand.Create(terminal),
            CaptureCommand.Create(terminal),
            HealthCommand.Create(terminal),
        };

    /// <summary>Runs one command; returns an <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(
        string[] args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var parsed = Create(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Say(error.Message);
            }

            SuggestNames(parsed, terminal);
            terminal.Say("'spacediplomacy --help' lists the commands and options.");
            return ExitCode.WrongArguments;
        }

        var writers = new InvocationConfiguration
        {
            Output = terminal.Results,
            Error = terminal.Messages,
            EnableDefaultExceptionHandler = false,
            // The process handles its signals from its first line.
            ProcessTerminationTimeout = null,
        };
        return await AnswerAsync(() => parsed.InvokeAsync(writers, cancellationToken), terminal, cancellationToken);
    }

    /// <summary>Says which command or option may have been meant.</summary>
    private static void SuggestNames(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(other => other.Name)
            .Concat(command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(option => option.Name))
            .Distinct().ToList();
        // An option that no command has is taken for an argument where one may follow.
        var options = parsed.Tokens.Where(token => token.Type == TokenType.Argument && token.Value is ['-', _, ..])
            .Select(token => token.Value);
        foreach (var token in parsed.UnmatchedTokens.Union(options))
        {
            if (NearNames.Suggest(token, known) is { Length: > 0 } suggestion)
            {
                terminal.Say($"'{token}'{suggestion}");
            }
        }
    }

    private static async Task<int> AnswerAsync(
        Func<Task<int>> run, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            return await run();
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Say("Stopped; nothing was changed.");
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is
            ArchiveUnavailableException or MassRemovalException or UnauthorizedAccessException or IOException)
        {
            terminal.Say(exception.Message);
            return ExitCode.Refused;
        }
        catch (Exception exception)
        {
            terminal.Say(
                $"Stopped by a fault of this program: {exception.GetType().Name}, {exception.Message} Please report it.");
            return ExitCode.Refused;
        }
    }
}
