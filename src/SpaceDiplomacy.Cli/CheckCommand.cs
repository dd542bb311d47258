using System.CommandLine;
using System.Globalization;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Records;
using Spectre.Console;

namespace SpaceDiplomacy.Cli;

/// <summary><c>check PATH</c>: reads seed files, reports every problem, looks for the quotes in the captures, and changes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = SeedArgument.Path();
        var json = SeedArgument.Json();
        var command = new Command("check", "Read seed files, report every problem, and look for the quotes in the captures.") { path, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(DirectoryInfo folder, bool asJson, Terminal terminal)
    {
        var (edition, problems) = SeedArgument.Read(folder, terminal);
        var records = edition is null ? [] : Count(edition);
        var checks = edition is null ? [] : CheckTable.Of(edition);
        if (asJson)
        {
            terminal.WriteJson(new CheckReport(folder.ToString(), records, checks, problems));
        }
        else if (edition is not null)
        {
            Write(records, terminal);
            CheckTable.Write(checks, terminal);
        }

        return edition is null || CheckTable.HasMissing(checks) ? ExitCode.Refused : ExitCode.Done;
    }

    private static void Write(IReadOnlyList<KindCount> records, Terminal terminal)
    {
        if (terminal.IsInteractive)
        {
            var table = new Table().AddColumn("Kind").AddColumn(new TableColumn("Records").RightAligned());
            foreach (var (kind, total) in records)
            {
                table.AddRow(kind, total.ToString(CultureInfo.InvariantCulture));
            }

            terminal.Write(table);
            return;
        }

        foreach (var (kind, total) in records)
        {
            terminal.Results.WriteLine($"{total} {kind}");
        }
    }

    private static KindCount[] Count(SeedEdition edition) =>
    [
        new(RecordKind.Topics.Term(), edition.Topics.Count),
        new(RecordKind.Authorities.Term(), edition.Authorities.Count),
        new(RecordKind.Sources.Term(), edition.Sources.Count),
        new(RecordKind.Agencies.Term(), edition.Agencies.Count),
        new(RecordKind.Entities.Term(), edition.Entities.Count),
        new(RecordKind.Officials.Term(), edition.Officials.Count),
        new(RecordKind.Events.Term(), edition.Events.Count),
        new(RecordKind.Sanctions.Term(), edition.Sanctions.Count),
        new(RecordKind.Statements.Term(), edition.Statements.Count),
    ];

    private sealed record KindCount(string Kind, int Total);

    private sealed record CheckReport(
        string Path,
        IReadOnlyList<KindCount> Records,
        IReadOnlyList<CheckRow> Checks,
        IReadOnlyList<SeedProblem> Problems);
}
