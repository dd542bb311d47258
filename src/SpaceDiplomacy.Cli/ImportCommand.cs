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
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Say what would be added, updated and removed, and change nothing.",
        };
        var allowRemovals = new Option<bool>("--allow-removals")
        {
            Description = "Import also where much of what the database holds is not in the seed files any more.",
        };
        var command = new Command("import", "Make a database hold exactly what the seed files say.")
        {
            path,
            database,
            dryRun,
            allowRemovals,
            json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new(
                parsed.GetRequiredValue(path),
                parsed.GetRequiredValue(database),
                parsed.GetValue(dryRun),
                parsed.GetValue(allowRemovals),
                parsed.GetValue(json)),
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

    private static async Task<int> RunAsync(Request request, Terminal terminal, CancellationToken cancellationToken)
    {
        var (edition, problems) = SeedArgument.Read(request.Folder, terminal);
        var summary = new ImportSummary([]);
        if (edition is not null)
        {
            terminal.Say(request.IsDry ? $"Trying on a copy of {request.Database}" : $"Importing into {request.Database}");
            try
            {
                summary = await ImportAsync(edition, request, cancellationToken);
            }
            catch (SeedException exception)
            {
                // The files go together, but not with what the database remembers.
                problems = exception.TellOn(terminal);
            }
        }

        if (request.AsJson)
        {
            terminal.WriteJson(ImportResult.Of(request, summary, problems));
        }
        else if (problems.Count == 0)
        {
            Write(summary, request.IsDry, terminal);
        }

        return problems.Count == 0 && MayRemove(summary, request, terminal) ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<ImportSummary> ImportAsync(
        SeedEdition edition, Request request, CancellationToken cancellationToken)
    {
        if (request.IsDry)
        {
            return await ArchiveUpdater.TryImportAsync(request.Database, edition, cancellationToken);
        }

        await using var db = ArchiveDatabase.Open(request.Database);
        return await ArchiveUpdater.Of(db)
            .ImportAsync(edition, request.AllowsRemovals, ArchiveUpdater.Patience, cancellationToken);
    }

    /// <summary>Whether an import would be let through of which this is the summary; says so where it would not.</summary>
    private static bool MayRemove(ImportSummary summary, Request request, Terminal terminal)
    {
        var mayRemove = request.AllowsRemovals || summary.MassRemovals.Count == 0;
        if (!mayRemove)
        {
            terminal.Say(new MassRemovalException(summary).Message);
        }

        return mayRemove;
    }

    private static void Write(ImportSummary summary, bool isDry, Terminal terminal)
    {
        // What is gone is always named: nobody sees it in the seed.
        var named = summary.Changes.Where(change => isDry || change.Sort == ImportChangeSort.Removed);
        foreach (var change in named)
        {
            (isDry ? terminal.Results : terminal.Messages).WriteLine(change);
        }

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

    private sealed record Request(
        DirectoryInfo Folder, string Database, bool IsDry, bool AllowsRemovals, bool AsJson);

    private sealed record ImportResult(
        string Path,
        string Database,
        bool DryRun,
        bool Changed,
        IReadOnlyList<KindChange> Records,
        IReadOnlyList<RecordChange> Changes,
        IReadOnlyList<SeedProblem> Problems)
    {
        public static ImportResult Of(Request request, ImportSummary summary, IReadOnlyList<SeedProblem> problems) => new(
            request.Folder.ToString(),
            request.Database,
            request.IsDry,
            summary.Changed,
            [.. summary.Counts.Select(KindChange.Of)],
            [.. summary.Changes.Select(change => new RecordChange(change.Kind.Term(), change.Slug, change.Sort.Term()))],
            problems);
    }

    private sealed record RecordChange(string Kind, string Slug, string Change);

    private sealed record KindChange(string Kind, int Total, int Added, int Updated, int Removed, int Unchanged)
    {
        public static KindChange Of(ImportCount count) =>
            new(count.Kind.Term(), count.Total, count.Added, count.Updated, count.Removed, count.Unchanged);
    }
}
