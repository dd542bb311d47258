using System.Globalization;
using CsvHelper;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Exports;

/// <summary>
/// Statements as a table (RFC 4180), one row each, with the wording that stands for it and the original beside that. UTF-8
/// with a byte order mark, without which spreadsheets take Cyrillic letters for others. docs/search.md lists the columns.
/// </summary>
internal static class StatementsCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly string[] Columns =
    [
        "slug", "url", "official", "official_name", "offices", "date", "earliest", "latest", "venue_kind", "venue",
        "text", "language", "kind", "original_text", "original_language", "topics", "standing", "standing_note", "standing_sources",
    ];

    /// <summary>Writes the rows as they come; none is held.</summary>
    public static async Task WriteAsync(
        Stream stream, IAsyncEnumerable<FoundStatement> found, PublicAddress address, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(stream, new() { WriteByteOrderMark = true }, leaveOpen: true);
        await csv.WriteRecordAsync(Columns, cancellationToken);
        await foreach (var (statement, topics) in found.WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync(Row(statement, topics, address), cancellationToken);
        }
    }

    private static string?[] Row(StatementSummary statement, IReadOnlyList<RecordName> topics, PublicAddress address)
    {
        var lead = statement.Lead;
        var original = statement.Wordings.FirstOrDefault(wording => wording.Kind == WordingKind.Original && wording != lead);
        return
        [
            statement.Slug,
            address.Of(SiteLinks.Statement(statement.Slug)),
            statement.Official.Slug,
            statement.Official.Name,
            string.Join("; ", statement.OfficesHeld.Select(held => held.ShortTitle())),
            statement.Date.Text,
            statement.Date.Earliest?.ToString("O", CultureInfo.InvariantCulture),
            statement.Date.Latest?.ToString("O", CultureInfo.InvariantCulture),
            statement.Venue.Kind.Term(),
            statement.Venue.Name,
            lead.Text,
            lead.Language,
            lead.Kind.Term(),
            original?.Text,
            original?.Language,
            string.Join(' ', topics.Select(topic => topic.Slug)),
            statement.Standing.Value.Term(),
            statement.Standing.Note,
            string.Join(' ', statement.Standing.Sources.Select(source => source.Url)),
        ];
    }
}
