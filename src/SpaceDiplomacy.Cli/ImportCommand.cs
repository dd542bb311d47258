using System.CommandLine;
using System.Globalization;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Records;
using Spectre.Console;

namespace SpaceDiplomacy.Cli;

/// <summary><c>import PATH --database FILE</c>: makes a database hold exactly what the seed files say.</summary>
internal static class ImportCommand
{
    /// <summary>The site's own setting, as it is written in the environment.</summary>
    private const string DatabaseVariable = "Archive__Database";

    public static Command Create(Terminal terminal)
    {
        var path = SeedArgument.Path();
        var json = SeedArgument.Json();
        var database = DatabaseOption();
        var command = new Command("import", "Make a database hold exactly what the seed files say.")
        {
            path,
            database,
            json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(path),
            parsed.GetRequiredValue(database),
            parsed.GetValue(json),
            terminal,
            cancellationToken));
        return command;
    }

    private static Option<string> DatabaseOption()
    {
        var set = Environment.GetEnvironmentVariable(DatabaseVariable);
        var option = new Option<string>("--database")
        {
            Description = "The SQLite file; it is made where there is none. Where the environment variable "
                + $"{DatabaseVariable} names one, the option may be left out.",
            HelpName = "FILE",
            Required = string.IsNullOrEmpty(set),
        };
        if (!option.Required)
        {
            option.DefaultValueFactory = _ => set!;
        }

        return option;
    }

    private static async Task<int> RunAsync(
        DirectoryInfo folder, string database, bool asJson, Terminal terminal, CancellationToken cancellationToken)
    {
        var (edition, problems) = SeedArgument.Read(folder, terminal);
        var summary = new ImportSummary([]);
        if (edition is not null)
        {
            await terminal.Messages.WriteLineAsync($"Importing into {database}");
            summary = await ImportAsync(edition, database, cancellationToken);
        }

        if (asJson)
        {
            terminal.WriteJson(new ImportResult(
                folder.ToString(), database, summary.Changed, [.. summary.Counts.Select(KindChange.Of)], problems));
        }
        else if (edition is not null)
        {
            Write(summary, terminal);
        }

        return edition is null ? ExitCode.Refused : ExitCode.Done;
    }

    private static async Task<ImportSummary> ImportAsync(
        SeedEdition edition, string database, CancellationToken cancellationToken)
    {
        await using var db = ArchiveDatabase.Open(database);
        return await ArchiveUpdater.Of(db).ImportAsync(edition, ArchiveUpdater.Patience, cancellationToken);
    }

    private static void Write(ImportSummary summary, Terminal terminal)
    {
        if (terminal.IsInteractive)
        {
            terminal.Write(Table(summary));
            return;
        }

        foreach (var count in summary.Counts)
        {
            terminal.Results.WriteLine(count);
        }
    }

    private static Table Table(ImportSummary summary)
    {
        var table = new Table().AddColumn("Kind");
        foreach (var column in new[] { "Records", "Added", "Updated", "Removed", "Unchanged" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var count in summary.Counts)
        {
            int[] numbers = [count.Total, count.Added, count.Updated, count.Removed, count.Unchanged];
            table.AddRow([count.Kind.Term(), .. numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))]);
        }

        return table;
    }

    private sealed record ImportResult(
        string Path,
        string Database,
        bool Changed,
        IReadOnlyList<KindChange> Records,
        IReadOnlyList<SeedProblem> Problems);

    private sealed record KindChange(string Kind, int Total, int Added, int Updated, int Removed, int Unchanged)
    {
        public static KindChange Of(ImportCount count) =>
            new(count.Kind.Term(), count.Total, count.Added, count.Updated, count.Removed, count.Unchanged);
    }
}
