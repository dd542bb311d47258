using System.CommandLine;
using System.Globalization;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Records;
using Spectre.Console;

namespace SpaceDiplomacy.Cli;

/// <summary>
/// <c>check PATH</c>: reads a seed, reports the problems of all of it or of one folder or file, looks for the quotes in
/// the captures, and changes nothing.
/// </summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<FileSystemInfo>("PATH")
        {
            Description = "The folder with the seed files, or a folder or file of it.",
        }.AcceptExistingOnly();
        var all = new Option<bool>("--all") { Description = "List a mistake that stands in many places at each of them." };
        var json = SeedArgument.Json();
        var command = new Command("check", "Read seed files, report every problem, and look for the quotes in the captures.") { path, all, json };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(path).ToString(), parsed.GetValue(all), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string path, bool listAll, bool asJson, Terminal terminal)
    {
        var report = SeedPart.Of(path) is { } part ? Examine(path, part, terminal) : ExamineAlone(path, terminal);
        ProblemList.Write(report.Problems, listAll, terminal);
        if (report.Elsewhere > 0)
        {
            terminal.Say(
                $"{Counted.InDigits(report.Elsewhere, "problem")} elsewhere in the seed; quotes were not looked for");
        }

        if (asJson)
        {
            terminal.WriteJson(report);
        }
        else if (report.Problems.Count == 0)
        {
            Write(report, terminal);
        }

        return report.Problems.Count > 0 || CheckTable.HasMissing(report.Checks) ? ExitCode.Refused : ExitCode.Done;
    }

    private static CheckReport Examine(string path, SeedPart part, Terminal terminal)
    {
        terminal.Say(part.IsWhole ? $"Reading {path}" : $"Reading {part.Name} in {part.Seed}");
        try
        {
            var (edition, problems) = SeedReader.Examine(part.Seed);
            var own = problems.Where(problem => part.Has(problem.File)).ToList();
            return new(
                path,
                own.Count == 0 ? Count(edition, part) : [],
                problems.Count == 0 ? CheckTable.Of(edition, part) : [],
                own,
                problems.Count - own.Count);
        }
        catch (SeedException exception)
        {
            return new(path, [], [], exception.Problems, 0);
        }
    }

    private static CheckReport ExamineAlone(string path, Terminal terminal)
    {
        var (place, edition, problems) = SeedReader.ExamineAlone(path);
        terminal.Say($"Reading {path} by itself, as {place}: it lies in no seed, and what it refers to is not looked up");
        return new(
            path,
            problems.Count == 0 ? Count(edition, new(path, place)) : [],
            [],
            [.. problems.Select(problem => problem with { File = path })],
            0);
    }

    private static void Write(CheckReport report, Terminal terminal)
    {
        if (!CheckTable.HasMissing(report.Checks))
        {
            terminal.Results.WriteLine("No problems.");
        }

        if (terminal.IsInteractive)
        {
            var table = new Table().AddColumn("Kind").AddColumn(new TableColumn("Records").RightAligned());
            foreach (var (kind, total) in report.Records)
            {
                table.AddRow(kind.Term(), total.ToString(CultureInfo.InvariantCulture));
            }

            terminal.Write(table);
        }
        else
        {
            foreach (var (kind, total) in report.Records)
            {
                terminal.Results.WriteLine(Counted.InDigits(total, kind));
            }
        }

        CheckTable.Write(report.Checks, terminal);
    }

    /// <summary>How many records of each kind belong to a part; of a part that is not the whole only kinds that have some.</summary>
    private static KindCount[] Count(SeedEdition edition, SeedPart part)
    {
        KindCount[] counts =
        [
            Of(RecordKind.Topics, edition.Topics),
            Of(RecordKind.Authorities, edition.Authorities),
            Of(RecordKind.Sources, edition.Sources),
            Of(RecordKind.Agencies, edition.Agencies),
            Of(RecordKind.Entities, edition.Entities),
            Of(RecordKind.Officials, edition.Officials),
            Of(RecordKind.Events, edition.Events),
            Of(RecordKind.Sanctions, edition.Sanctions),
            Of(RecordKind.Statements, edition.Statements),
        ];
        return [.. counts.Where(count => part.IsWhole || count.Total > 0)];

        KindCount Of(RecordKind kind, IEnumerable<RecordDocument> records) =>
            new(kind, records.Count(record => part.Has(SeedPart.FileOf(kind, record.Slug))));
    }

    private sealed record KindCount(RecordKind Kind, int Total);

    /// <summary><c>elsewhere</c> counts the problems of the seed outside the part.</summary>
    private sealed record CheckReport(
        string Path,
        IReadOnlyList<KindCount> Records,
        IReadOnlyList<CheckRow> Checks,
        IReadOnlyList<SeedProblem> Problems,
        int Elsewhere);
}
