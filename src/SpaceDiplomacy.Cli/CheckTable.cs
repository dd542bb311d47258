using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;
using Spectre.Console;

namespace SpaceDiplomacy.Cli;

/// <summary>A wording looked for in a source: <c>wording</c> counts from 1, <c>result</c> and <c>foldings</c> are terms.</summary>
internal sealed record CheckRow(
    string Statement, int Wording, string Source, string Result, IReadOnlyList<string> Foldings);

/// <summary>Which sources carry the words of which wordings, where there are captures to look in.</summary>
internal static class CheckTable
{
    private static readonly string NotFound = CheckResult.NotFound.Term();

    /// <summary>
    /// Every wording of the official's own words with each of its sources, where either belongs to a part of the seed; none
    /// where the seed has no capture.
    /// </summary>
    public static IReadOnlyList<CheckRow> Of(SeedEdition edition, SeedPart part)
    {
        if (edition.Captures.Count == 0)
        {
            return [];
        }

        var captures = edition.Captures.ToDictionary(
            capture => capture.Source, capture => new Lazy<PreparedCapture>(() => new(capture.Text)));
        return [.. from statement in edition.Statements
                   from wording in statement.Wordings.Index()
                   where wording.Item.Kind.IsQuotation()
                   from source in wording.Item.Sources
                   where part.Has(SeedPart.FileOf(RecordKind.Statements, statement.Slug))
                       || part.Has(SeedPart.FileOf(RecordKind.Sources, source)) || part.Has(SeedPart.FileOf(RecordKind.Captures, source))
                   let check = QuoteChecker.Check(wording.Item.Text, captures.GetValueOrDefault(source)?.Value)
                   select new CheckRow(
                       statement.Slug,
                       wording.Index + 1,
                       source,
                       check.Result.Term(),
                       [.. check.Foldings.Select(folding => folding.Term())])];
    }

    public static bool HasMissing(IReadOnlyList<CheckRow> rows) => rows.Any(row => row.Result == NotFound);

    public static void Write(IReadOnlyList<CheckRow> rows, Terminal terminal)
    {
        if (rows.Count == 0)
        {
            return;
        }

        if (!terminal.IsInteractive)
        {
            foreach (var row in rows)
            {
                terminal.Results.WriteLine($"{row.Statement}\t{row.Wording}\t{row.Source}\t{row.Result}\t{string.Join(' ', row.Foldings)}");
            }

            return;
        }

        var table = new Table();
        foreach (var column in new[] { "Statement", "Wording", "Source", "Result", "Foldings" })
        {
            table.AddColumn(column);
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Statement, $"{row.Wording}", row.Source, row.Result, string.Join(' ', row.Foldings));
        }

        terminal.Write(table);
    }
}
