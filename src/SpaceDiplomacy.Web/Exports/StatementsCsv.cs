using System.Globalization;
using CsvHelper;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Exports;

/// <summary>
/// Statements as a table (RFC 4180), one row each, with the wording that stands for it. UTF-8 with a byte order mark,
/// without which spreadsheets take Cyrillic letters for others.
/// </summary>
internal static class StatementsCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly string[] Columns =
    [
        "slug", "url", "official", "official_name", "offices", "date", "earliest", "latest", "venue_kind", "venue",
        "text", "language", "kind", "standing", "standing_note", "standing_sources",
    ];

    /// <summary>Writes the rows as they come; none is held.</summary>
    public static async Task WriteAsync(
        Stream stream, IAsyncEnumerable<StatementSummary> statements, PublicAddress address, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(stream, new() { WriteByteOrderMark = true }, leaveOpen: true);
        await csv.WriteRecordAsync(Columns, cancellationToken);
        await foreach (var statement in statements.WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync(Row(statement, address), cancellationToken);
        }
    }

    private static string?[] Row(StatementSummary statement, PublicAddress address) =>
    [
        statement.Slug,
        address.Of(SiteLinks.Statement(statement.Slug)),
        statement.Official.Slug,
        statement.Official.Name,
        string.Join("; ", statement.OfficesHeld.Select(held => held.Office.ShortTitle + (held.Certain ? "" : " (possibly)"))),
        statement.Date.Text,
        statement.Date.Earliest?.ToString("O", CultureInfo.InvariantCulture),
        statement.Date.Latest?.ToString("O", CultureInfo.InvariantCulture),
        statement.VenueKind.Term(),
        statement.VenueName,
        statement.Lead.Text,
        statement.Lead.Language,
        statement.Lead.Kind.Term(),
        statement.Standing.Term(),
        statement.StandingNote,
        string.Join(' ', statement.StandingSources.Select(source => source.Url)),
    ];
}
